import { operand as inner, places, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { compute, type Entry, type LayerState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** A cell with five decimals, so that columns align, unless they would hide what is there. */
const five = (value: number) => ({ value, decimals: places(value, 5) });

const first = [1, 2, 3, 6];

export default calculator({
  name: 'layer-norm',
  parameters,
  presets: {
    louder: {},
    shifted: { tokens: [first, first.map((value) => value + 100)] },
    shiftedRoot: { tokens: [first, first.map((value) => value + 100)], norm: 'rms' },
    outlier: {
      tokens: [
        [1, 2, 3, 100],
        [2, 4, 6, 12],
      ],
    },
    equal: { tokens: [[5, 5, 5, 5], first] },
    together: { norm: 'all' },
  },
  compute,
  outputs: ({ now, apart }) => ({
    mean: { value: now[0]!.mean, quantity: 'x' },
    square: { value: now[0]!.square, quantity: 'x' },
    apart: { value: apart, quantity: 'p' },
    ...Object.fromEntries(
      now.map(({ y }, at) => [`y_${at + 1}`, { value: y, quantity: 'p' as const, quiet: true }]),
    ),
    ...Object.fromEntries(
      now.map(({ dx }, at) => [`dx_${at + 1}`, { value: dx, quantity: 'g' as const, quiet: at > 0 }]),
    ),
  }),
  Picture,
  window: '-4 105 332 246',
  formula: ({ state, result: { now } }) => {
    const entry = now[0]!;
    return {
      name: state.norm === 'rms' ? 'rms' : 'centred',
      slots: {
        x: plain(entry.x),
        mean: inner(entry.mean),
        square: plain(entry.square),
        epsilon: show(state.epsilon),
        normalized: plain(entry.normalized),
        gamma: plain(state.gamma),
        inner: inner(entry.normalized),
        beta: inner(state.beta),
        y: plain(entry.y),
        scale: plain(scaleOf(state, entry)),
        own: inner(entry.dy),
        average: inner(entry.sum / entry.count),
        along: inner(entry.normalized),
        slope: inner(entry.along / entry.count),
        gradient: show(entry.dx),
      },
    };
  },
  table: ({ state, result: { tokens, token, now } }) => ({
    columns: [
      { key: 'token', symbol: 't', optional: true },
      { key: 'feature', symbol: 'i' },
      { key: 'x', symbol: 'x_i', quantity: 'x' },
      { key: 'x̂', symbol: 'x̂_i', quantity: 'x' },
      { key: 'y', symbol: 'y_i', quantity: 'p' },
      { key: 'ȳ', symbol: '∂L/∂y_i', quantity: 'g', optional: true },
      { key: 'x̄', symbol: '∂L/∂x_i', quantity: 'g' },
      { key: 'numeric', symbol: 'ΔL/Δx_i', quantity: 'g', optional: true },
    ],
    rows: tokens.flatMap((entries, row) =>
      entries.map((entry, column) => [
        { value: row + 1 },
        { value: column + 1 },
        { value: entry.x },
        { ...five(entry.normalized), how: () => how.part.normalizedHow(state, entry) },
        { ...five(entry.y), how: () => how.part.scaledHow(state, entry) },
        { value: entry.dy },
        { ...five(entry.dx), how: () => how.part.gradientHow(state, entry) },
        { ...five(entry.numeric), how: () => how.part.differenceHow(entry) },
      ]),
    ),
    needs: how.fetch,
    shown: now.map((_, column) => token * now.length + column),
  }),
  predicted: ({ apart }) => (apart < 0.01 ? 'same' : 'twice'),
});

/** γ/√(σ² + ε), the factor of all gradients. */
const scaleOf = ({ gamma, epsilon }: LayerState, { square }: Entry) => gamma / Math.sqrt(square + epsilon);
