import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { differ, type MasksResult, type parameters } from './model.ts';

export const labels = {
  title: 'How far is one mask from the average of all?',
  invitation:
    'Play: every mask gives another output, yet their mean closes in on the evaluation output. Then read the output through a sigmoid.',
  picture:
    'Left, a small network: each activation passes its mask or is dropped, and the rest is read out; a unit can be clicked to drop or keep it. Right, the output of every mask drawn so far and their running mean, which approaches the evaluation output within a band of two standard errors; a mask set by hand stands there as a ring and counts in no mean.',
  table: 'one row per unit, with the mask shown',
  parameters: {
    activations: { label: 'Activations', hint: 'up to 10 numbers' },
    p: { label: 'the probability below' },
    meaning: { label: 'p is the probability to' },
    scaling: { label: 'Where the scale is restored' },
    readout: { label: 'Read-out' },
    samples: { label: 'masks drawn so far' },
    weights: { label: 'Weights of the read-out', hint: 'missing ones count as 1' },
    bias: { label: 'bias of the read-out' },
    mask: { label: 'mask by hand', hint: '1 keeps, 0 drops; empty: the latest drawn one' },
    seed: { label: 'Random seed' },
  },
  choices: {
    meaning: { drop: 'drop', keep: 'keep' },
    scaling: { inverted: 'inverted: in training', classic: 'classic: at test time' },
    readout: { linear: 'weighted sum', sigmoid: 'sigmoid of it' },
  },
  users: {
    meaning: { drop: 'PyTorch, Keras', keep: 'the paper of 2014, keep_prob of old TensorFlow' },
    scaling: { inverted: 'every library today', classic: 'the paper of 2014' },
  },
  presets: {
    sum: 'Sum of 1, 2, 3, 4',
    example: 'Worked example: one mask',
    logistic: 'Logistic unit: a gap stays',
    zeroMean: 'Mean 0: variance doubles',
    high: 'p = 0.8: much noise',
    keep: 'keep_prob = 0.8',
  },
  outputs: {
    output: 'this mask',
    running_mean: 'running mean',
    evaluation: 'evaluation',
    expected: 'mean over all masks',
    spread: 'spread of the outputs (standard deviation)',
    standard_error: 'standard error of their mean',
    train_variance: 'variance of the units, training',
    eval_variance: 'the same in evaluation',
  },
  reasons: { mask: 'expected only 0 and 1' },
  reset: 'drawn mask',
  network: 'One mask: click a unit',
  sampling: 'All masks so far',
  evaluation: 'evaluation',
  allMasks: 'mean over all masks',
  band: '± 2 standard errors',
  masks: 'masks',
  byHand: 'set by hand',
  prediction: {
    question:
      'One mask gives anything from 0 to 20 for the sum of 1, 2, 3, 4 at p = 0.5. How far from 10 is the mean of 60 masks, typically?',
    choices: { near: 'about 0.7', two: 'about 2', five: 'about 5.5' },
    reveal:
      'One mask has standard deviation √30 = 5.48; the mean of 60 has 5.48/√60 = 0.707. Four times as many masks halve it.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

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
        All masks average {bold(expected)}, evaluation gives {bold(evaluation)}: the sigmoid bends.
      </>
    ) : (
      <>All masks average {bold(expected)}, and evaluation gives the same.</>
    );
  if (state.samples === 1 || state.mask !== '')
    return differ(output, evaluation) ? (
      <>
        This mask gives {bold(output)}, evaluation {bold(evaluation)}: one mask is off by{' '}
        {bold(Math.abs(output - evaluation))}.
      </>
    ) : (
      <>This mask gives {bold(output)}, and evaluation gives the same.</>
    );
  return (
    <>
      {state.samples} masks average {bold(result.runningMean)}, evaluation gives {bold(result.evaluation)}
      {'; standard error '}
      {bold(result.standardError)}.
    </>
  );
};
