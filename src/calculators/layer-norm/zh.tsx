import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { kindOf } from './kind.ts';
import type { LayerResult, parameters } from './model.ts';

export const labels: Words = {
  title: '一个词元还剩下什么？',
  invitation: '拖动选中词元的一个数，看下面那条线。再换一换在哪些数上取平均，或者选响一倍的那个词元。',
  picture:
    '两张表，是归一化之前和之后的各个词元，方框里的数共用一组统计量；下面是选中的词元画在数轴上，再下面是归一化之后，圆圈是别的词元。',
  table: '选中词元的每个数一行',
  parameters: {
    tokens: { label: '词元', hint: '每行一个' },
    norm: { label: '取平均的是' },
    token: { label: '图、公式和表所讲的词元' },
    gamma: { label: '缩放，各特征相同' },
    beta: { label: '平移，各特征相同' },
    epsilon: { label: '根号下加的数' },
    upstream: { label: '这个词元的上游梯度，逐个数', hint: '缺的按 0 算' },
  },
  choices: {
    norm: { layer: 'LN：一个词元', rms: 'RMSNorm', batch: 'BN：一列', all: '整个样本，GN(1)' },
  },
  presets: {
    louder: '响一倍',
    shifted: '加 100',
    shiftedRoot: '加 100，RMSNorm',
    outlier: '有一个 100',
    equal: '全都相等',
    together: '合用一个均值',
  },
  outputs: {
    mean: '减去的 μ',
    square: 'σ² 或平方的平均',
    apart: '与另一个词元最多相差',
    y_1: 'y₁',
    y_2: 'y₂',
    y_3: 'y₃',
    y_4: 'y₄',
    y_5: 'y₅',
    y_6: 'y₆',
    dx_1: '第一个数的梯度',
    dx_2: '第二个',
    dx_3: '第三个',
    dx_4: '第四个',
    dx_5: '第五个',
    dx_6: '第六个',
  },
  before: '之前',
  after: '之后',
  choose: '词元',
  drag: '第几个数：',
  prediction: {
    question: '第二个词元是第一个的两倍，过了 LN，它比第一个大多少？',
    choices: { same: '一样大', twice: '大一倍', root: '√2 倍' },
    reveal: '偏差和标准差都加倍，约掉了。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, LayerResult>): ComponentChildren => {
  const { now, token, other, apart, own } = result;
  const outputs = now.map(({ y }) => y);
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  switch (kindOf(state, result)) {
    case 'equal':
      return <>一起取平均的数全都相等，只剩下 β = {bold(state.beta)}。</>;
    case 'borrowed':
      return (
        <>
          第一个数变成 {bold(outputs[0]!)}，用词元自己的统计量则是 {bold(own)}。
        </>
      );
    case 'alone':
      return (
        <>
          这个词元出来以后在 {bold(Math.min(...outputs))} 和 {bold(Math.max(...outputs))} 之间。
        </>
      );
    case 'same':
      return (
        <>
          词元 {token + 1} 和词元 {other! + 1} 出来以后一样，最多相差 {bold(apart)}。
        </>
      );
    case 'differ':
      return (
        <>
          词元 {token + 1} 出来以后，与词元 {other! + 1} 最多相差 {bold(apart)}。
        </>
      );
  }
};
