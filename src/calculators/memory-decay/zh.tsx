import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Network } from './draws.ts';
import type { Words } from './en.tsx';
import { type DecayResult, fateOf } from './model.ts';
import type { parameters } from './parameters.ts';

export const labels: Words = {
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
  direct: { rnn: 'λ^k', lstm: '∏ f', gru: '∏ z' },
  distance: '距离 k',
  prediction: {
    question: '遗忘门偏置取 1，这是常见的建议。隔 100 步，LSTM 的梯度还剩多少？',
    choices: { percent: '百分之几', million: '约百万分之一', nothing: '不到十亿分之一' },
    reveal: '偏置为 1 时门是 0.731，乘一百次几乎什么也不剩。这个偏置只帮训练起步，之后还要把门再学开些。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, DecayResult>): ComponentChildren => {
  const k = state.distance;
  const left = (name: Network) => (
    <b>
      <Shown number={show(result[name].total[k]!)} />
    </b>
  );
  const comment = {
    grown: '，放大了。',
    open: '，记忆通道还通着。',
    alone: `，单靠记忆通道是 ${plain(result.lstm.direct[k]!)}。`,
    around: '，不靠记忆通道。',
    faster: '，更少。',
    lost: '，没留住。',
  }[fateOf(result, k)];
  return (
    <>
      隔 {k} 步，RNN 剩 {left('rnn')}，LSTM 剩 {left('lstm')}
      {comment}
    </>
  );
};
