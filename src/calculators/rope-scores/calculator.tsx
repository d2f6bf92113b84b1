import { exact, operand, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { compute, pairOf, parameters, type ScoreResult } from './model.ts';
import { Picture } from './Picture.tsx';

const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** The score's terms: two products of a single pair, else what each pair adds. */
function termsOf({ now: { query, key, parts, penalty }, width }: ScoreResult): string {
  const products =
    width === 2
      ? [0, 1].map((at) => `${(at === 0 ? plain : operand)(query[at]!)} × ${operand(key[at]!)}`)
      : parts.map((part, pair) => (pair === 0 ? plain : operand)(part));
  return products.join(' + ') + (penalty > 0 ? ` − ${plain(penalty)}` : '');
}

export default calculator({
  name: 'rope-scores',
  parameters,
  presets: {
    near: {},
    far: { shift: 100_000 },
    reversed: { positions: [1, 3] },
    added: { method: 'sinusoid' },
    pairs: { q: [1, 0, 1, 0], k: [0.6, 0.8, 0.6, 0.8] },
    bias: { method: 'alibi' },
  },
  compute,
  outputs: ({ now, moved, swapped }) => ({
    score: { value: now.score, quantity: 'p' },
    moved_score: { value: moved.score, quantity: 'p' },
    swapped_score: { value: swapped.score, quantity: 'n' },
  }),
  Picture,
  window: '-4 186 332 234',
  formula: ({ state, result }) => ({
    name: state.method,
    slots: {
      terms: termsOf(result),
      score: show(result.now.score),
      moved: show(result.moved.score),
    },
  }),
  table: ({ state, result, words }) => {
    const { now, frequencies } = result;
    const turning = state.method === 'rope' || state.method === 'sinusoid';
    const blank = { value: '' };
    const entry = (side: 'query' | 'key', at: number) => ({
      value: now[side][at]!,
      ...(turning && { how: () => how.part.entryHow(state, result, side, at) }),
    });
    const terms = now.parts.length + (now.penalty > 0 ? 1 : 0);
    return {
      columns: [
        { key: 'pair', symbol: 'i' },
        { key: 'theta', symbol: 'θ_i', quantity: 'n' },
        { key: 'q_a', symbol: 'q_a', quantity: 'x', optional: true },
        { key: 'q_b', symbol: 'q_b', quantity: 'x', optional: true },
        { key: 'k_a', symbol: 'k_a', quantity: 'x', optional: true },
        { key: 'k_b', symbol: 'k_b', quantity: 'x', optional: true },
        { key: 'c', symbol: 'q_ak_a + q_bk_b', quantity: 'p' },
      ],
      rows: [
        ...now.parts.map((part, pair) => {
          const [a, b] = pairOf(pair, result.width, state);
          return [
            { value: pair },
            turning
              ? { value: frequencies[pair]!, how: () => how.part.frequencyHow(state, result, pair) }
              : blank,
            entry('query', a),
            entry('query', b),
            entry('key', a),
            entry('key', b),
            { value: part, how: () => how.part.partHow(state, result, pair) },
          ];
        }),
        ...(now.penalty > 0
          ? [
              [
                { value: `${words.penalty} ${exact(Math.abs(now.m - now.n))}` },
                ...Array.from({ length: 5 }, () => blank),
                { value: -now.penalty, how: () => how.part.penaltyHow(result) },
              ],
            ]
          : []),
        [
          { value: words.total },
          ...Array.from({ length: 5 }, () => blank),
          { value: now.score, ...(terms > 1 && { how: () => how.part.scoreHow(result) }) },
        ],
      ],
      needs: how.fetch,
    };
  },
  predicted: ({ stays, now, moved }) => (stays ? 'same' : moved.score < now.score ? 'smaller' : 'larger'),
});
