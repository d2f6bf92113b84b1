import type { ComponentChildren } from 'preact';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { type parameters, type WellResult, walks } from './model.ts';

export const labels = {
  title: 'Does noise leave the shallow well?',
  invitation:
    'All 100 walks start in the shallow minimum. Guess how many find the deep one; then double the noise.',
  picture:
    'Left, a double well with a shallow minimum on the right and a deep one on the left; 100 dots show where the walks are. Right, the share in the deep well over the steps.',
  table: 'share over the steps',
  parameters: {
    noise: { label: 'gradient noise of a single sample' },
    batch: { label: 'batch size' },
    learningRate: { label: 'learning rate' },
    schedule: { label: 'Learning rate over time' },
    tilt: { label: 'tilt of the double well' },
    steps: { label: 'steps' },
    seed: { label: 'Random seed' },
  },
  choices: { schedule: { constant: 'constant', decay: 'η / (1 + t/50)' } },
  presets: {
    noisy: 'One sample',
    none: 'No noise',
    batch: 'B = 16',
    wild: 'Too much noise',
    decay: 'Decaying rate',
  },
  outputs: {
    share: 'share in the deep well',
    hover: 'distance from its bottom (RMS)',
    barrier: 'height of the pass',
  },
  prediction: {
    question: 'With the noise of a single sample, how many of the 100 walks are in the deep well at the end?',
    choices: { few: 'fewer than 25', most: 'between 25 and 90', all: 'more than 90' },
    reveal:
      'Noise that is large enough to cross the pass one way crosses it the other way too, only less often: some walks come back.',
  },
  over: 'share in the deep well',
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result: { share, lost },
}: Finding<typeof parameters, WellResult>): ComponentChildren => {
  const count = <b>{Math.round(share * walks)}</b>;
  return (
    <>
      After {state.steps} {state.steps === 1 ? 'step' : 'steps'} {count} of 100 walks are in the deep well.
      {lost > 0 && ` ${lost} diverged: η or s is too large.`}
    </>
  );
};
