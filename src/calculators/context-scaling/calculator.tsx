import { plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { compute, parameters, type ScalingResult } from './model.ts';
import { Picture } from './Picture.tsx';

const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** Rows of the table at first: from the fastest to the slowest, and the chosen one. */
const rowsShown = ({ pairs, chosen }: ScalingResult) =>
  [
    ...new Set(
      [0, 1, 2, 3, 4, 5].map((part) => Math.round(((pairs.length - 1) * part) / 5)).concat(chosen.index),
    ),
  ].sort((one, other) => one - other);

export default calculator({
  name: 'context-scaling',
  parameters,
  presets: {
    none: {},
    squeezed: { method: 'interpolation' },
    ntk: { method: 'ntk' },
    yarn: { method: 'yarn' },
    llama: { method: 'llama', length: 8192, factor: 8, base: 500_000 },
    slower: { base: 500_000, factor: 1, pair: 40 },
  },
  compute,
  outputs: ({ outside, slow, kept, divided, pairs, base, sharpening }) => ({
    outside: { value: outside, decimals: 0, quantity: 'g' },
    slow: { value: slow, decimals: 0, quantity: 'n' },
    kept: { value: kept, decimals: 0, quantity: 'p' },
    divided: { value: divided, decimals: 0, quantity: 'p' },
    neighbors: { value: pairs[0]!.stretched, quantity: 'p' },
    base: { value: base, decimals: 0, quantity: 'n' },
    sharpening: { value: sharpening, digits: 5, quantity: 'n' },
  }),
  Picture,
  window: '-4 0 332 232',
  formula: ({ state, result: { chosen, last, base } }) => ({
    name: state.method,
    slots: {
      base: plain(state.base),
      newBase: plain(base, 5),
      i: String(chosen.index),
      d: state.width,
      s: plain(state.factor),
      kept: plain(chosen.kept),
      trained: show(chosen.trained),
      stretched: show(chosen.stretched),
      last: String(last),
      reached: show(chosen.reached),
      seen: show(chosen.seen),
    },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 'pair', symbol: 'i' },
      { key: 'theta', symbol: 'θ_i', quantity: 'n' },
      { key: 'wavelength', symbol: 'λ_i', quantity: 'n', optional: true },
      { key: 'turns', symbol: 'r_i', quantity: 'n' },
      { key: 'stretched', symbol: 'θ′_i', quantity: 'p' },
      { key: 'reached', symbol: 'r′_i', quantity: 'p' },
    ],
    rows: result.pairs.map((pair) => [
      { value: pair.index },
      { value: pair.trained, how: () => how.part.trainedHow(state, pair) },
      { value: pair.wavelength, how: () => how.part.wavelengthHow(pair) },
      { value: pair.turns, how: () => how.part.turnsHow(state, pair) },
      {
        value: pair.stretched,
        ...(state.method !== 'none' && { how: () => how.part.stretchedHow(state, result, pair) }),
      },
      { value: pair.reached / (2 * Math.PI), how: () => how.part.reachedHow(result, pair) },
    ]),
    shown: rowsShown(result),
    needs: how.fetch,
  }),
  predicted: ({ slow, pairs }) => (slow === 0 ? 'none' : slow <= 0.4 * pairs.length ? 'few' : 'most'),
});
