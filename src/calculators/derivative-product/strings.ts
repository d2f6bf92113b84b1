import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'How much gradient survives L layers?',
  invitation:
    'Guess first: if every layer multiplies by 0.25 or less, when does float32 lose count? Then move the depth.',
  picture:
    'Left, the activation function with the point z and its derivative below. Right, the product over the layers on a logarithmic axis, with one stem per layer below: the factor of that layer.',
  table: 'one row per layer',
  parameters: {
    activation: { label: 'Activation function' },
    depth: { label: 'number of layers' },
    preactivation: { label: 'centre of the pre-activations; the point on the curve can be dragged' },
    spread: { label: 'standard deviation from layer to layer; 0 makes all layers alike' },
    weight: { label: 'weight of every layer' },
    values: {
      label: 'Pre-activations of your own',
      hint: 'up to 100 numbers; they replace the drawn ones, later layers repeat them',
    },
    seed: { label: 'Random seed' },
  },
  choices: {
    activation: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      elu: 'ELU',
      gelu: 'GELU',
      silu: 'SiLU',
    },
  },
  presets: {
    drawn: 'Random z',
    bound: 'Always at the bound',
    constant: 'w = 4: constant',
    exploding: 'w = 8: exploding',
    saturated: 'Saturated, z = 4',
    relu: 'ReLU, all active',
  },
  outputs: {
    product: 'product of all factors',
    log10_product: 'its log₁₀',
    mean_factor: 'geometric mean of the factors',
    bound_power: 'bound, (max φ′ · |w|)ᴸ',
  },
  oneLayer: 'One layer: the function and its derivative',
  manyLayers: 'L layers: the product, and the factor of each',
  subnormal: 'float32: subnormal, digits are lost',
  zero: 'in float32 this is 0',
  bound: 'bound',
  beyond: 'beyond the frame',
  point: 'pre-activation z',
  prediction: {
    question:
      'Sigmoid, 50 layers, w = 1, z drawn around 0. Is the product above or below 0.25⁵⁰ = 7.9 × 10⁻³¹?',
    choices: { above: 'above', equal: 'equal', below: 'below' },
    reveal:
      'The bound 0.25 is the best case: it needs z = 0 in every layer. Drawn z lie beside it, and each costs a little more.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '过了 L 层，梯度还剩多少？',
  invitation: '先猜：每层最多乘 0.25，第几层之后连 float32 都记不下它？再拖动层数。',
  picture:
    '左边是激活函数和其上的点 z，下面是导数；右边是逐层连乘的结果，纵轴取对数，下面每层一根竖线，长度是该层的因子。',
  table: '每层一行',
  parameters: {
    activation: { label: '激活函数' },
    depth: { label: '层数' },
    preactivation: { label: '净输入的中心；曲线上的点可以拖动' },
    spread: { label: '各层之间的标准差；0 表示每层都一样' },
    weight: { label: '每层的权重' },
    values: { label: '自己给定各层的净输入', hint: '至多 100 个数，取代随机数；层数更多时循环使用' },
    seed: { label: '随机种子' },
  },
  choices: en.choices,
  presets: {
    drawn: '随机的 z',
    bound: '全部取到上界',
    constant: 'w = 4：恰好不变',
    exploding: 'w = 8：爆炸',
    saturated: '饱和区 z = 4',
    relu: 'ReLU 全通',
  },
  outputs: {
    product: '全部因子的乘积',
    log10_product: '它的 log₁₀',
    mean_factor: '因子的几何平均',
    bound_power: '上界 (max φ′ · |w|)ᴸ',
  },
  oneLayer: '一层：函数与它的导数',
  manyLayers: 'L 层：连乘的结果，与每层的因子',
  subnormal: 'float32 次正规数，精度流失',
  zero: '在 float32 里等于 0',
  bound: '上界',
  beyond: '超出画面',
  point: '净输入 z',
  prediction: {
    question: 'sigmoid，50 层，w = 1，z 在 0 附近随机取。乘积比 0.25⁵⁰ = 7.9 × 10⁻³¹ 大还是小？',
    choices: { above: '更大', equal: '相等', below: '更小' },
    reveal: '上界 0.25 是最好的情形，要求每层恰好 z = 0。随机取的 z 都偏离 0，每层都多损失一点。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
