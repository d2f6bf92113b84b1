import { difference, exponential, product, quotient, sum } from '../../draw/arithmetic.ts';
import { bracketed, plain, show } from '../../draw/format.ts';
import { computed } from '../../draw/steps.ts';
import { calculator } from '../../frame/calculator.ts';
import { type BlocksResult, compute, parameters, type Step } from './model.ts';
import { Picture } from './Picture.tsx';

const written = (value: number) => bracketed(plain(value), value);

export default calculator({
  name: 'online-softmax',
  parameters,
  presets: {
    note: {},
    single: { block: 1, step: 4 },
    early: { scores: [5, 3, 2, 1], values: [40, 20, 30, 10] },
    level: { scores: [2, 2, 2, 2] },
    far: { scores: [800, 801, 803, 802], step: 2 },
    whole: { block: 4, step: 1 },
  },
  compute,
  outputs: ({ now, whole, difference, logSumExp }) => ({
    largest: { value: now.largest, quantity: 's', quiet: true },
    sum: { value: now.sum, digits: 5, quantity: 's' },
    mixed: { value: now.mixed, digits: 6, quantity: 's' },
    mean: { value: now.mean, digits: 6, quantity: 'p' },
    whole: { value: whole, digits: 6, quantity: 'p' },
    difference: { value: difference, digits: 2, quantity: 'n' },
    log_sum_exp: { value: logSumExp, digits: 5, quantity: 's' },
  }),
  Picture,
  window: '-4 0 332 270',
  formula: ({ result: { now } }) => ({
    name: now.before.largest === null ? 'first' : 'merge',
    slots: {
      m: written(now.before.largest ?? now.largest),
      M: written(now.largest),
      M2: plain(now.largest),
      f: plain(now.factor),
      f2: plain(now.factor),
      g: plain(now.factor),
      l: plain(now.before.sum),
      o: written(now.before.mixed),
      L: plain(now.sum - now.factor * now.before.sum),
      O: written(now.mixed - now.factor * now.before.mixed),
      sum: show(now.sum),
      mixed: show(now.mixed),
      a: written(now.mixed),
      b: plain(now.sum),
      mean: show(now.mean),
    },
  }),
  table: ({ result, words }) => ({
    columns: [
      { key: 'block', symbol: 's_j', quantity: 'x' },
      { key: 'm', symbol: 'm', quantity: 's' },
      { key: 'factor', symbol: 'e^{m−m′}', quantity: 's' },
      { key: 'ℓ', symbol: 'ℓ', quantity: 's' },
      { key: 'õ', symbol: 'õ', quantity: 's' },
      { key: 'o', symbol: 'õ/ℓ', quantity: 'p' },
    ],
    rows: result.steps.slice(0, result.shown + 1).map((step) => row(step, result, words.nothing)),
  }),
  player: 'step',
  playerEnd: ({ steps }) => steps.length,
  predicted: ({ steps }) => (steps.at(-1)!.factor === 1 ? 'one' : 'less'),
});

/** A row of the table: what is kept after a block. */
function row(step: Step, { scores, values }: BlocksResult, nothing: string) {
  const { from, to, before, largest, factor } = step;
  const own = scores.slice(from, to);
  const earlier = before.largest;
  const first = earlier === null;
  const parts = own.map((score) => exponential(difference(score, largest)));
  const old = (kept: number) => (first ? [] : [product(factor, kept)]);
  return [
    { value: own.map((score) => plain(score)).join(' · ') },
    {
      value: largest,
      how:
        first && own.length === 1
          ? undefined
          : () =>
              `max(${[...(first ? [] : [earlier]), ...own].map((one) => plain(one)).join(', ')}) = ${plain(largest)}`,
    },
    first ? { value: nothing } : computed(factor, () => [exponential(difference(earlier, largest))]),
    computed(step.sum, () => [sum(...old(before.sum), ...parts)]),
    computed(step.mixed, () => [
      sum(...old(before.mixed), ...parts.map((part, index) => product(part, values[from + index]!))),
    ]),
    computed(step.mean, () => [quotient(step.mixed, step.sum)]),
  ];
}
