import { exponential, product, quotient, root, sum } from '../../draw/arithmetic.ts';
import { plain, show } from '../../draw/format.ts';
import { computed } from '../../draw/steps.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type DecodeResult, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const listed = (numbers: readonly number[]) => numbers.map((entry) => plain(entry)).join(', ');

export default calculator({
  name: 'decode-steps',
  parameters,
  presets: {
    second: {},
    note: { step: 3 },
    first: { step: 1 },
    turned: {
      tokens: [
        [1, 1],
        [0, 1],
        [1, 0],
      ],
      step: 3,
    },
    five: {
      tokens: [
        [1, 0],
        [0, 1],
        [1, 1],
        [-1, 1],
        [2, 0],
      ],
      step: 5,
    },
  },
  compute,
  outputs: ({ output, step, difference, passes, passesWithout }) => ({
    output_1: { value: output[0]!, quantity: 'p' },
    output_2: { value: output[1]!, quantity: 'p' },
    rows_read: { value: step - 1, decimals: 0, quantity: 's' },
    difference: { value: difference, digits: 2, quantity: 'n' },
    passes: { value: passes, decimals: 0, quantity: 'x', quiet: true },
    passes_without: { value: passesWithout, decimals: 0, quantity: 'n', quiet: true },
  }),
  Picture,
  window: '-4 18 332 212',
  formula: ({ result: { step, scores, weights, output } }) => ({
    name: 'step',
    slots: {
      t: String(step),
      scores: listed(scores),
      weights: listed(weights),
      a: show(output[0]!),
      b: show(output[1]!),
    },
  }),
  table: ({ result, words }) => ({
    columns: [
      { key: 'j', symbol: 'j' },
      { key: 'K', symbol: 'k_j', quantity: 's' },
      { key: 's', symbol: 's_j', quantity: 'n' },
      { key: 'p', symbol: 'p_j', quantity: 'k' },
      { key: 'o1', symbol: 'p_j v_{j1}', quantity: 'p' },
      { key: 'o2', symbol: 'p_j v_{j2}', quantity: 'p' },
    ],
    rows: [...result.weights.map((_, index) => row(index, result)), total(result, words.total)],
  }),
  player: 'step',
  playerEnd: ({ tokens }) => tokens.length,
  predicted: ({ tokens: { length } }) => ((length * (length + 1)) / 2 === 6 ? 'six' : 'other'),
});

/** A row of the cache: its score with the new query, its weight, and its part of the output. */
function row(index: number, { tokens, step, scores, weights }: DecodeResult) {
  const query = tokens[step - 1]!;
  const key = tokens[index]!;
  return [
    { value: index + 1 },
    { value: `(${listed(key)})` },
    computed(scores[index]!, () => [
      quotient(sum(product(query[0]!, key[0]!), product(query[1]!, key[1]!)), root(2)),
    ]),
    computed(weights[index]!, () => [
      quotient(exponential(scores[index]!), sum(...scores.map((score) => exponential(score)))),
    ]),
    ...key.map((entry) => computed(weights[index]! * entry, () => [product(weights[index]!, entry)])),
  ];
}

/** The output as the sum of its parts. */
function total({ tokens, weights, output, step }: DecodeResult, name: string) {
  return [
    { value: name },
    { value: `1–${step}` },
    { value: '' },
    { value: '' },
    ...output.map((entry, axis) =>
      computed(entry, () => [sum(...weights.map((weight, index) => product(weight, tokens[index]![axis]!)))]),
    ),
  ];
}
