import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'How far back does the gradient reach?',
  invitation:
    'Three networks read the same 100 inputs. Raise the bias of the forget gate from 1 to 5 and watch which curve lifts.',
  picture:
    'Three panels with the same axes, for a plain RNN, an LSTM and a GRU: on a logarithmic scale, what is left of the gradient against the distance back in time, and dashed the direct path alone.',
  table: 'by distance, in steps',
  parameters: {
    bias: { label: 'bias of the LSTM’s forget gate and of the GRU’s update gate' },
    factor: { label: 'RNN: its recurrent matrix is λ times the identity, plus s times random' },
    spread: { label: 'size of all random weights; at 0 nothing but λ and the bias acts' },
    distance: { label: 'distance; the point in the LSTM’s panel can be dragged' },
    inputs: { label: 'Inputs' },
    width: { label: 'units in each network' },
    seed: { label: 'Random seed' },
  },
  choices: { inputs: { drawn: 'drawn from N(0, 1)', none: 'all 0' } },
  presets: {
    start: 'Forget bias 1: all forget',
    zero: 'Bias 0, 20 steps',
    three: 'Bias 3, 20 steps',
    five: 'Bias 5: the gates remember',
    equal: 'Factor 0.9 for all three',
    exploding: 'RNN and LSTM explode',
  },
  outputs: {
    rnn: 'RNN',
    lstm: 'LSTM',
    gru: 'GRU',
    kept_lstm: 'product of f',
    kept_gru: 'product of z',
    constant: 'σ(b)ᵏ',
    constant_rnn: 'λᵏ',
  },
  direct: { rnn: 'λ^k', lstm: '∏ f', gru: '∏ z' },
  distance: 'distance k',
  prediction: {
    question:
      'Forget bias 1, the common advice. After 100 steps, how much of the gradient has the LSTM kept?',
    choices: { percent: 'a few per cent', million: 'about a millionth', nothing: 'less than a billionth' },
    reveal:
      'At bias 1 the gate is 0.731, and a hundred such factors leave next to nothing. The bias helps to start; training has to open the gate further.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '梯度能回到多远？',
  invitation: '三种网络读同样的 100 个输入。把遗忘门的偏置从 1 提到 5，看哪条曲线抬起来。',
  picture:
    '三格，坐标相同，依次是普通 RNN、LSTM 和 GRU：纵轴取对数，画出梯度随时间距离还剩多少，虚线是直接路径单独的份额。',
  table: '按距离，单位是步',
  parameters: {
    bias: { label: 'LSTM 遗忘门与 GRU 更新门的偏置' },
    factor: { label: 'RNN：循环矩阵是 λ 乘单位矩阵，再加 s 乘随机矩阵' },
    spread: { label: '所有随机权重的大小；取 0 时只剩 λ 和偏置' },
    distance: { label: '距离；LSTM 一格里的点可以拖动' },
    inputs: { label: '输入' },
    width: { label: '每个网络的单元数' },
    seed: { label: '随机种子' },
  },
  choices: { inputs: { drawn: '取自 N(0, 1)', none: '全是 0' } },
  presets: {
    start: '偏置 1：都忘了',
    zero: '偏置 0，20 步',
    three: '偏置 3，20 步',
    five: '偏置 5：门记住了',
    equal: '三者每步都乘 0.9',
    exploding: 'RNN 与 LSTM 爆炸',
  },
  outputs: {
    rnn: 'RNN',
    lstm: 'LSTM',
    gru: 'GRU',
    kept_lstm: 'f 的连乘',
    kept_gru: 'z 的连乘',
    constant: 'σ(b)ᵏ',
    constant_rnn: 'λᵏ',
  },
  direct: en.direct,
  distance: '距离 k',
  prediction: {
    question: '遗忘门偏置取 1，这是常见的建议。隔 100 步，LSTM 的梯度还剩多少？',
    choices: { percent: '百分之几', million: '约百万分之一', nothing: '不到十亿分之一' },
    reveal: '偏置为 1 时门是 0.731，乘一百次几乎什么也不剩。这个偏置只帮训练起步，之后还要把门再学开些。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
