import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { differ, type MasksResult, type parameters } from './model.ts';

export const labels: Words = {
  title: '一个掩码离所有掩码的平均有多远？',
  invitation: '点播放：每个掩码给出不同的输出，平均却越来越靠近推断输出。再让输出经过 sigmoid 看看。',
  picture:
    '左边是一个小网络：每个激活值按掩码通过或被丢弃，剩下的读出一个输出；点单元可以丢弃或保留它。右边是至今各个掩码的输出和它们的移动平均，它在正负两个标准误差的带子里靠近推断输出；手动设的掩码画成一个圈，不算进平均。',
  table: '每个单元一行，用图中的掩码',
  parameters: {
    activations: { label: '激活值', hint: '至多 10 个数' },
    p: { label: '下面所说的概率' },
    meaning: { label: 'p 是哪种概率' },
    scaling: { label: '在哪里补回尺度' },
    readout: { label: '读出' },
    samples: { label: '已抽的掩码数' },
    weights: { label: '读出的权重', hint: '缺的按 1 算' },
    bias: { label: '读出的偏置' },
    mask: { label: '手动设的掩码', hint: '1 保留，0 丢弃；留空用最近抽到的' },
    seed: { label: '随机种子' },
  },
  choices: {
    meaning: { drop: '丢弃', keep: '保留' },
    scaling: { inverted: '反向：训练时', classic: '原来的做法：测试时' },
    readout: { linear: '加权和', sigmoid: '再取 sigmoid' },
  },
  users: {
    meaning: { drop: 'PyTorch、Keras', keep: '2014 年的论文、旧版 TensorFlow 的 keep_prob' },
    scaling: { inverted: '今天的各个库', classic: '2014 年的论文' },
  },
  presets: {
    sum: '1、2、3、4 之和',
    example: '算一遍：一个掩码',
    logistic: 'logistic 单元：差距还在',
    zeroMean: '均值为 0：方差加倍',
    high: 'p = 0.8：噪声很大',
    keep: 'keep_prob = 0.8',
  },
  outputs: {
    output: '这个掩码',
    running_mean: '移动平均',
    evaluation: '推断',
    expected: '所有掩码的平均',
    spread: '各次输出的标准差',
    standard_error: '平均的标准误差',
    train_variance: '各单元的方差：训练',
    eval_variance: '推断时的方差',
  },
  reasons: { mask: '只能写 0 和 1' },
  reset: '抽到的掩码',
  network: '一个掩码：点单元可开关',
  sampling: '至今所有的掩码',
  evaluation: '推断',
  allMasks: '所有掩码的平均',
  band: '± 2 个标准误差',
  masks: '掩码数',
  byHand: '手动设的',
  prediction: {
    question: 'p = 0.5 时，1、2、3、4 之和在一个掩码下可以是 0 到 20。60 个掩码的平均，通常离 10 有多远？',
    choices: { near: '约 0.7', two: '约 2', five: '约 5.5' },
    reveal: '一个掩码的标准差是 √30 = 5.48，60 个的平均只有 5.48/√60 = 0.707。掩码数变成 4 倍，它才减半。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, MasksResult>): ComponentChildren => {
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  const { output, evaluation, expected } = result;
  if (state.readout === 'sigmoid')
    return differ(expected, evaluation) ? (
      <>
        所有掩码平均 {bold(expected)}，推断输出 {bold(evaluation)}：sigmoid 是弯的。
      </>
    ) : (
      <>所有掩码平均 {bold(expected)}，推断输出与它相同。</>
    );
  if (state.samples === 1 || state.mask !== '')
    return differ(output, evaluation) ? (
      <>
        这个掩码输出 {bold(output)}，推断是 {bold(evaluation)}，差 {bold(Math.abs(output - evaluation))}。
      </>
    ) : (
      <>这个掩码的输出是 {bold(output)}，推断输出与它相同。</>
    );
  return (
    <>
      {state.samples} 个掩码平均 {bold(result.runningMean)}，推断 {bold(result.evaluation)}
      ；标准误差 {bold(result.standardError)}。
    </>
  );
};
