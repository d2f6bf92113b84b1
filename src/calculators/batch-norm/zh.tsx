import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NormResult, parameters } from './model.ts';

export const labels: Words = {
  title: '一个样本的输出，有多少取决于同批？',
  invitation: '拖动一个样本，看其他样本一起移动。再把 γ 或 β 调大，直到重新饱和；或者切换到推断。',
  picture:
    '左边是一个通道的各个样本，归一化之前与之后画在同一条轴上，下面是激活函数的导数，每个样本落到的地方一根竖线；右边是移动均值和移动方差随批量数的变化。',
  table: '通道的每个样本一行',
  parameters: {
    batch: { label: '批量', hint: '每行一个样本，每列一个通道' },
    mode: { label: '模式' },
    channel: { label: '图、公式和表所讲的通道' },
    gamma: { label: '缩放，各通道相同' },
    beta: { label: '平移，各通道相同' },
    activation: { label: '后面的激活函数' },
    batches: { label: '见过的训练批量；第一批是你给的，之后按它的均值和离散程度抽取' },
    momentum: { label: '移动平均的 momentum' },
    momentumOf: { label: 'momentum 指谁的权重' },
    runningVariance: { label: '记入移动方差的是' },
    epsilon: { label: '根号下加在方差上的数' },
    upstream: { label: '上游梯度，逐个样本', hint: '缺的按 0 算' },
    seed: { label: '随机种子' },
  },
  choices: {
    mode: { train: '训练', eval: '推断' },
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    momentumOf: { new: '新值', old: '旧值' },
    runningVariance: { unbiased: '无偏方差，除以 n − 1', biased: '有偏方差，除以 n' },
  },
  users: {
    momentumOf: { new: 'PyTorch（0.1）', old: 'Keras（0.99）、Flax（0.99）' },
    runningVariance: { unbiased: 'PyTorch、2015 年的论文', biased: 'Keras 3、Flax' },
  },
  presets: {
    drifted: '漂远了：4、5、6、9',
    undone: 'γ、β 让它重新饱和',
    example: '算一遍：1、2、3、6',
    shifted: '全部加 100',
    two: '两个样本：±1',
    eval: '一批之后就推断',
  },
  outputs: {
    mean: 'μ',
    variance: 'σ²',
    running_mean: '移动均值',
    running_variance: '移动方差',
    slope_before: '之前的平均导数',
    slope_after: '之后的平均导数',
    d_gamma: '∂L/∂γ',
    d_beta: '∂L/∂β',
    y_1: '第一个输出',
    dx_1: '第一个输入的梯度',
  },
  before: '之前',
  after: '之后',
  meanSlope: '平均',
  runningMean: '移动均值',
  runningVariance: '移动方差',
  drag: '样本',
  batchesSeen: '见过的批量',
  nothing: ['一个样本', '没有方差：', '什么也学不到'],
  prediction: {
    question: '把批量 4、5、6、9 归一化，sigmoid 的平均导数变成原来的多少倍？',
    choices: { three: '约 3 倍', thirty: '约 30 倍', three_hundred: '约 300 倍' },
    reveal:
      '从 0.00673 到 0.203。之前每个样本都在 sigmoid 几乎平坦的地方，之后回到 0 附近，那里的导数接近 0.25。',
  },
};

export const sentence = ({
  state,
  result: { now, slopeBefore, slopeAfter, otherY },
}: Finding<typeof parameters, NormResult>): ComponentChildren => {
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  if (state.mode === 'eval') {
    const { x, y } = now.samples.at(-1)!;
    const last = <Value value={x} />;
    if (now.samples.length === 1) {
      return (
        <>
          一个样本不能训练：移动均值 0、移动方差 1，{last} 变成 {bold(y)}。
        </>
      );
    }
    return (
      <>
        见过 {state.batches} 批之后推断，最后一个输入 {last} 变成 {bold(y)}；训练时是 {bold(otherY.at(-1)!)}。
      </>
    );
  }
  if (now.samples.length === 1) {
    return <>只有一个样本，减去均值就是 0，输出总是 β = {bold(now.samples[0]!.y)}。PyTorch 在这里报错。</>;
  }
  const times = slopeAfter / slopeBefore;
  if (state.activation === 'relu') {
    return (
      <>
        ReLU 的导数不是 0 就是 1：工作的样本所占的比例从 {bold(slopeBefore)} 变成 {bold(slopeAfter)}。
      </>
    );
  }
  return (
    <>
      平均导数从 {bold(slopeBefore)} 变成 {bold(slopeAfter)}
      {Number.isFinite(times) && <>，是它的 {bold(times)} 倍</>}。
    </>
  );
};
