import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { kindOf } from './kind.ts';
import type { LayerResult, parameters } from './model.ts';

export const labels = {
  title: 'What is left of a token?',
  invitation:
    'Drag a number of the chosen token and watch the lower line. Then change which numbers are averaged, or choose the louder token.',
  picture:
    'Two tables of tokens, before and after normalization, with a frame around the numbers that share their statistics. Below, the chosen token on a number line, and under it what becomes of it; rings are the other tokens.',
  table: 'one row for each number of the chosen token',
  parameters: {
    tokens: { label: 'Tokens', hint: 'one token per row' },
    norm: { label: 'Averaged' },
    token: { label: 'token that picture, formula and table are about' },
    gamma: { label: 'scale, the same for all features' },
    beta: { label: 'shift, the same for all features' },
    epsilon: { label: 'added under the root' },
    upstream: { label: 'upstream gradient of the token, number by number', hint: 'missing ones count as 0' },
  },
  choices: {
    norm: { layer: 'LN: token', rms: 'RMSNorm', batch: 'BN: column', all: 'whole sample, GN(1)' },
  },
  presets: {
    louder: 'Twice as loud',
    shifted: 'Shifted by 100',
    shiftedRoot: 'The same with RMSNorm',
    outlier: 'Outlier 100',
    equal: 'All equal',
    together: 'One mean for both',
  },
  outputs: {
    mean: 'subtracted, μ',
    square: 'σ², or the mean square',
    apart: 'largest difference to the other token',
    y_1: 'y₁',
    y_2: 'y₂',
    y_3: 'y₃',
    y_4: 'y₄',
    y_5: 'y₅',
    y_6: 'y₆',
    dx_1: 'gradient of the first number',
    dx_2: 'of the second',
    dx_3: 'of the third',
    dx_4: 'of the fourth',
    dx_5: 'of the fifth',
    dx_6: 'of the sixth',
  },
  before: 'before',
  after: 'after',
  choose: 'token',
  drag: 'number',
  prediction: {
    question: 'The second token is twice the first. How much larger does it come out of LN?',
    choices: { same: 'not at all', twice: 'twice as large', root: '√2 times as large' },
    reveal: 'Deviations and standard deviation both double, and the factor cancels.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, LayerResult>): ComponentChildren => {
  const { now, token, other, apart, own } = result;
  const outputs = now.map(({ y }) => y);
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  switch (kindOf(state, result)) {
    case 'equal':
      return <>All numbers that are averaged are equal: nothing is left but β = {bold(state.beta)}.</>;
    case 'borrowed':
      return (
        <>
          The first number becomes {bold(outputs[0]!)}; by the token’s own statistics, {bold(own)}.
        </>
      );
    case 'alone':
      return (
        <>
          The token comes out between {bold(Math.min(...outputs))} and {bold(Math.max(...outputs))}.
        </>
      );
    case 'same':
      return (
        <>
          Tokens {token + 1} and {other! + 1} come out alike: at most {bold(apart)} apart.
        </>
      );
    case 'differ':
      return (
        <>
          Token {token + 1} comes out up to {bold(apart)} apart from token {other! + 1}.
        </>
      );
  }
};
