import type { Language } from '../i18n/languages.ts';
import type { SheetChoice } from '../markdown/sheet.ts';

/** What only the sheets say. */
export const sheetWords: Record<
  Language,
  { conventions: string; back: string; print: string; head: string[] }
> = {
  zh: {
    conventions: '约定',
    back: '回到笔记',
    print: '打印正好一页：Ctrl+P 或 ⌘P，A4 与 Letter 都合适',
    head: ['量', '本站', 'PyTorch', 'Keras', '论文', '中文教材'],
  },
  en: {
    conventions: 'Conventions',
    back: 'Back to the note',
    print: 'Prints on one page, A4 or Letter: Ctrl+P or ⌘P',
    head: ['Quantity', 'Here', 'PyTorch', 'Keras', 'Papers', 'Chinese textbooks'],
  },
};

/** The notes' choices, by slug. A note without one gives all its formulas, the tables of its example and its traps. */
export const sheets: Readonly<Record<string, SheetChoice>> = {
  'batch-normalization': {
    formulas: ['dense', 'train-eval', ['derivation', 0, 3], 'scale-invariance', 'folding'],
    conventions: ['BN momentum', 'BN variance'],
    numbers: [
      {
        name: { zh: 'sigmoid 的导数，$\\qx{z}=5$ 处', en: 'sigmoid’s derivative at $\\qx{z}=5$' },
        value: 'sigmoid(5)*(1-sigmoid(5)); 5d',
      },
      {
        name: {
          zh: '初始值占的份额，10 批之后（$\\alpha=0.1$）',
          en: 'weight of the initial value after 10 batches ($\\alpha=0.1$)',
        },
        value: '0.9^10; 3d',
      },
      {
        name: {
          zh: '降到 1% 以下要几批（$\\alpha=0.1$）',
          en: 'batches until it is below 1% ($\\alpha=0.1$)',
        },
        value: 'warmUpBatches; 0d',
      },
      {
        name: { zh: '64 个通道的可学习参数', en: 'learnable parameters of 64 channels' },
        value: '2*64; 0d',
      },
    ],
    tables: ['small-batches'],
    answers: 1,
  },
  'vanishing-exploding-gradients': {
    formulas: [['sigmoid', 1, 2], 'product', 'bound', 'variance-gain', 'time', 'clipping'],
    agreed: [['definition', 1]],
    numbers: [
      { name: '$0.25^{10}$', value: '0.25^10; 3s' },
      {
        name: { zh: 'float32 里几个 0.25 相乘等于 0', en: 'factors of 0.25 until float32 is 0' },
        value: 'firstZero; 0d',
      },
    ],
    tables: ['sigmoid', 'variance-gain'],
    also: ['remedies'],
    answers: 0,
  },
  backpropagation: {
    formulas: [
      'definition',
      ['fan-out', 0],
      ['derivation', 1, 2, 3],
      'softmax-cross-entropy',
      'gradient-check',
    ],
    rules: ['local-rules'],
    agreed: [['derivation', 0, 4]],
    numbers: [
      {
        name: { zh: '64 层用检查点，约存几层', en: 'layers held of 64, with checkpoints' },
        value: '2*sqrt(64); 0d',
      },
    ],
    tables: ['gradient-check', 'example-fan-out'],
    answers: 7,
  },
  optimization: {
    formulas: ['definition', 'derivation'],
    rules: ['family'],
    agreed: [['family', 0, 2]],
    numbers: [
      {
        name: { zh: '学习率的上限，$\\lambda=25$', en: 'limit of the learning rate, $\\lambda=25$' },
        value: '2/25; 2d',
      },
      { name: '$(1-0.02)^{100}$', value: '(1-0.02)^100; 3d' },
    ],
    tables: ['example'],
    also: ['choose'],
    wholeTraps: true,
    answers: 3,
  },
  sgd: {
    formulas: ['definition', 'derivation', 'noise', ['convergence', 1, 2]],
    agreed: [['definition', 3]],
    numbers: [
      {
        name: {
          zh: '噪声底 $V$，$\\lambda=s=1$，$\\eta=0.1$',
          en: 'noise floor $V$ for $\\lambda=s=1$, $\\eta=0.1$',
        },
        value: '0.1/(2-0.1); 4d',
      },
      { name: { zh: '同上，$\\eta=0.01$', en: 'the same, $\\eta=0.01$' }, value: '0.01/(2-0.01); 5d' },
      {
        name: { zh: '单样本梯度的方差（算例）', en: 'variance of single gradients (example)' },
        value: 'gradientVariance; 4d',
      },
      {
        name: { zh: '鞍点旁偏 $10^{-6}$，离开要几步', en: 'steps off a saddle from $10^{-6}$ beside it' },
        value: 'stepsOffSaddle; 0d',
      },
    ],
    tables: ['example'],
    also: ['improvements'],
    wholeTraps: true,
    answers: 6,
  },
  momentum: {
    formulas: ['definition', 'nesterov', ['derivation', 0, 1, 2], ['valley', 0, 2], ['brakes-earlier', 0, 3]],
    conventions: ['Momentum', 'Nesterov momentum'],
    numbers: [
      {
        name: {
          zh: '每一位小数要几步，$\\kappa=100$：梯度下降',
          en: 'steps per digit, $\\kappa=100$: gradient descent',
        },
        value: 'log(10)/log(101/99); 0d',
      },
      { name: { zh: '同上，动量法', en: 'the same, momentum' }, value: 'log(10)/log(11/9); 1d' },
      {
        name: {
          zh: '$\\eta$ 的上限，$\\gamma=0.9$、$\\lambda=25$：动量法',
          en: 'limit of $\\eta$, $\\gamma=0.9$, $\\lambda=25$: momentum',
        },
        value: '2*1.9/25; 3d',
      },
      { name: { zh: '同上，NAG', en: 'the same, NAG' }, value: '2*1.9/(2.8*25); 4d' },
    ],
    tables: ['derivation'],
    answers: 3,
  },
  'adaptive-optimizers': {
    formulas: ['adagrad', 'adadelta', 'rmsprop', 'adam', ['derivation', 2], ['signal-to-noise', 0], 'adamw'],
    conventions: ['Adam’s ε', 'ε of Adagrad and RMSProp'],
    numbers: [
      {
        name: {
          zh: 'RMSProp 的第一步是 $\\eta$ 的几倍，$\\rho=0.9$',
          en: 'RMSProp’s first step in $\\eta$, $\\rho=0.9$',
        },
        value: '1/sqrt(1-0.9); 2d',
      },
      {
        name: { zh: 'Adam 不做校正，步子最多大几倍', en: 'Adam without correction: at most, times' },
        value: 'ratioPeak; 2d',
      },
      {
        name: {
          zh: 'Adam 的一步，沉默 4000 步之后最大，是 $\\eta$ 的几倍',
          en: 'Adam’s largest step after 4000 silent ones, in $\\eta$',
        },
        value: 'silencePeak; 2d',
      },
      {
        name: { zh: 'Adadelta 的第一步，$\\qg{g}=1$', en: 'Adadelta’s first step, $\\qg{g}=1$' },
        value: 'adadelta1; 7d',
      },
      {
        name: { zh: '70 亿参数，Adam 的状态', en: 'Adam’s state for 7 billion parameters' },
        value: '2*4*7e9/1e9; 0d',
        unit: ' GB',
      },
    ],
    answers: 1,
  },
  'mini-batch-sgd': {
    formulas: ['definition', 'derivation', 'scaling'],
    agreed: [
      ['definition', 1],
      ['derivation', 4],
      ['accumulation', 0],
    ],
    numbers: [
      {
        name: { zh: '单个样本的方差（算例）', en: 'variance of one sample (example)' },
        value: 'sampleVariance; 4d',
      },
      { name: { zh: '同上，$B=2$', en: 'the same, $B=2$' }, value: 'pairVariance; 4d' },
    ],
    tables: ['definition', 'example'],
    wholeTraps: true,
    answers: 5,
  },
  lstm: {
    formulas: ['gates', 'direct-path', 'full-jacobian'],
    rules: ['gates'],
    conventions: ['LSTM gate order'],
    numbers: [],
    tables: ['parameters', 'direct-path'],
    answers: 5,
  },
  gru: {
    formulas: ['gates', 'mix', 'conventions', ['reset-order', 0], 'derivation'],
    rules: ['compared-with-lstm'],
    conventions: ['GRU update gate', 'GRU reset gate'],
    numbers: [
      {
        name: { zh: 'GRU 的参数，$D=100$、$H=128$', en: 'parameters of a GRU, $D=100$, $H=128$' },
        value: 'gruParameters; 0d',
      },
      { name: { zh: '同上，LSTM', en: 'the same, LSTM' }, value: 'lstmParameters; 0d' },
      { name: '$0.9^{50}$', value: '0.9^50; 3s' },
      { name: '$0.99^{50}$', value: '0.99^50; 3d' },
    ],
    answers: 4,
  },
  attention: {
    formulas: ['definition', ['derivation', 1], 'multi-head', 'alignment'],
    rules: [['cost', 1]],
    agreed: [['definition', 0, 1]],
    numbers: [
      {
        name: { zh: '四个投影的参数，$d=512$', en: 'weights of the four projections, $d=512$' },
        value: 'projectionWeights; 0d',
      },
      {
        name: { zh: '全部权重占的内存，$n=8192$、32 头', en: 'memory of all weights, $n=8192$, 32 heads' },
        value: 'memory8192; 0d',
        unit: ' GiB',
      },
    ],
    tables: ['derivation', ['cost', 0], ['example', 0]],
    answers: 6,
  },
  'one-by-one-convolution': {
    formulas: ['definition', 'matrix-view', 'counting', 'collapse', 'separable'],
    agreed: [
      ['definition', 0, 1],
      ['counting', 1],
    ],
    numbers: [
      {
        name: { zh: '直接卷积与瓶颈的权重之比', en: 'weights, direct to bottleneck' },
        value: 'direct/bottleneckTotal; 2d',
      },
      {
        name: { zh: '直接卷积与先降维的运算量之比', en: 'work, direct to reduced (Inception)' },
        value: 'inceptionDirect/inceptionTotal; 2d',
      },
      {
        name: { zh: '标准卷积与深度可分离卷积的权重之比', en: 'weights, standard to separable' },
        value: 'direct/separableTotal; 2d',
      },
      {
        name: { zh: '全连接层的权重，7×7×512→4096', en: 'weights of a dense layer, 7×7×512→4096' },
        value: 'fullyConnected; 0d',
      },
    ],
    tables: ['resnet', 'example-image'],
    wholeTraps: true,
    answers: 9,
  },
  dropout: {
    formulas: ['definition', 'scaling', 'derivation', 'averaging', 'penalty', 'with-bn'],
    conventions: ['dropout p'],
    numbers: [
      {
        name: { zh: '20 个单元的子网络个数', en: 'sub-networks of 20 units' },
        value: 'subNetworkCount; 0d',
      },
      {
        name: {
          zh: '10 个单元同时被丢弃的概率，$\\qn{p}=0.5$',
          en: 'probability that 10 units go together, $\\qn{p}=0.5$',
        },
        value: 'allDropped; 5d',
      },
    ],
    tables: ['derivation', 'example-geometric'],
    also: ['when-not'],
    answers: 0,
  },
};
