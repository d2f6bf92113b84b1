import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'Where does a token look, and what does it bring back?',
  invitation:
    'A key with score 0 still gets weight: how much? Drag the query, then hide keys and change the temperature.',
  picture:
    'Left, a heat map of the weights, one row a query, one column a key. In the middle, the query as a point to drag and the keys as squares. Right, the values, and the output as their weighted mean.',
  table: 'one row per key of the chosen query',
  parameters: {
    tokens: {
      label: 'Tokens, 2 to 6',
      hint: 'apart by spaces; tokens without numbers of their own get drawn ones',
    },
    query: { label: 'the query looked at; rows of the heat map can be clicked' },
    scoring: { label: 'Scoring function' },
    mask: { label: 'Mask' },
    temperature: { label: 'temperature: scores are divided by it' },
    padding: { label: 'tokens of padding at the end' },
    queries: { label: 'queries, one row a token.' },
    keys: { label: 'keys.' },
    values: { label: 'values.' },
    heads: { label: 'Heads: the columns of Q, K and V in equal shares' },
    head: { label: 'the head looked at' },
    seed: { label: 'Random seed of missing rows' },
  },
  choices: {
    scoring: { scaled: 'q·k/√d', dot: 'q·k', additive: 'additive' },
    mask: { none: 'none', causal: 'causal', padding: 'padding', both: 'both' },
    heads: { '1': '1', '2': '2', '4': '4' },
  },
  users: {
    scoring: {
      scaled: 'Vaswani et al. (2017), Transformers, nn.MultiheadAttention.',
      dot: 'Luong et al. (2015).',
      additive: 'Bahdanau et al. (2015), here with W_q = W_k = I and v = (1, …, 1).',
    },
  },
  presets: {
    self: 'Self-attention',
    lookup: 'V = (10, 0), …',
    causal: 'Causal mask',
    cold: 'Cold: almost one key',
    shuffled: 'Tokens shuffled',
    heads: 'Two heads',
  },
  outputs: {
    largest_weight: 'largest weight',
    entropy: 'entropy, nats',
    largest_score: 'largest score',
    output_1: 'output, component 1',
    output_2: 'component 2',
  },
  reasons: { tokens: 'expected 2 to 6 tokens apart by spaces' },
  weights: 'Weights: a row for each query',
  plane: 'Query and keys',
  mixed: 'Values and output',
  drag: 'query',
  prediction: {
    question: 'Query (1, 0), keys (1, 0), (0, 1), (1, 1). Which key gets the largest weight?',
    choices: { own: 'the equal one, (1, 0)', sum: '(1, 1)', tie: 'both the same' },
    reveal: 'Both have the product 1. A dot product measures overlap, and being alike is not enough to win.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '一个词元看向哪里，又带回什么？',
  invitation: '得分为 0 的键还能分到权重，有多少？拖动查询，再加上掩码、调节温度。',
  picture:
    '左边是权重的热图，每行一个查询，每列一个键；中间是可以拖动的查询和方块表示的键；右边是各个值，以及它们的加权平均，也就是输出。',
  table: '所选查询的每个键一行',
  parameters: {
    tokens: { label: '词元，2 到 6 个', hint: '用空格隔开，纯汉字逐字切开；缺少数字的词元随机补上' },
    query: { label: '所看的查询；热图的行可以点选' },
    scoring: { label: '评分函数' },
    mask: { label: '掩码' },
    temperature: { label: '温度：得分除以它' },
    padding: { label: '末尾有几个填充词元' },
    queries: { label: '查询，每个词元一行。' },
    keys: { label: '键。' },
    values: { label: '值。' },
    heads: { label: '头数：Q、K、V 的列平均分给各头' },
    head: { label: '所看的头' },
    seed: { label: '补缺行的随机种子' },
  },
  choices: {
    scoring: { scaled: 'q·k/√d', dot: 'q·k', additive: '加性' },
    mask: { none: '不加', causal: '因果', padding: '填充', both: '两者' },
    heads: en.choices.heads,
  },
  users: {
    scoring: {
      scaled: 'Vaswani 等人（2017）、Transformer、nn.MultiheadAttention。',
      dot: 'Luong 等人（2015）。',
      additive: 'Bahdanau 等人（2015）；这里取 W_q = W_k = I，v = (1, …, 1)。',
    },
  },
  presets: {
    self: '自注意力',
    lookup: 'V = (10, 0), …',
    causal: '因果掩码',
    cold: '低温：几乎只取一个',
    shuffled: '打乱词元',
    heads: '两个头',
  },
  outputs: {
    largest_weight: '最大权重',
    entropy: '熵（nat）',
    largest_score: '最高得分',
    output_1: '输出的第 1 个分量',
    output_2: '第 2 个分量',
  },
  reasons: { tokens: '应为 2 到 6 个用空格隔开的词元' },
  weights: '权重：每行一个查询，每列一个键',
  plane: '查询与键',
  mixed: '值与输出',
  drag: '查询',
  prediction: {
    question: '查询是 (1, 0)，键是 (1, 0)、(0, 1)、(1, 1)。哪个键的权重最大？',
    choices: { own: '与它相同的 (1, 0)', sum: '(1, 1)', tie: '两者一样大' },
    reveal: '两者的点积都是 1。点积量的是重合多少，光是相同并不足以胜出。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
