import { places, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { compute, needs, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** Head 1 compares directions; in head 2 every token asks for the key of the one before it. */
const directions = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const positions = [
  [3, 0],
  [0, 3],
  [-3, 0],
];
const twoWide = (right: readonly (readonly number[])[]) =>
  directions.map((row, index) => [...row, ...right[index]!]);
const shuffled = [directions[2]!, directions[0]!, directions[1]!];

export default calculator({
  name: 'attention-weights',
  parameters,
  presets: {
    self: {},
    lookup: {
      values: [
        [10, 0],
        [0, 10],
        [5, 5],
      ],
    },
    causal: { mask: 'causal', query: 2 },
    cold: { query: 3, temperature: 0.1 },
    shuffled: { tokens: '↗ → ↑', query: 2, queries: shuffled, keys: shuffled, values: shuffled },
    heads: {
      query: 2,
      heads: '2',
      head: 2,
      queries: twoWide([positions[0]!, positions[0]!, positions[1]!]),
      keys: twoWide(positions),
      values: twoWide(directions),
    },
  },
  compute,
  needs,
  outputs: ({ largest, entropies, query, tokens, scaled, visible, merged }, { queries }) => ({
    largest_weight: { value: largest, quantity: 'k' },
    entropy: { value: entropies[query]!, quantity: 'k' },
    largest_score: {
      value: Math.max(
        ...tokens.flatMap((_, key) =>
          visible[query * tokens.length + key] === 0 ? [] : [scaled[query * tokens.length + key]!],
        ),
      ),
      quantity: 'x',
    },
    output_1: { value: merged[0]!, quantity: 'p' },
    output_2: { value: merged[1]!, quantity: 'p' },
    score_products: { value: tokens.length ** 2 * queries[0]!.length, quantity: 'n' },
  }),
  Picture,
  window: '-4 22 332 212',
  formula: ({ state, result }) => {
    const { tokens, query, winners, raw, scaled, visible, queries, largest, outputs } = result;
    const at = query * tokens.length + winners[0]!;
    const row = tokens.map((_, key) => query * tokens.length + key);
    const total = row.reduce(
      (all, index) => all + (visible[index] === 0 ? 0 : Math.exp(scaled[index]! - scaled[at]!)),
      0,
    );
    const output = outputs[query]!;
    return {
      name: state.scoring,
      slots: {
        i: String(query + 1),
        j: String(winners[0]! + 1),
        raw: plain(raw[at]!),
        d: String(queries[0]!.length),
        T: plain(state.temperature),
        score: plain(scaled[at]!),
        sum: plain(total),
        weight: show(largest),
        output: `${output
          .slice(0, 2)
          .map((value) => plain(value))
          .join(', ')}${output.length > 2 ? ', …' : ''}`,
      },
    };
  },
  table: ({ state, result }) => {
    const { tokens, query, scaled, visible, weights, values, outputs } = result;
    const count = tokens.length;
    const width = Math.min(2, values[0]!.length);
    const components = Array.from({ length: width }, (_, at) => at);
    return {
      columns: [
        { key: 'key', symbol: 'j' },
        { key: 'query', symbol: 'i', optional: true },
        {
          key: 'score',
          symbol: state.scoring === 'additive' ? 'a(q_i, k_j)' : 'q_i·k_j',
          quantity: 'x',
          optional: true,
        },
        { key: 'S', symbol: 'S_{ij}', quantity: 'x' },
        { key: 'A', symbol: 'A_{ij}', quantity: 'k' },
        ...components.map((at) => ({
          key: `o${at + 1}`,
          symbol: `A_{ij}v_{j${at + 1}}`,
          quantity: 'p' as const,
          optional: at > 0,
        })),
      ],
      rows: tokens.flatMap((token, row) => [
        ...tokens.map((other, key) => {
          const index = row * count + key;
          const hidden = visible[index] === 0;
          return [
            { value: other },
            { value: token },
            { value: result.raw[index]!, how: () => how.part.scoreHow(state, result, row, key) },
            hidden
              ? { value: '−∞' }
              : {
                  value: scaled[index]!,
                  decimals: places(scaled[index]!, 4),
                  how: () => how.part.scaledHow(state, result, index),
                },
            {
              value: weights[index]!,
              how: () => how.part.weightHow(result, row, key),
            },
            ...components.map((at) => {
              const value = weights[index]! * values[key]![at]!;
              return {
                value,
                how: () => how.part.shareHow(result, row, key, at),
              };
            }),
          ];
        }),
        [
          { value: 'Σ' },
          { value: token },
          { value: '' },
          { value: '' },
          {
            value: 1,
            how: () => how.part.totalHow(result, row),
          },
          ...components.map((at) => ({
            value: outputs[row]![at]!,
            how: () => how.part.outputHow(result, row, at),
          })),
        ],
      ]),
      needs: how.fetch,
      shown: Array.from({ length: count + 1 }, (_, key) => query * (count + 1) + key),
    };
  },
  predicted: ({ winners }) => (winners.length > 1 ? 'tie' : winners[0] === 0 ? 'own' : 'sum'),
});
