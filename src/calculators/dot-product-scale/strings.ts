import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'Why divide by √d?',
  invitation:
    'Move d from 512 down to 4, and see how far the products spread and what is left for all keys but one. Then divide.',
  picture:
    'Left, a histogram of the scores of 64 random queries and the weights of the first query. Right, the mean largest weight against d on a logarithmic axis, undivided, divided by √d and divided by d.',
  table: 'one row per width d, means over 64 random queries',
  parameters: {
    d: { label: 'd, width of queries and keys' },
    divisor: { label: 'Products divided by' },
    keys: { label: 'number of keys' },
    deviation: { label: 'standard deviation of every component' },
    seed: { label: 'Random seed' },
  },
  choices: {
    d: Object.fromEntries([1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map((d) => [d, String(d)])) as Record<
      string,
      string
    >,
    divisor: { one: '1', root: '√d', width: 'd' },
  },
  presets: {
    unscaled: 'd = 512, undivided',
    narrow: 'd = 4, undivided',
    scaled: 'd = 512, divided by √d',
    overdone: 'Divided by d: too much',
    quiet: 'σ = 0.2: no need',
  },
  outputs: {
    largest_weight: 'mean largest weight',
    largest_scaled: 'with √d',
    spread: 'spread of the scores',
    slope: 'mean of A(1 − A) at the largest',
  },
  scores: 'Scores of 64 queries',
  weights: 'weights of the first query',
  largest: 'Mean largest weight',
  outside: 'outside',
  prediction: {
    question:
      'Ten keys, d = 512, components with variance 1, undivided. How large is the largest weight on average?',
    choices: { tenth: 'about 0.1', third: 'about 0.3', most: 'above 0.9' },
    reveal:
      'The products spread over about ±22.6, and a lead of a few units is enough for softmax to take it all.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '为什么要除以 √d？',
  invitation: '把 d 从 512 调到 4，看点积散得多开，最大的键之外还剩多少权重；再看除以 √d 之后。',
  picture:
    '左边是 64 个随机查询的得分直方图和第一个查询的各个权重；右边是最大权重的平均值随 d 的变化，横轴取对数，三条线分别是不除、除以 √d 和除以 d。',
  table: '每个宽度 d 一行，对 64 个随机查询取平均',
  parameters: {
    d: { label: 'd，查询和键的宽度' },
    divisor: { label: '点积除以' },
    keys: { label: '键的个数' },
    deviation: { label: '每个分量的标准差' },
    seed: { label: '随机种子' },
  },
  choices: en.choices,
  presets: {
    unscaled: 'd = 512，不除',
    narrow: 'd = 4，不除',
    scaled: 'd = 512，除以 √d',
    overdone: '除以 d：过头了',
    quiet: 'σ = 0.2：不必除',
  },
  outputs: {
    largest_weight: '最大权重的平均',
    largest_scaled: '除以 √d 时',
    spread: '得分的离散程度',
    slope: '最大权重处 A(1 − A) 的平均',
  },
  scores: '64 个查询的得分',
  weights: '第一个查询的权重',
  largest: '最大权重的平均',
  outside: '在画面外',
  prediction: {
    question: '10 个键，d = 512，分量的方差为 1，不除。最大的权重平均有多大？',
    choices: { tenth: '约 0.1', third: '约 0.3', most: '0.9 以上' },
    reveal: '点积散布在 ±22.6 上下，领先几个单位，softmax 就几乎全给了它。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
