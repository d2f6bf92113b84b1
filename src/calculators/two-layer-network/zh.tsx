import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type NetworkResult, type parameters, stallOf } from './model.ts';

export const labels: Words = {
  title: '反向传播走一步，改变了什么？',
  invitation: '每个数都可以改。先用笔算完这一步，再点开表格里的格子，对照自己的算式。',
  picture:
    '每层两个单元的网络，画了前向、反向和更新之后三遍：边上的数是权重或权重的梯度，节点旁的数是激活值或误差信号。另有一条曲线画出损失随步数的变化。',
  table: '每个量的值、梯度和更新之后的值',
  parameters: {
    steps: { label: '已经走了几步；损失曲线上的点可以拖动' },
    learningRate: { label: '学习率' },
    weights1: { label: '隐藏层的权重', hint: '每行一个隐藏单元。' },
    weights2: { label: '输出层的权重', hint: '每行一个输出单元，一行或两行。' },
    reduction: { label: '损失' },
    x: { label: '输入' },
    target: { label: '目标' },
    bias1: { label: '隐藏层的偏置' },
    bias2: { label: '输出层的偏置' },
    hidden: { label: '隐藏层的激活函数' },
    output: { label: '输出层的激活函数' },
    biases: { label: '偏置' },
    stored: { label: '前几步的梯度' },
  },
  choices: {
    reduction: { half_sum: '½ Σ(a − y)²', mean: '(a − y)² 的平均', sum: 'Σ(a − y)²' },
    hidden: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    output: { sigmoid: 'sigmoid', identity: '无（线性）' },
    biases: { fixed: '不变', updated: '一起更新' },
    stored: { cleared: '清零', kept: '留着，越加越多' },
  },
  users: {
    reduction: {
      half_sum: '那个广为流传的例题和多数教科书；梯度就是 a − y，没有系数。',
      mean: 'PyTorch 的 nn.MSELoss() 和 Keras；梯度带系数 2/n。',
      sum: "nn.MSELoss(reduction='sum')；梯度带系数 2。",
    },
    biases: { fixed: '那个广为流传的例题，为了简短略去了偏置。', updated: '所有框架。' },
    stored: {
      cleared: 'Keras 总是这样，PyTorch 要先调用 optimizer.zero_grad()。',
      kept: '忘了调用 zero_grad() 的 PyTorch。',
    },
  },
  presets: {
    published: '广为流传的例题',
    linear: '一个线性输出',
    zeros: '全零：两个单元一模一样',
    saturated: '隐藏层饱和',
    overshoot: '步子太大',
    kept: '梯度从不清零',
  },
  outputs: {
    net_h1: '隐藏单元 1 的 z',
    out_h1: '隐藏单元 1 的 a',
    out_o1: '输出 1 的 a',
    gradient_w1_11: '∂L/∂W⁽¹⁾₁₁',
    gradient_w2_11: '∂L/∂W⁽²⁾₁₁',
    stored_w2_11: 'W⁽²⁾₁₁ 存着的梯度',
    loss: '损失',
    loss_after: '更新之后的损失',
  },
  forward: '前向：权重与值',
  backward: '反向：梯度与误差信号 δ',
  after: '更新之后：新的权重与值',
  curve: '损失随步数的变化',
  point: '已走的步数',
  before: '更新前',
  prediction: {
    question: '输出 1 应为 0.01，现在是 0.75。以 η = 0.5 走一步，损失能去掉多少？',
    choices: { few: '百分之几', half: '约一半', most: '几乎全部' },
    reveal: '损失从 0.2984 降到 0.2910，只少了 2.5%。每个梯度至少要乘一次 sigmoid 的斜率，而它最多 0.25。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, NetworkResult>): ComponentChildren => {
  const { pass, after, made, losses } = result;
  const from = <Shown number={show(pass.loss)} />;
  const to = (
    <b>
      <Shown number={show(after.loss)} />
    </b>
  );

  if (made < state.steps) {
    return (
      <>
        第 {losses.length} 步之后损失超过 10⁶⁰，学习率太大；画面停在第 {made} 步，损失 <b>{from}</b>。
      </>
    );
  }
  const rises = after.loss > pass.loss;
  const stall = stallOf(state, result);
  if (stall === 'solved')
    return (
      <>
        第 {made + 1} 步之前损失就是 {from}：没有什么可学了。
      </>
    );
  if (stall) {
    const reason = {
      added: '它跟着走的是至今所有梯度的和',
      zero: '梯度全是 0',
      flat: '梯度太小',
      rate: '学习率太小',
      leap: '落到了对面同样高的地方',
    }[stall];
    return (
      <>
        走完第 {made + 1} 步，损失几乎不动，是 {to}：{reason}。
      </>
    );
  }
  return (
    <>
      第 {made + 1} 步把损失从 {from} {rises ? '推高' : '降'}到 {to}
      {!rises ? '。' : result.stored ? '：它跟着所有梯度的和走。' : '：方向没错，步子太大。'}
    </>
  );
};
