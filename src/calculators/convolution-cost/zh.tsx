import type { ComponentChildren } from 'preact';
import { count } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type CostResult, type parameters, verdictOf } from './model.ts';

export const labels: Words = {
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

export const sentence = ({ result }: Finding<typeof parameters, CostResult>): ComponentChildren => {
  const { chosen, direct, ratio } = result;
  const [from, to] = [<b>{count(direct.parameters)}</b>, <b>{count(chosen.parameters)}</b>];
  const times = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  switch (verdictOf(result)) {
    case 'saved':
      return (
        <>
          参数从 {from} 个变成 {to} 个，乘加次数减到原来的 1/{times(ratio)}。
        </>
      );
    case 'same':
      return (
        <>
          参数从 {from} 个变成 {to} 个，乘加次数差不多：没有省。
        </>
      );
    case 'more':
      return (
        <>
          参数从 {from} 个变成 {to} 个，乘加是原来的 {times(1 / ratio)} 倍：没有省。
        </>
      );
  }
};
