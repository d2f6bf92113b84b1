import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'Where do pre-activations end up, layer by layer?',
  invitation:
    'Both networks have the same weights and the same batch. Raise the bias: on the left everything drifts to one end, on the right nothing happens.',
  picture:
    'For every layer the histogram of its pre-activations, without batch normalization on the left and with it on the right, over the derivative of the activation function on the same axis. The parts in saturated regions are filled; the share of saturated units stands beside each layer.',
  table: 'one row per layer, without and with BN',
  parameters: {
    activation: { label: 'Activation function' },
    gain: { label: 'size of the weights: each is drawn from N(0, a²/n)' },
    bias: { label: 'bias of every unit, before BN' },
    gamma: { label: 'scale of BN' },
    depth: { label: 'number of layers' },
    beta: { label: 'shift of BN' },
    width: { label: 'units per layer' },
    seed: { label: 'Random seed' },
  },
  choices: { activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' } },
  presets: {
    wide: 'Large weights',
    drifted: 'Drifted to the upper end',
    tanh: 'tanh, both ends',
    small: 'Small weights: no need',
    undone: 'γ = 8: saturated again',
    relu: 'ReLU',
  },
  outputs: {
    saturated_without: 'saturated without BN',
    saturated_with: 'with BN',
    deviation_without: 'standard deviation without BN',
    deviation_with: 'with BN',
    slope_without: 'mean derivative without BN',
    slope_with: 'with BN',
  },
  without: 'Without BN',
  with: 'With BN',
  layer: 'layer',
  saturated: 'saturated',
  off: 'off',
  saturatedShare: 'saturated',
  offShare: 'off',
  prediction: {
    question:
      'Ten sigmoid layers with large weights. What share of the units of layer 10 is saturated with BN?',
    choices: { none: 'almost none', third: 'about a third', most: 'most' },
    reveal:
      'BN gives every unit mean 0 and standard deviation 1 over the batch, and 4.6 standard deviations from the mean hardly occur. Without BN more than a third is saturated.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '一层一层过去，净输入落到哪里？',
  invitation: '两个网络的权重和批量完全相同。把偏置调大：左边整体漂向一端，右边纹丝不动。',
  picture:
    '每层一个净输入的直方图，左边没有批量归一化，右边有，上面是同一条轴上激活函数的导数。落在饱和区的部分涂色，旁边是饱和单元所占的比例。',
  table: '每层一行，没有 BN 与有 BN',
  parameters: {
    activation: { label: '激活函数' },
    gain: { label: '权重的大小：每个权重取自 N(0, a²/n)' },
    bias: { label: '每个单元的偏置，在 BN 之前' },
    gamma: { label: 'BN 的缩放' },
    depth: { label: '层数' },
    beta: { label: 'BN 的平移' },
    width: { label: '每层的单元数' },
    seed: { label: '随机种子' },
  },
  choices: en.choices,
  presets: {
    wide: '权重很大',
    drifted: '漂向上端',
    tanh: 'tanh：两端都有',
    small: '权重小：用不着',
    undone: 'γ = 8：重新饱和',
    relu: 'ReLU',
  },
  outputs: {
    saturated_without: '饱和的比例：没有 BN',
    saturated_with: '有 BN',
    deviation_without: '标准差：没有 BN',
    deviation_with: '有 BN',
    slope_without: '平均导数：没有 BN',
    slope_with: '有 BN',
  },
  without: '没有 BN',
  with: '有 BN',
  layer: '层',
  saturated: '饱和',
  off: '关闭',
  saturatedShare: '饱和率',
  offShare: '关闭率',
  prediction: {
    question: '十层 sigmoid，权重很大。有 BN 时，第 10 层有多少单元饱和？',
    choices: { none: '几乎没有', third: '约三分之一', most: '大部分' },
    reveal:
      'BN 使每个单元在这一批上均值为 0、标准差为 1，离均值 4.6 个标准差的几乎不会出现。没有 BN 时超过三分之一饱和。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
