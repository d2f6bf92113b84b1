import type { CalculatorWords } from '../frame/calculator.ts';

const activations = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', gelu: 'GELU' };

const en = {
  title: 'What keeps the gradient alive in a deep network?',
  invitation:
    'Four random networks with the same seed side by side. Guess which of them still has a gradient in layer 1, then change depth, activation and weights.',
  picture:
    'Four networks with common axes: for each layer a stem to the size of its gradient on a logarithmic axis, and a dashed line for the spread of its activations. The loss is on the right, layer 1 on the left.',
  table: 'one row a layer; |δ| and the standard deviation of the activations for each of the four networks',
  parameters: {
    compare: { label: 'Compare' },
    activation: { label: 'Activation function' },
    initialization: { label: 'Weights' },
    gain: { label: 'weights from N(0, σ²) with σ = g/√n' },
    depth: { label: 'number of layers' },
    width: { label: 'units in each layer' },
    remedy: { label: 'Remedy in all four' },
    limit: { label: 'clipping: the largest norm allowed for the gradient of all weights' },
    seed: { label: 'Random seed' },
  },
  choices: {
    compare: {
      remedy: 'remedies',
      initialization: 'initializations',
      activation: 'activations',
      gain: 'gains',
    },
    activation: activations,
    initialization: { normal: 'N(0, g²/n)', xavier: 'Xavier', he: 'He', orthogonal: 'orthogonal' },
    remedy: { none: 'none', 'batch-norm': 'batch norm', residual: 'residual', clipping: 'clipping' },
  },
  presets: {
    remedies: 'Sigmoid and three remedies',
    initializations: 'ReLU: which weights?',
    activations: 'Four activations',
    gains: 'tanh: gain and slope',
    exploding: 'ReLU explodes, clipping caps',
  },
  outputs: {
    ratio_a: 'first network |δ⁽¹⁾| / |δ⁽ᴸ⁾|',
    ratio_b: 'second',
    ratio_c: 'third',
    ratio_d: 'fourth',
    std_a: 'standard deviation of the last layer, first network',
    std_b: 'second network',
    std_c: 'third network',
    std_d: 'fourth network',
  },
  gradient: '|δ⁽ˡ⁾|',
  forward: 'std a⁽ˡ⁾',
  prediction: {
    question: 'Sigmoid, 30 layers. Which remedy leaves the gradient of layer 1 as small as it was?',
    choices: { 'batch-norm': 'batch norm', residual: 'residual connections', clipping: 'clipping' },
    reveal:
      'Clipping multiplies every layer by the same number, at most 1. It caps what is too long and lifts nothing.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '网络很深，梯度靠什么活下来？',
  invitation: '四个随机网络，种子相同，并排比较。先猜哪一个到第 1 层还有梯度，再改层数、激活函数和权重。',
  picture:
    '四个网络共用坐标轴：每层一根竖线，在对数轴上伸到该层梯度的大小；虚线是各层激活值的标准差。损失在右边，第 1 层在左边。',
  table: '每层一行，依次是四个网络的 |δ| 和激活值的标准差',
  parameters: {
    compare: { label: '比较什么' },
    activation: { label: '激活函数' },
    initialization: { label: '权重' },
    gain: { label: '权重取自 N(0, σ²)，σ = g/√n' },
    depth: { label: '层数' },
    width: { label: '每层的单元数' },
    remedy: { label: '四个网络都用的办法' },
    limit: { label: '裁剪：全部权重的梯度，范数最多这么大' },
    seed: { label: '随机种子' },
  },
  choices: {
    compare: { remedy: '补救办法', initialization: '初始化', activation: '激活函数', gain: '增益' },
    activation: activations,
    initialization: { normal: 'N(0, g²/n)', xavier: 'Xavier', he: 'He', orthogonal: '正交' },
    remedy: { none: '什么都不加', 'batch-norm': '批量归一化', residual: '残差连接', clipping: '梯度裁剪' },
  },
  presets: {
    remedies: 'sigmoid 与三种办法',
    initializations: 'ReLU 配哪种权重',
    activations: '四种激活函数',
    gains: 'tanh：增益与斜率',
    exploding: 'ReLU 爆炸，裁剪封顶',
  },
  outputs: {
    ratio_a: '第一个网络 |δ⁽¹⁾| / |δ⁽ᴸ⁾|',
    ratio_b: '第二个',
    ratio_c: '第三个',
    ratio_d: '第四个',
    std_a: '第一个网络末层的标准差',
    std_b: '第二个网络',
    std_c: '第三个网络',
    std_d: '第四个网络',
  },
  gradient: en.gradient,
  forward: '标准差 a⁽ˡ⁾',
  prediction: {
    question: 'sigmoid，30 层。哪种办法救不了第 1 层的梯度，让它照旧那么小？',
    choices: { 'batch-norm': '批量归一化', residual: '残差连接', clipping: '梯度裁剪' },
    reveal: '裁剪给每一层乘同一个数，最多是 1。它只把太长的压短，不会把消失的抬起来。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
