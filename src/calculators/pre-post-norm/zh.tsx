import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { PlacementResult, parameters } from './model.ts';

export const labels: Words = {
  title: '归一化该放在哪里？',
  invitation: '把块数调大，盯住每条红线末端的圆点，那是最后一块的梯度。先猜三个里哪一个会往下走。',
  picture:
    '三个网络用同一组权重：归一化放在相加之后、放在支路之前、支路前后各放一个。每一块第二个矩阵的梯度，和主干的方差，画在同一条对数轴上。',
  table: '每块一行，依次是三个网络里 W₂ 的梯度和主干的方差',
  parameters: {
    blocks: { label: '块数' },
    width: { label: '宽度' },
    seed: { label: '随机种子' },
  },
  choices: {
    width: { '16': '16', '32': '32', '64': '64' },
    placement: { post: 'Post-LN', pre: 'Pre-LN', sandwich: '三明治' },
  },
  presets: {
    deep: '48 块',
    shallow: '6 块',
    deepest: '96 块',
    wide: '宽 64，24 块',
  },
  outputs: {
    gradient_post: '最后一块的梯度，Post-LN',
    gradient_pre: 'Pre-LN',
    gradient_sandwich: '三明治',
    variance_pre: '主干的方差，Pre-LN',
    variance_sandwich: '三明治',
    first_post: '第一块的梯度，Post-LN',
    first_pre: '第一块的梯度，Pre-LN',
  },
  gradient: '梯度',
  variance: '主干的方差',
  expected: '预期的方差',
  prediction: {
    question: '48 块，权重相同。最后一块的梯度，Pre-LN 是 Post-LN 的多少？',
    choices: { third: '约三分之一', same: '差不多', thrice: '约三倍' },
    reveal: 'Pre-LN 最后的归一化要除以主干的大小，而主干每过一块都在长。',
  },
};

export const sentence = ({
  result: { post, pre },
}: Finding<typeof parameters, PlacementResult>): ComponentChildren => {
  const bold = (value: number) => (
    <b>
      <Value value={value} digits={3} />
    </b>
  );
  return (
    <>
      最后一块的梯度，Post-LN 是 {bold(post.gradients.at(-1)!)}，Pre-LN 是 {bold(pre.gradients.at(-1)!)}
      ，后者主干的方差是 {bold(pre.variances.at(-1)!)}。
    </>
  );
};
