import type { PowerWords, StarterWords } from './base/starter.ts';

export const power: PowerWords = { plus: ' 的 {n} 次方', minus: ' 的负 {n} 次方' };

/** Name of the link to the calculator that can do more. */
export const onward = '在完整的计算器里接着试';

/** The words of the notes' starters, by slug. */
export const starters: Readonly<Record<string, StarterWords>> = {
  'batch-normalization': {
    picture:
      '上下两条数轴。上面一条画着一批 4 个数，每个数上竖着 sigmoid 在那里的斜率；下面一条画着归一化之后的 4 个数。',
    handle: '整批的均值',
    value: '均值 {mean}',
    sentences: { all: '均值 {mean}：斜率平均 {*before}；归一化之后 {*after}，移到哪里都一样。' },
    labels: { before: '归一化之前', after: '归一化之后' },
  },
  'vanishing-exploding-gradients': {
    picture: 'sigmoid 和它的切线，下面是它的导数；右边是十层导数的乘积，一层一级台阶，按十的次方画。',
    handle: 'sigmoid 上的点 z',
    value: 'z = {z}',
    sentences: { all: 'z = {z}：一层乘以 {*slope}，十层之后只剩 {*product}。' },
    labels: { bound: '最大 0.25', layers: '十层' },
  },
  backpropagation: {
    picture: 'x 和 y 进入乘号，得到 z。线上方是往前算的数，线下方是往回传的梯度。',
    handle: '输入 x',
    value: 'x = {x}',
    sentences: { all: 'x = {x}：y 收到的梯度等于 x，是 {*yGradient}；x 收到的等于 y，是 {xGradient}。' },
    labels: {},
  },
  optimization: {
    picture: '一条抛物线，从左边一点出发的几步梯度下降，每一步落在曲线上。',
    handle: '学习率：第一步的落点',
    value: 'ηλ = {rate}',
    sentences: {
      slides: 'ηλ = {rate}：每一步都留在同一侧，离谷底的距离剩 {*factor} 倍。',
      once: 'ηλ = {rate}：第一步就落在谷底，离它的距离是 {*factor}。',
      crosses: 'ηλ = {rate}：每一步都越过谷底，离它的距离剩 {*factor} 倍。',
      bounces: 'ηλ = {rate}：在谷底两侧来回，距离一直是 {*factor} 倍。',
      grows: 'ηλ = {rate}：每一步都越过谷底，而且走得更远，是上一步的 {*factor} 倍。',
    },
    labels: { bottom: '谷底' },
  },
  sgd: {
    picture:
      '四个样本各占一行，竖线是它自己最合适的 w，箭头是它这一步要走的路。下面的粗箭头是四步的平均，虚线是平均损失最低的地方。',
    handle: '斜率 w',
    value: 'w = {w}',
    sentences: {
      agree: 'w = {w}：四个样本都往同一边走，从 {low} 到 {high}，平均的一步是 {*mean}。',
      split: 'w = {w}：四个样本意见不一，从 {low} 到 {high}，平均的一步是 {*mean}。',
    },
    labels: { sample: '样本', mean: '平均' },
  },
  momentum: {
    picture: '一条狭长山谷的等高线和走到谷底的一条路，虚线是没有动量时的路。',
    handle: '动量系数 γ',
    value: 'γ = {momentum}',
    sentences: {
      some: 'γ = {momentum}：{*steps} 步到谷底；没有动量要 {plain} 步。',
      none: 'γ = {momentum}：没有动量，要 {*steps} 步才到谷底。',
    },
    labels: {},
  },
  'adaptive-optimizers': {
    picture:
      '两行刻度，一百步里有梯度的每一步是一道：“电影”步步都有，“烂尾”隔几步才有。每行下面的箭头是 Adagrad 这时的一步。',
    handle: '“烂尾”隔几步出现一次',
    value: '每 {every} 步一次',
    sentences: {
      rare: '“烂尾”每 {every} 步才出现一次，走出的一步是“电影”的 {*ratio} 倍。',
      alike: '“烂尾”也步步出现，走出的一步是“电影”的 {*ratio} 倍，没有差别。',
    },
    labels: { common: '“电影”：梯度来了 100 次', rare: '“烂尾”：梯度来了 {times} 次', step: '这时的一步' },
  },
  'mini-batch-sgd': {
    picture: '四个样本抽成一批，批量梯度的分布，中间是全部样本的平均；上面的线段是左右各一个标准差。',
    handle: '批量大小 B',
    value: 'B = {size}',
    sentences: {
      all: 'B = {size}：噪声 {*noise}；批量加到 4 倍，噪声减半，是 {quarter}。',
    },
    labels: { mean: '平均' },
  },
  lstm: {
    picture: '记忆随时间衰减的曲线：第 1 步写进 1，此后每一步乘遗忘门。灰线是 0.9、0.95 和 0.99。',
    handle: '遗忘门 f',
    value: 'f = {gate}',
    sentences: { all: '遗忘门 f = {gate}：50 步之后，记忆还剩 {*left}。' },
    labels: { written: '先写进 1，此后不再写', steps: '50 步' },
  },
  gru: {
    picture: '一条线段，左端是候选，右端是旧状态，新状态在两者之间。下面是最初的状态在 50 步里还剩多少。',
    handle: '更新门 z',
    value: 'z = {gate}',
    sentences: { all: 'z = {gate}：新状态 {state}；50 步之后，最初的状态只剩 {*left}。' },
    labels: { candidate: '候选', old: '旧状态', rest: '最初的状态还剩多少', steps: '50 步' },
  },
  attention: {
    picture: '一句话，从一个词伸向其余各词的弧线，权重越大，弧线越粗；词的旁边是权重。',
    handle: '发问的词',
    value: '{query}',
    sentences: {
      all: '“{query}”给“{most}” {*weight}，给“{next}” {second}；没有一个词得到 0。',
    },
    labels: {
      sentence: '小猫 没有 追上 老鼠 因为 它 太 累 了',
      start: '5',
      queries:
        '0,1.4,1.6,0.8;0.6,0,2,0;1.8,1.4,0,0;1.4,0,1.8,0;0,0,1.2,1.6;1.9,0,0,1.1;0,0,0,2;1.8,0,0,0.6;0,0,0,1.6',
      keys: '3,1,0,0;0,0,1,0;0,0,3,0;1,3,0,0;0,0,0,1;1,1,0,0;0,0,0,1;0,0,0,3;0,0,0,0.5',
    },
    remark: '这些词的向量是手编的，不是训练出来的。',
  },
  'one-by-one-convolution': {
    picture: '一张 4×4 的图，每个像素 4 个通道；选中的像素取出 4 个数，乘矩阵 W，得到同一位置上的 2 个数。',
    handle: '选中的像素',
    value: '第 {row} 行第 {column} 列',
    sentences: {
      all: '第 {row} 行第 {column} 列：{channels} 乘 W 得 ({*first},\u00a0{*second})；换掉邻居，这两个数不变。',
    },
    labels: {},
  },
  dropout: {
    picture: '四个单元的一次掩码，画叉的被丢弃；旁边是 60 次输出的分布，上面的线段是左右各一个标准差。',
    handle: '丢弃率 p',
    value: 'p = {p}',
    sentences: {
      some: 'p = {p}：平均值一直是 {mean}，单次的输出上下摆动 ±{*spread}。',
      none: 'p = {p}：什么都不丢，60 次都是 {mean}，摆动是 {*spread}。',
    },
    labels: { mask: '其中一次', mean: '平均' },
  },
  'softmax-cross-entropy': {
    picture: '猫、狗、鸟三根竖条，高度是各自的概率；条旁的箭头从概率指向目标，就是损失推分数的方向和力度。',
    handle: '猫的分数',
    value: '猫 {cat} 分',
    sentences: {
      all: '猫 {cat} 分：猫被推上 {*push}，狗压下 {dog}，鸟压下 {bird}；损失 {loss}。',
    },
    labels: { cat: '猫', dog: '狗', bird: '鸟', target: '目标', score: '猫的分数' },
  },
  'layer-normalization': {
    picture: '三个词元，各有四个数，排成一张表；旁边是归一化之后的同一张表。方框里的数共用一个均值和标准差。',
    handle: '在哪些数上取平均',
    value: '{axis}',
    sentences: {
      row: '按行：1 变成 {*first}，三行的结果一模一样。',
      column: '按列：1 变成 {*first}，要看另外两个词元是多少。',
      all: '全部一起：1 变成 {*first}，第三行高出一大截。',
    },
    labels: { before: '之前', after: '之后', row: '每行一组', column: '每列一组', all: '全部一组' },
  },
  'residual-connections': {
    picture:
      '十位编辑，每位两根竖条，纵轴是 10 的幂：添了这么多次批注之后稿子还剩多少，重写了这么多次之后还剩多少。两者都从 1 的横线画起。',
    handle: '每位编辑的倍数 g',
    value: 'g = {g}',
    sentences: {
      grows: 'g = {g}：添十次批注，是原来的 {*kept} 倍；重写十次，只剩 {left}。',
      shrinks: 'g = {g}：添十次批注，还剩 {*kept}；重写十次，只剩 {left}。',
      nothing: 'g = {g}：添十次空批注，还是 {*kept}，一点没少；重写就是 {left}。',
    },
    labels: { notes: '批注', rewrites: '重写' },
  },
  'positional-encoding': {
    picture: '四个钟面，指针每个位置分别转 1、0.1、0.01 和 0.001 弧度；下面是转过角度的余弦。',
    handle: '相隔的位置',
    value: '{distance} 个位置',
    sentences: {
      all: '相隔 {distance} 个位置：四个余弦平均 {*mean}，最快的指针 {fast}，最慢的 {slow}。',
    },
    labels: {},
  },
  'transformer-block': {
    picture:
      '一根条分成十二等份，是一个块里的各个矩阵：四份是注意力，八份是前馈网络，最后一丝是其余的。旁边按比例画出十二份中的一份，d 行 d 列。下面的柄设定宽度 d。',
    handle: '残差流的宽度 d',
    value: 'd = {d}',
    sentences: { all: 'd = {d}：一个块有 {*total} 个参数，其中 {share}% 在注意力里。' },
    labels: { block: '一个块', attention: '注意力', network: '前馈网络', rest: '归一化、偏置' },
  },
  'kv-cache': {
    picture:
      '三根横条，是同一个模型三种做法下一段对话的缓存所占的显存，虚线是权重所占的显存。下面的轨道上是对话的长度。',
    handle: '对话的词元数',
    value: '{tokens} 个词元',
    sentences: {
      less: '{tokens} 个词元，GQA 的缓存是 {*groups}，不到权重的 {weights}。',
      more: '{tokens} 个词元，GQA 的缓存是 {*groups}，超过权重的 {weights}。',
    },
    labels: { weights: '权重' },
  },
};
