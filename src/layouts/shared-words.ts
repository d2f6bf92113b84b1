/** Words several notes share, and the notes in the order to offer them. Slugs without a note are passed over. */
export const sharedWords: readonly (readonly [words: readonly string[], slugs: readonly string[]])[] = [
  [['归一化', 'normalization'], ['batch-normalization']],
  [
    ['EMA', '指数移动平均', '滑动平均', '移动平均', 'exponential moving average', 'moving average'],
    ['adaptive-optimizers', 'momentum', 'batch-normalization'],
  ],
  [
    ['梯度裁剪', 'gradient clipping'],
    ['vanishing-exploding-gradients', 'lstm'],
  ],
  [
    ['门控', '长期依赖', 'gating', 'long-term dependency'],
    ['lstm', 'gru'],
  ],
  [
    ['隐状态', 'RNN', '循环神经网络', 'hidden state', 'recurrent neural network'],
    ['lstm', 'gru'],
  ],
  [
    ['BPTT', '随时间反向传播', 'backpropagation through time'],
    ['backpropagation', 'lstm'],
  ],
  [
    ['学习率', 'learning rate'],
    ['optimization', 'adaptive-optimizers', 'sgd'],
  ],
  [
    ['权重衰减', 'L2', 'weight decay'],
    ['adaptive-optimizers', 'dropout'],
  ],
  [['过拟合', '正则化', 'overfitting', 'regularization'], ['dropout']],
  [
    ['掩码', 'mask'],
    ['attention', 'dropout'],
  ],
  [['batch'], ['mini-batch-sgd', 'batch-normalization']],
  [['sigmoid', 'ReLU', '激活函数', 'activation function'], ['vanishing-exploding-gradients']],
  [['降维', 'dimensionality reduction'], ['one-by-one-convolution']],
  [['softmax', 'Transformer'], ['attention']],
];
