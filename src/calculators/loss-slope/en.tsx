import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { parameters, SlopeResult } from './model.ts';

export const labels = {
  title: 'Why not squared error?',
  invitation:
    'Drag the point to the left, where the answer gets worse and worse. Which of the two losses still pulls?',
  picture:
    'Above, or at the left, cross-entropy and half the squared error against the score z, each with its tangent at the chosen z. Beside it how steep they are; the point on the slope of cross-entropy can be dragged.',
  table: 'one row per loss: its value, its slope and its second derivative',
  parameters: { z: { label: 'score z' }, answer: { label: 'right answer y' } },
  choices: { answer: { '1': '1', '0': '0' } },
  presets: {
    wrong: 'Wrong, z = −5',
    hopeless: 'Hopeless, z = −10',
    unsure: 'Unsure, z = 0',
    right: 'Right, z = 5',
  },
  outputs: {
    slope_cross_entropy: 'slope of cross-entropy',
    slope_squared: 'slope of ½ squared error',
    ratio: 'ratio of the slopes',
    cross_entropy: 'cross-entropy',
    squared: '½ squared error',
    bend_squared: 'second derivative of ½ squared error',
  },
  losses: { crossEntropy: 'cross-entropy', squared: '½ squared error' },
  values: 'Losses',
  slopes: 'How steep they are',
  prediction: {
    question:
      'At z = −5 the network is sure of a wrong answer. How much flatter is half the squared error than cross-entropy?',
    choices: { half: 'about 2 times', ten: 'about 15 times', hundred: 'more than 100 times' },
    reveal: 'The extra factor σ(1 − σ) goes to 0 on both sides, and it does not ask which side is right.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, SlopeResult>): ComponentChildren => (
  <>
    At z = {plain(state.z)} cross-entropy is{' '}
    <b>
      <Value value={result.ratio} />
    </b>{' '}
    times as steep as half the squared error.
  </>
);
