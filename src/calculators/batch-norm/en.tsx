import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { NormResult, parameters } from './model.ts';

export const labels = {
  title: 'What does a sample owe to its batch?',
  invitation:
    'Drag a sample and watch all the others move. Then raise γ or β until the units saturate again, or switch to evaluation.',
  picture:
    'Left, the samples of one channel before and after batch normalization on one axis, over the derivative of the activation function, with a stem where each sample lands. Right, the running mean and the running variance against the number of batches seen.',
  table: 'one row per sample of the channel',
  parameters: {
    batch: { label: 'Batch', hint: 'one sample a row, one channel a column' },
    mode: { label: 'Mode' },
    channel: { label: 'the channel shown' },
    gamma: { label: 'scale, the same for all channels' },
    beta: { label: 'shift, the same for all channels' },
    activation: { label: 'Activation function behind it' },
    batches: {
      label: 'training batches seen; the first is yours, the next are drawn with its mean and spread',
    },
    momentum: { label: 'momentum of the running statistics' },
    momentumOf: { label: 'Momentum is the weight of' },
    runningVariance: { label: 'Variance that enters the running one' },
    epsilon: { label: 'added to the variance under the root' },
    upstream: { label: 'Upstream gradient, sample by sample', hint: 'missing ones count as 0' },
    seed: { label: 'Random seed' },
  },
  choices: {
    mode: { train: 'training', eval: 'evaluation' },
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    momentumOf: { new: 'the new value', old: 'the old value' },
    runningVariance: { unbiased: 'unbiased, n − 1', biased: 'biased, n' },
  },
  users: {
    momentumOf: { new: 'PyTorch (0.1)', old: 'Keras (0.99), Flax (0.99)' },
    runningVariance: { unbiased: 'PyTorch, the paper of 2015', biased: 'Keras 3, Flax' },
  },
  presets: {
    drifted: 'Drifted: 4, 5, 6, 9',
    undone: 'Saturated again: γ, β',
    example: 'Worked example: 1, 2, 3, 6',
    shifted: 'Everything + 100',
    two: 'Two samples: ±1',
    eval: 'Evaluation after one batch',
  },
  outputs: {
    mean: 'μ',
    variance: 'σ²',
    running_mean: 'running mean',
    running_variance: 'running variance',
    slope_before: 'mean slope before',
    slope_after: 'mean slope after',
    d_gamma: '∂L/∂γ',
    d_beta: '∂L/∂β',
    y_1: 'first output',
    dx_1: 'gradient of the first input',
  },
  before: 'before',
  after: 'after',
  meanSlope: 'mean',
  runningMean: 'running mean',
  runningVariance: 'running variance',
  drag: 'sample',
  batchesSeen: 'batches seen',
  nothing: ['one sample has', 'no variance:', 'nothing is learned'],
  prediction: {
    question: 'The batch 4, 5, 6, 9 is normalized. How much does the mean derivative of the sigmoid grow?',
    choices: { three: 'about 3 times', thirty: 'about 30 times', three_hundred: 'about 300 times' },
    reveal:
      'From 0.00673 to 0.203: before, every sample sits where the sigmoid is almost flat; after, around 0, where its slope is near 0.25.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

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
          One sample trains nothing: with running mean 0 and variance 1, {last} becomes {bold(y)}.
        </>
      );
    }
    return (
      <>
        Evaluated after {state.batches} {state.batches === 1 ? 'batch' : 'batches'}, the last input {last}{' '}
        becomes {bold(y)}; in training, {bold(otherY.at(-1)!)}.
      </>
    );
  }
  if (now.samples.length === 1) {
    return (
      <>
        A single sample minus its mean is 0, so the output is β = {bold(now.samples[0]!.y)}. PyTorch raises an
        error.
      </>
    );
  }
  const times = slopeAfter / slopeBefore;
  if (state.activation === 'relu') {
    return (
      <>
        ReLU has slope 0 or 1: the share of active samples goes from {bold(slopeBefore)} to {bold(slopeAfter)}
        .
      </>
    );
  }
  return (
    <>
      The mean derivative goes from {bold(slopeBefore)} to {bold(slopeAfter)}
      {Number.isFinite(times) && <>: {bold(times)} times as much</>}.
    </>
  );
};
