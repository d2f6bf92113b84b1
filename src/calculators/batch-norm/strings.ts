import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'What does a sample owe to its batch?',
  invitation:
    'Drag a sample and watch all the others move. Then raise γ or β until the units saturate again, or switch to evaluation.',
  picture:
    'Left, the samples of one channel before and after batch normalization on one axis, over the derivative of the activation function, with a stem where each sample lands. Right, the running mean and the running variance against the number of batches seen.',
  table: 'one row per sample of the channel',
  parameters: {
    batch: { label: 'Batch', hint: 'one sample a row, one channel a column' },
    mode: { label: 'Mode' },
    channel: { label: 'channel in picture, formula and table' },
    gamma: { label: 'scale, the same for all channels' },
    beta: { label: 'shift, the same for all channels' },
    activation: { label: 'Activation function behind it' },
    batches: {
      label: 'training batches seen; the first is yours, the next are drawn with its mean and spread',
    },
    momentum: { label: 'momentum of the running statistics' },
    momentumOf: { label: 'Momentum is the weight of' },
    runningVariance: { label: 'Variance that enters the running one' },
    epsilon: { label: 'added to the variance under the root' },
    upstream: { label: 'Upstream gradient, sample by sample', hint: 'missing ones count as 0' },
    seed: { label: 'Random seed' },
  },
  choices: {
    mode: { train: 'training', eval: 'evaluation' },
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    momentumOf: { new: 'the new value', old: 'the old value' },
    runningVariance: { unbiased: 'unbiased, n − 1', biased: 'biased, n' },
  },
  users: {
    momentumOf: { new: 'PyTorch (0.1)', old: 'Keras (0.99), Flax (0.99)' },
    runningVariance: { unbiased: 'PyTorch, the paper of 2015', biased: 'Keras 3, Flax' },
  },
  presets: {
    drifted: 'Drifted: 4, 5, 6, 9',
    undone: 'Saturated again: γ, β',
    example: 'Worked example: 1, 2, 3, 6',
    shifted: 'Everything + 100',
    two: 'Two samples: ±1',
    eval: 'Evaluation after one batch',
  },
  outputs: {
    mean: 'μ',
    variance: 'σ²',
    running_mean: 'running mean',
    running_variance: 'running variance',
    slope_before: 'mean slope before',
    slope_after: 'mean slope after',
    d_gamma: '∂L/∂γ',
    d_beta: '∂L/∂β',
    y_1: 'first output',
    dx_1: 'gradient of the first input',
  },
  before: 'before',
  after: 'after',
  meanSlope: 'mean',
  runningMean: 'running mean',
  runningVariance: 'running variance',
  drag: 'sample',
  batchesSeen: 'batches seen',
  nothing: 'one sample has no variance: nothing is learned',
  prediction: {
    question: 'The batch 4, 5, 6, 9 is normalized. How much does the mean derivative of the sigmoid grow?',
    choices: { three: 'about 3 times', thirty: 'about 30 times', three_hundred: 'about 300 times' },
    reveal:
      'From 0.00673 to 0.203: before, every sample sits where the sigmoid is almost flat; after, around 0, where its slope is near 0.25.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '一个样本的输出，有多少取决于同批？',
  invitation: '拖动一个样本，看其他样本一起移动。再把 γ 或 β 调大，直到重新饱和；或者切换到推断。',
  picture:
    '左边是一个通道的各个样本，归一化之前与之后画在同一条轴上，下面是激活函数的导数，每个样本落到的地方一根竖线；右边是移动均值和移动方差随批量数的变化。',
  table: '通道的每个样本一行',
  parameters: {
    batch: { label: '批量', hint: '每行一个样本，每列一个通道' },
    mode: { label: '模式' },
    channel: { label: '图、公式和表所讲的通道' },
    gamma: { label: '缩放，各通道相同' },
    beta: { label: '平移，各通道相同' },
    activation: { label: '后面的激活函数' },
    batches: { label: '见过的训练批量；第一批是你给的，之后按它的均值和离散程度抽取' },
    momentum: { label: '移动平均的 momentum' },
    momentumOf: { label: 'momentum 指谁的权重' },
    runningVariance: { label: '记入移动方差的是' },
    epsilon: { label: '根号下加在方差上的数' },
    upstream: { label: '上游梯度，逐个样本', hint: '缺的按 0 算' },
    seed: { label: '随机种子' },
  },
  choices: {
    mode: { train: '训练', eval: '推断' },
    activation: en.choices.activation,
    momentumOf: { new: '新值', old: '旧值' },
    runningVariance: { unbiased: '无偏方差，除以 n − 1', biased: '有偏方差，除以 n' },
  },
  users: {
    momentumOf: { new: 'PyTorch（0.1）', old: 'Keras（0.99）、Flax（0.99）' },
    runningVariance: { unbiased: 'PyTorch、2015 年的论文', biased: 'Keras 3、Flax' },
  },
  presets: {
    drifted: '漂远了：4、5、6、9',
    undone: 'γ、β 让它重新饱和',
    example: '算一遍：1、2、3、6',
    shifted: '全部加 100',
    two: '两个样本：±1',
    eval: '一批之后就推断',
  },
  outputs: {
    mean: 'μ',
    variance: 'σ²',
    running_mean: '移动均值',
    running_variance: '移动方差',
    slope_before: '之前的平均导数',
    slope_after: '之后的平均导数',
    d_gamma: '∂L/∂γ',
    d_beta: '∂L/∂β',
    y_1: '第一个输出',
    dx_1: '第一个输入的梯度',
  },
  before: '之前',
  after: '之后',
  meanSlope: '平均',
  runningMean: '移动均值',
  runningVariance: '移动方差',
  drag: '样本',
  batchesSeen: '见过的批量',
  nothing: '一个样本没有方差：什么也学不到',
  prediction: {
    question: '把批量 4、5、6、9 归一化，sigmoid 的平均导数变成原来的多少倍？',
    choices: { three: '约 3 倍', thirty: '约 30 倍', three_hundred: '约 300 倍' },
    reveal:
      '从 0.00673 到 0.203。之前每个样本都在 sigmoid 几乎平坦的地方，之后回到 0 附近，那里的导数接近 0.25。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
