import type { ComponentChildren } from 'preact';
import { count, fixed } from '../../draw/format.ts';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { parameters, ScalingResult } from './model.ts';

export const labels = {
  title: 'Which angles has the model never seen?',
  invitation:
    'The text is four times as long as in training. Which pairs meet new angles at its end? Then try the remedies one by one.',
  picture:
    'Left, for every pair of features the turns it makes up to the last position, on a logarithmic axis: the gray area is what training has shown, the line is the stretched text, and dots mark pairs with angles never seen. Right, one pair as a clock. The pair can be dragged.',
  table: 'some of the pairs, fast ones first',
  parameters: {
    method: { label: 'Remedy' },
    length: { label: 'trained length' },
    factor: { label: 'times as long' },
    base: { label: 'base of the frequencies' },
    pair: { label: 'the pair on the clock' },
    width: { label: 'Width of a head' },
  },
  choices: {
    method: {
      none: 'none',
      interpolation: 'interpolation',
      ntk: 'NTK-aware',
      yarn: 'YaRN',
      llama: 'Llama 3.1',
    },
    width: { '64': '64', '128': '128', '256': '256' },
  },
  presets: {
    none: 'Nothing done',
    squeezed: 'Positions ÷ 4',
    ntk: 'Larger base',
    yarn: 'By turns',
    llama: 'Llama 3.1, 8192 × 8',
    slower: 'Base 500,000 from the start',
  },
  outputs: {
    outside: 'pairs with angles never seen',
    slow: 'pairs slower than one turn',
    kept: 'frequency kept',
    divided: 'divided by s',
    neighbors: 'angle between neighbors, pair 0',
    base: 'base in use',
    sharpening: 'scores times',
  },
  turns: 'Turns up to the last position',
  clock: 'Pair {i}, radians',
  seen: 'seen in training',
  upTo: 'seen up to',
  reached: 'at the end',
  one: '1 turn',
  prediction: {
    question: 'Trained on 4096 positions, 64 pairs, base 10,000. How many pairs never turn once?',
    choices: { none: 'none', few: 'about a quarter', most: 'more than half' },
    reveal: 'Slow pairs take up to 54,410 positions for a turn, so 18 of 64 have seen a part of it.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, ScalingResult>): ComponentChildren => {
  const { newLength, outside, pairs } = result;
  return (
    <>
      At {count(newLength)} positions, <b>{outside}</b> of {pairs.length} pairs meet new angles; neighbors are{' '}
      <b>{fixed(pairs[0]!.stretched, 2)}</b> rad apart.
    </>
  );
};
