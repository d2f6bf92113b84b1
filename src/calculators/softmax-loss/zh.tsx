import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { LossResult, parameters } from './model.ts';

const formats = { half: 'float16', single: 'float32', double: 'float64' };

export const labels: Words = {
  title: '交叉熵要每个分数往哪里走？',
  invitation: '把正确那一类的分数往下拖，一直拖到答错，看它的箭头怎样变长，别的分数怎样让。',
  picture:
    '上面是各类的分数，可以上下拖动。下面每根竖条是一个概率，条旁的箭头指向虚线画的目标，就是损失推分数的方向和力度。旁边或者下面是雅可比矩阵的热图，以及不减最大值时 softmax 算出的结果。',
  table: '每个类别一行',
  parameters: {
    logits: { label: '分数 z，2 到 6 类' },
    target: { label: '正确的类别 y' },
    temperature: { label: '温度 τ' },
    smoothing: { label: '标签平滑 ε' },
    convention: { label: 'ε 分给' },
    kind: { label: '目标' },
    soft: { label: '软目标 q', hint: '各类的权重，会除以总和' },
    precision: { label: '不减最大值时用的数' },
  },
  choices: {
    convention: { all: '全部类别', others: '其余类别' },
    kind: { class: '一个类别', soft: '软目标' },
    precision: { half: 'float16', single: 'float32', double: 'float64' },
  },
  users: {
    convention: { all: 'PyTorch、Keras、2016 年的论文', others: '一些书和较早的程序' },
  },
  presets: {
    photo: '照片：2, 1, 0.1',
    wrong: '错得很肯定',
    large: '1000, 1001, 1002',
    smoothed: '标签平滑',
    soft: '软目标',
    hot: 'τ = 5',
  },
  outputs: {
    loss: '损失 L',
    gradient: '正确类别的 ∂L/∂z',
    probability: '它的概率',
    log_sum: 'lse(z/τ)',
    entropy: '熵 H(q)',
    divergence: 'KL(q‖p)',
  },
  scores: '分数 z',
  shares: '概率 p，箭头指向目标 q',
  push: '推力',
  jacobian: 'J = ∂p/∂z，每行之和为 0',
  naive: '不减最大值，',
  naiveColumn: '不减',
  lost: { overflow: '溢出', empty: '0/0', zero: '0', fine: '' },
  prediction: {
    question: '第 1 类的分数已经最高，而且它就是对的。损失推谁推得最狠？',
    choices: { nobody: '谁也不推', right: '往上推正确的一类', runner: '往下压第二名' },
    reveal: '推力是 p − y。正确的一类缺的，等于别的类占着的总和。',
  },
};

export const sentence = ({
  state,
  result: { loss, hardest, gradient, trouble },
}: Finding<typeof parameters, LossResult>): ComponentChildren => {
  const format = formats[state.precision];
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  if (trouble === 'overflow')
    return (
      <>
        先减最大值，损失是 {bold(loss)}；不减的话，exp(z) 在 {format} 里溢出。
      </>
    );
  if (trouble === 'empty')
    return (
      <>
        先减最大值，损失是 {bold(loss)}；不减的话，{format} 里是 0/0。
      </>
    );
  if (trouble === 'zero')
    return (
      <>
        用 lse 算，损失是 {bold(loss)}；照定义算，{format} 要对 0 取对数。
      </>
    );
  if (!hardest) return <>损失 {bold(loss)}：已经到了目标，没有分数再被推动。</>;
  return (
    <>
      损失 {bold(loss)}：{hardest.up + 1} 号推上 {bold(-gradient[hardest.up]!)}，{hardest.down + 1} 号压下{' '}
      {bold(gradient[hardest.down]!)}。
    </>
  );
};
