/** Words that contain a term's name and are other words. */
export const traps = {
  zh: `
    特征值 最大值 最小值 奇异值 绝对值 平均值 阈值 初值 取值 数值 赋值 极值 函数值 激活值 价值 值得 值班 键盘 关键 按键 化学键 键入
    轮到 轮流 轮廓 轮换 车轮 年轮 首轮 轮胎 周期性 加速度 角速度 收敛速度 超速度 减小批量 缩小批量 较小批量 最小批量 深层网络 高深层
    角动量 动量矩 部门控制 交通道路 沟通道理 左对齐 右对齐 通道德 人工值守 大小批量
  `.trim().split(/\s+/), // biome-ignore format: a list of words.
  en: `
    terminal value|eigenvalue|singular value|value function|face value|key idea|keyboard|low-key|key-value store|monkey
    step size|stepwise|footstep|step-by-step|update rule|updater|angular momentum|batchwise|batch element|mini-batches-per-epoch
    dropouts_2|nn.Dropout|Adams|Adamant|Adam.step|ln|LNS2|PReLU|ReLU6|GRUs2|forward passage|local minimums-like|subtlety of a query language
  `.trim().split(/\s*[|\n]\s*/), // biome-ignore format: a list of words.
};
