import type { Language } from '../i18n/languages.ts';

type Words = Record<Language, string>;

/** Names of the golden families. */
export const familyNames: Record<string, Words> = {
  activations: { zh: '激活函数与导数', en: 'Activations and derivatives' },
  attention: { zh: '注意力', en: 'Attention' },
  batchnorm: { zh: '批量归一化', en: 'Batch normalization' },
  clipping: { zh: '梯度裁剪', en: 'Gradient clipping' },
  conv1x1: { zh: '1×1 卷积', en: '1×1 convolution' },
  dropout: { zh: '随机失活', en: 'Dropout' },
  graph: { zh: '计算图', en: 'Computation graphs' },
  gru: { zh: '门控循环单元', en: 'GRU' },
  init: { zh: '权重初始化', en: 'Initialization' },
  losses: { zh: '损失函数', en: 'Losses' },
  lstm: { zh: '长短期记忆网络', en: 'LSTM' },
  mlp: { zh: '多层感知机', en: 'Multi-layer perceptron' },
  optimizers: { zh: '优化器', en: 'Optimizers' },
  products: { zh: '逐层连乘', en: 'Products over layers' },
  rnn: { zh: '循环神经网络', en: 'Recurrent network' },
};

/** Where conventions compete: the site's choice, then PyTorch, Keras, the papers, common Chinese textbooks. */
export const conventions: readonly { name: Words; cells: readonly (string | Words)[] }[] = [
  {
    name: { zh: 'GRU 更新门', en: 'GRU update gate' },
    cells: [
      'h′ = z ⊙ h + (1 − z) ⊙ h̃',
      { zh: '同左', en: 'same' },
      { zh: '同左', en: 'same' },
      {
        zh: 'Cho 2014 同左；Chung 2014 用 h′ = (1 − z) ⊙ h + z ⊙ h̃',
        en: 'Cho 2014 the same; Chung 2014 h′ = (1 − z) ⊙ h + z ⊙ h̃',
      },
      { zh: 'D2L 同左', en: 'D2L the same' },
    ],
  },
  {
    name: { zh: 'GRU 重置门', en: 'GRU reset gate' },
    cells: [
      { zh: '先乘 r，再乘矩阵 U(r ⊙ h)', en: 'before the product, U(r ⊙ h)' },
      { zh: '矩阵乘积之后，r ⊙ (U h + b)', en: 'after the product, r ⊙ (U h + b)' },
      { zh: 'reset_after=True 时在之后', en: 'after, with reset_after=True' },
      { zh: 'Cho 2014（第三版）在之前', en: 'Cho 2014 (version 3) before' },
      { zh: 'D2L 在之前', en: 'D2L before' },
    ],
  },
  {
    name: { zh: '动量', en: 'Momentum' },
    cells: [
      'v ← γ v + η g, θ ← θ − v',
      'b ← μ b + g, θ ← θ − η b',
      { zh: '同本站，符号在 v 里', en: 'as here, with the sign inside v' },
      { zh: '两种都有', en: 'both occur' },
      {
        zh: 'D2L 现行版（英文版、中文第二版）同 PyTorch，中文第一版同本站',
        en: 'D2L’s current editions (English, 2nd Chinese) as PyTorch, the 1st Chinese edition as here',
      },
    ],
  },
  {
    name: { zh: 'Nesterov 动量', en: 'Nesterov momentum' },
    cells: [
      { zh: '在 θ − γ v 处求梯度', en: 'gradient at θ − γ v' },
      { zh: '保存前瞻点：θ ← θ − η(g + μ b)', en: 'stores the look-ahead point: θ ← θ − η(g + μ b)' },
      { zh: '同 PyTorch', en: 'as PyTorch' },
      { zh: 'Sutskever 2013 同本站', en: 'Sutskever 2013 as here' },
      '—',
    ],
  },
  {
    name: { zh: 'BN 的 momentum', en: 'BN momentum' },
    cells: [
      { zh: '新值的权重 α = 0.1', en: 'weight of the new value, α = 0.1' },
      { zh: '同左，0.1', en: 'same, 0.1' },
      { zh: '旧值的权重，0.99', en: 'weight of the old value, 0.99' },
      '—',
      {
        zh: 'D2L 中文第二版写旧值的权重，0.9；现行英文版写新值的权重，0.1',
        en: 'D2L: weight of the old value, 0.9, in the 2nd Chinese edition; of the new value, 0.1, in the English one',
      },
    ],
  },
  {
    name: { zh: 'BN 的方差', en: 'BN variance' },
    cells: [
      { zh: '归一化用 1/m，移动统计量用 1/(m − 1)', en: '1/m to normalize, 1/(m − 1) for the running value' },
      { zh: '同左', en: 'same' },
      {
        zh: 'Keras 3 都用 1/m；TensorFlow 2 的融合实现，移动统计量用 1/(m − 1)',
        en: 'Keras 3: 1/m for both; TensorFlow 2’s fused version: 1/(m − 1) for the running value',
      },
      { zh: 'BN15 推断时用 m/(m − 1)', en: 'BN15 uses m/(m − 1) at inference' },
      { zh: '多只写 1/m', en: 'mostly 1/m only' },
    ],
  },
  {
    name: { zh: 'dropout 的 p', en: 'dropout p' },
    cells: [
      { zh: '丢弃的概率', en: 'probability to drop' },
      { zh: '丢弃的概率', en: 'probability to drop' },
      { zh: '丢弃的概率', en: 'probability to drop' },
      { zh: '原论文：保留的概率', en: 'original paper: probability to keep' },
      { zh: 'D2L：丢弃；旧 TensorFlow 教程：保留', en: 'D2L: drop; old TensorFlow tutorials: keep' },
    ],
  },
  {
    name: { zh: 'LSTM 门的顺序', en: 'LSTM gate order' },
    cells: ['f, i, c̃, o', 'i, f, g, o', 'i, f, c, o', { zh: '不一', en: 'varies' }, 'i, f, o, c̃ (D2L)'],
  },
  {
    name: { zh: 'LSTM、GRU 的偏置', en: 'Biases of LSTM and GRU' },
    cells: [
      { zh: '每组一个', en: 'one per block' },
      { zh: '每组两个，b_ih + b_hh：都设为 1 就得到 2', en: 'two per block, b_ih + b_hh: both at 1 make 2' },
      { zh: 'LSTM 一个；GRU 用 reset_after 时两个', en: 'LSTM one; GRU with reset_after two' },
      { zh: '一个', en: 'one' },
      { zh: 'D2L 一个', en: 'D2L one' },
    ],
  },
  {
    name: { zh: 'Adam 的 ε', en: 'Adam’s ε' },
    cells: [
      { zh: '根号外，校正之后', en: 'outside the root, after correction' },
      { zh: '同左', en: 'same' },
      { zh: '根号外，校正之前（ε̂）', en: 'outside, before correction (ε̂)' },
      {
        zh: 'Adam15 算法 1 同本站，第 2 节末尾用 ε̂',
        en: 'Adam15: algorithm 1 as here, ε̂ at the end of section 2',
      },
      { zh: 'D2L 同本站', en: 'D2L as here' },
    ],
  },
  {
    name: { zh: 'Adagrad、RMSProp 的 ε', en: 'ε of Adagrad and RMSProp' },
    cells: [
      { zh: '根号外', en: 'outside the root' },
      { zh: '根号外', en: 'outside' },
      { zh: 'Keras 3 在根号内，旧 TensorFlow 也是', en: 'inside in Keras 3, and in older TensorFlow' },
      { zh: '综述常写在根号内', en: 'surveys often inside' },
      { zh: 'D2L 在根号内', en: 'D2L inside' },
    ],
  },
];
