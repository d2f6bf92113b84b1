import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { parameters, ScaleResult } from './model.ts';

const divisorText = { one: '1', root: '√d', width: 'd' };

export const labels = {
  title: 'Why divide by √d?',
  invitation:
    'Move d from 512 down to 4, and see how far the products spread and what is left for all keys but one. Then divide.',
  picture:
    'Left, a histogram of the scores of 64 random queries and the weights of the first query. Right, the mean largest weight against d on a logarithmic axis, undivided, divided by √d and divided by d.',
  table: 'one row per width d, means over 64 random queries, eight for each of eight sets of keys',
  parameters: {
    d: { label: 'd, width of queries and keys' },
    divisor: { label: 'Products divided by' },
    keys: { label: 'number of keys' },
    deviation: { label: 'standard deviation of every component' },
    seed: { label: 'Random seed' },
  },
  choices: {
    d: Object.fromEntries([1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map((d) => [d, String(d)])) as Record<
      string,
      string
    >,
    divisor: { one: '1', root: '√d', width: 'd' },
  },
  presets: {
    unscaled: 'd = 512, undivided',
    narrow: 'd = 4, undivided',
    scaled: 'd = 512, divided by √d',
    overdone: 'Divided by d: too much',
    quiet: 'σ = 0.2: no need',
  },
  outputs: {
    largest_weight: 'mean largest weight',
    largest_scaled: 'with √d',
    spread: 'spread of the scores',
    slope: 'mean of A(1 − A) at the largest',
  },
  scores: 'Scores of 64 queries',
  weights: 'weights of the first query',
  largest: 'Mean largest weight',
  outside: 'outside',
  prediction: {
    question:
      'Ten keys, d = 512, components with variance 1, undivided. How large is the largest weight on average?',
    choices: { tenth: 'about 0.1', third: 'about 0.3', most: 'above 0.9' },
    reveal:
      'The products spread over about ±22.6, and a lead of a few units is enough for softmax to take it all.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result: { now, slope },
}: Finding<typeof parameters, ScaleResult>): ComponentChildren => {
  const largest = now.largest[state.divisor];
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  const even = <Value value={1 / state.keys} />;

  if (state.divisor === 'one' && largest > 0.8) {
    return (
      <>
        The largest weight averages {bold(largest)} (slope {bold(slope)}); over √{now.d} it would be{' '}
        {bold(now.largest.root)}.
      </>
    );
  }
  if (largest < 1.2 / state.keys) {
    return (
      <>
        The largest weight averages {bold(largest)}, close to an even {even}: the query hardly chooses.
      </>
    );
  }
  return (
    <>
      Divided by {divisorText[state.divisor]}, the largest weight averages {bold(largest)}; an even share is{' '}
      {even}.
    </>
  );
};
