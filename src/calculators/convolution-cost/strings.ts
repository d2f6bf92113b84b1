import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'What does a 1×1 convolution save?',
  invitation:
    'Guess what the two thin layers leave of the thick one. Then widen the middle until nothing is saved.',
  picture:
    'Left, the weights drawn to scale: the direct layer as an outline, the layers of the chosen design as filled rectangles, each k²·C_in high and C_out wide. Right, one bar per design with its multiply-adds relative to the direct layer.',
  table: 'one row per layer of the chosen design, with the direct layer below',
  parameters: {
    plan: { label: 'Design' },
    inputs: { label: 'channels in' },
    outputs: { label: 'channels out' },
    middle: { label: 'channels in the middle, after the 1×1 reduction' },
    kernel: { label: 'window k×k of the spatial layer' },
    size: { label: 'height and width of the map' },
    bias: { label: 'Bias' },
  },
  choices: {
    plan: { reduce: 'reduce first', bottleneck: 'bottleneck', separable: 'separable' },
    bias: { without: 'without', with: 'with' },
  },
  presets: {
    resnet: 'ResNet bottleneck',
    inception: 'Inception 5×5',
    mobilenet: 'MobileNet',
    wide: 'Middle too wide',
    pointwise: 'k = 1: nothing to save',
    flattened: '7×7×512 → 4096',
  },
  outputs: {
    parameters: 'parameters',
    parameters_direct: 'direct',
    multiply_adds: 'multiply-adds',
    multiply_adds_direct: 'direct',
    ratio: 'direct / design',
  },
  plans: {
    direct: 'direct',
    reduce: 'reduce first',
    bottleneck: 'bottleneck',
    separable: 'depthwise-separable',
  },
  areas: 'Weights, to scale',
  bars: 'Multiply-adds, direct = 100%',
  total: 'total',
  depthwise: 'depthwise',
  prediction: {
    question:
      '256 to 256 channels: 1×1 to 64, 3×3 at 64, 1×1 back to 256. What share of the weights of a direct 3×3 is left?',
    choices: { tenth: 'about 1/8', quarter: 'about 1/4', half: 'about 1/2' },
    reveal:
      'The 3×3 falls to 1/16, since both its sides fall to 1/4; the two 1×1 layers bring it back to about 1/8.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '1×1 卷积省下了什么？',
  invitation: '先猜：两层薄的 1×1 让厚的那层剩下多少？再把中间加宽，直到一点也不省。',
  picture:
    '左边按比例画出权重：虚框是直接卷积，实心矩形是所选结构的各层，高是 k²·C_in，宽是 C_out；右边每种结构一条，长度是相对直接卷积的乘加次数。',
  table: '所选结构的每层一行，最后一行是直接卷积',
  parameters: {
    plan: { label: '结构' },
    inputs: { label: '输入通道数' },
    outputs: { label: '输出通道数' },
    middle: { label: '中间通道数，即 1×1 降维之后' },
    kernel: { label: '空间层的窗口 k×k' },
    size: { label: '特征图的高和宽' },
    bias: { label: '偏置' },
  },
  choices: {
    plan: { reduce: '先降维', bottleneck: '瓶颈', separable: '深度可分离' },
    bias: { without: '不含', with: '含' },
  },
  presets: {
    resnet: 'ResNet 瓶颈',
    inception: 'Inception 5×5',
    mobilenet: 'MobileNet',
    wide: '中间太宽',
    pointwise: 'k = 1：没什么可省',
    flattened: '7×7×512 → 4096',
  },
  outputs: {
    parameters: '参数个数',
    parameters_direct: '直接卷积',
    multiply_adds: '乘加次数',
    multiply_adds_direct: '直接卷积',
    ratio: '直接卷积 / 所选结构',
  },
  plans: { direct: '直接卷积', reduce: '先降维', bottleneck: '瓶颈', separable: '深度可分离' },
  areas: '权重，按比例',
  bars: '乘加次数，直接卷积为 100%',
  total: '合计',
  depthwise: '逐通道',
  prediction: {
    question: '256 进 256 出：1×1 降到 64，在 64 上做 3×3，1×1 升回 256。权重是直接 3×3 的几分之几？',
    choices: { tenth: '约 1/8', quarter: '约 1/4', half: '约 1/2' },
    reveal: '3×3 两边都减到 1/4，只剩 1/16；加上两层 1×1，共约 1/8。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
