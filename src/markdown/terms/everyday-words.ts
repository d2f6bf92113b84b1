import type { Language } from '../../i18n/languages.ts';

/** The words of a text; a word's own spaces are written `_`. */
const list = (text: string) => new Set(text.match(/\S+/g)!.map((word) => word.replaceAll('_', ' ')));

/**
 * Names of terms that are ordinary words too: they mean the term only in the notes that the glossary names for it. A
 * single Chinese character always counts as one. Of other languages none is known.
 */
export const everydayWords: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  zh: list(`
    查询 通道 速度 对齐 周期 回合 轮次 打乱 洗牌 集成 汇聚 深层 浅层 低层 高层 注意力 迭代 升维 降维 瓶颈 激活 步长 权重 偏置 特征 样本 批量 批次 状态 输入 输出 单元
    记忆 损失 误差 噪声 动作 奖励 策略 环境 结点 节点 图 层 头 位置 序列 标签 类别 目标 代理 规则 因子 系数 中心 距离 分布 期望 模型 网络 任务 数据 训练 推断 测试
    更新 重置 遗忘 候选 核 窗口 步 步骤 步数 尺度 缩放 平移 拉伸 偏移 增益 衰减 温度 混合 专家 路由 缓存 块 通路 捷径 约束 惩罚
  `),
  en: list(`
    action activation agent alignment attention average batch bias block bottleneck cache cell
    center channel class code constraint cycle data decay depth distance distribution drift ensemble
    environment error expert factor feature filter gain gate graph head input iteration kernel key
    label layer loss mask mean memory mixture model momentum network node noise output patch penalty
    policy position query rank rate reset residual reward route routing rule sample saturated scale
    score sequence shift shortcut shuffle shuffling slope source state step step_size target task
    temperature test token training update value velocity weight window
  `),
};

/** Words after which an everyday name stands on its own, not as the tail of a longer one: “the value”, 每个键. */
export const wordsBefore: Readonly<Record<'zh' | 'en', ReadonlySet<string>>> = {
  zh: list(`
    的 地 得 是 怎样 如何 叫 叫作 称为 个 这个 那个 每个 一个 每 各 某 和 与 或 及 以及 把 将 对 用 按 由 从 在 有 没有 被 给 为 以 到 向 其 该 此 这 那
    都 也 就 再 才 而 但 若 如果 即 像 跟 同 比 让 使 所有 全部 着 了 过 时 后 里 中 上 下 不 要 会 可以 一 两 几 多 一种 这种 种 条 组 次 它 它们 成 作
    做 先 又 并
  `),
  en: list(`
    a an the each every its one this these that those per of and or with by to no all both from into
    as in on at for is are be was were which whose their our your his her my any some two three four
    same is called than between against without through over under like not but
  `),
};

/** Words, in Chinese first characters of words, before which an everyday name has ended: “value of”, 键的. */
export const wordsAfter: Readonly<Record<'zh' | 'en', ReadonlySet<string>>> = {
  zh: list(`
    的 是 都 和 与 或 及 在 由 来 为 也 就 里 中 之 并 等 会 可 要 用 有 没 不 则 从 向 去 越 很 更 又 再 才 而 只 把 被 将 对 各 后 前 了 着 过 吗
    呢 叫 本 以 但 如 所
  `),
  en: list(`
    is are was were be been of and or in at on by to that which with for from as has have had can
    may must will would could should does do did then than but so if where when while who whose
    alone itself itself only also never not into onto over under before after between without per
    because since until yet there here now always too again
  `),
};

/** Characters that draw the next one to themselves: 较小|批量 is no 小批量. */
export const degrees: ReadonlySet<string> = new Set('较更最很太极偏越够略稍');
