import { choice, logarithmic, matrix, seed, text, whole } from '../../frame/factories.ts';
import { later } from '../../frame/later.ts';
import type { State } from '../../frame/parameters.ts';
import { addProduct } from '../../models/arrays/matrix-product.ts';
import { random } from '../../models/arrays/random.ts';
import { type Tensor, tensor, zeros } from '../../models/arrays/tensor.ts';
import { attention, attentionEntropies, causalMask } from '../../models/attention/attention.ts';
import { maskedSoftmax } from '../../models/attention/masked-softmax.ts';

/** Additive scores, which the other two ways of scoring do without. */
const additive = later(() => import('../../models/attention/additive-attention.ts'));
if (import.meta.env.SSR) await additive.fetch();

/** Fetches what the state's scoring needs; undefined where it is there. */
export const needs = ({ scoring }: AttentionState) => (scoring === 'additive' ? additive.fetch() : undefined);

/** Fewest and most tokens. */
const fewest = 2;
const most = 6;
/** Most components of a query, key or value. */
const widest = 4;

/** The tokens of a text: apart at spaces; a text without spaces is cut into its Chinese characters. */
function tokensOf(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  return words.length === 1 && /\p{Script=Han}/u.test(text) ? [...words[0]!] : words;
}

const points = (symbol: string, quantity: 'x', columns: readonly [number, number]) =>
  matrix(
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
    [-100, 100],
    [1, most],
    columns,
    { symbol, quantity, more: true },
  );

type HeadCount = '1' | '2' | '4';

export const parameters = {
  tokens: text('→ ↑ ↗', 60, {
    check: (text) => {
      const { length } = tokensOf(text);
      return length < fewest || length > most ? { reason: 'tokens' } : null;
    },
  }),
  query: whole(1, [1, most], { symbol: 'i', quantity: 'x' }),
  scoring: choice(['scaled', 'dot', 'additive'], { convention: true, more: true }),
  mask: choice(['none', 'causal', 'padding', 'both']),
  temperature: logarithmic(1, [0.05, 20], 20, { symbol: 'T', quantity: 'n' }),
  padding: whole(1, [1, most - 1], {
    more: true,
    symbol: 'p',
    quantity: 'n',
    when: ({ mask }) => mask === 'padding' || mask === 'both',
  }),
  queries: points('Q', 'x', [1, widest]),
  keys: points('K', 'x', [1, widest]),
  values: points('V', 'x', [2, widest]),
  heads: choice(['1', '2', '4'], { offers: (state) => headCounts(state) }),
  head: whole(1, [1, 4], { symbol: 'h', quantity: 'n', more: true, when: (state) => headsOf(state) > 1 }),
  seed: seed(7, { more: true }),
};
export type AttentionState = State<typeof parameters>;

type Rows = readonly (readonly number[])[];

/** Head counts that divide both widths. */
function headCounts({ queries, values }: { queries: Rows; values: Rows }): HeadCount[] {
  const widths = [queries[0]!.length, values[0]!.length];
  return (['1', '2', '4'] as const).filter((count) => widths.every((width) => width % Number(count) === 0));
}

/** The number of heads in use. */
function headsOf(state: { queries: Rows; values: Rows; heads: HeadCount }): number {
  return headCounts(state).includes(state.heads) ? Number(state.heads) : 1;
}

export type MatrixName = 'queries' | 'keys' | 'values';

/**
 * Q, K and V with one row a token: the reader's rows, then rows drawn from N(0, 1) to two decimals. K takes Q's width:
 * columns too many are left out, columns missing are 0.
 */
export function rowsOf(state: AttentionState): Record<MatrixName, number[][]> {
  const count = tokensOf(state.tokens).length;
  const draw = random(state.seed);
  const drawn = Array.from({ length: most * 3 * widest }, () => Number(draw.normal().toFixed(2)));
  const rowsFor = (key: 'queries' | 'keys' | 'values', block: number) => {
    const width = (key === 'values' ? state.values : state.queries)[0]!.length;
    return Array.from({ length: count }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        row < state[key].length
          ? (state[key][row]![column] ?? 0)
          : drawn[(row * 3 + block) * widest + column]!,
      ),
    );
  };
  return { queries: rowsFor('queries', 0), keys: rowsFor('keys', 1), values: rowsFor('values', 2) };
}

/** 1 where a query sees a key, n × n. The first key is always in sight, so no row is empty. */
function visibility({ mask, padding }: AttentionState, count: number): Tensor {
  const visible =
    mask === 'causal' || mask === 'both'
      ? causalMask(count)
      : { shape: [count, count], data: new Float64Array(count * count).fill(1) };
  if (mask === 'padding' || mask === 'both') {
    for (let query = 0; query < count; query++)
      visible.data.fill(0, query * count + Math.max(1, count - padding), (query + 1) * count);
  }
  return visible;
}

export interface AttentionResult {
  tokens: readonly string[];
  /** The chosen query and head, from 0. */
  query: number;
  head: number;
  heads: number;
  /** The chosen head's share of Q, K and V, one row a token. */
  queries: Rows;
  keys: Rows;
  values: Rows;
  /** All columns of Q, K and V, for changing one of them. */
  rows: Readonly<Record<MatrixName, Rows>>;
  /** What scores are multiplied by before the temperature. */
  factor: number;
  /** Of the chosen head, n × n, query by query: q·k, then scaled, 1 if seen, weights. */
  raw: Float64Array;
  scaled: Float64Array;
  visible: Float64Array;
  weights: Float64Array;
  /** Of the chosen head, one row a query. */
  outputs: Rows;
  /** All heads' outputs of the chosen query side by side. */
  merged: readonly number[];
  /** In nats, of the chosen head, one for each query. */
  entropies: Float64Array;
  largest: number;
  smallest: number;
  /** Keys whose weight is the largest, to rounding. */
  winners: readonly number[];
  hidden: number;
}

/** One head from its queries, keys and values. */
function attend(state: AttentionState, query: Tensor, key: Tensor, value: Tensor, mask: Tensor) {
  const [count, width] = key.shape as [number, number];
  const identity = zeros(width, width);
  for (let unit = 0; unit < width; unit++) identity.data[unit * width + unit] = 1;
  const raw =
    state.scoring === 'additive'
      ? additive.part.additiveAttention(query, key, {
          stateWeights: identity,
          annotationWeights: identity,
          v: new Float64Array(width).fill(1),
          bias: null,
        }).scores.data
      : attention({ query, key, value, scale: 1 }).scores.data;
  const factor = state.scoring === 'scaled' ? 1 / Math.sqrt(width) : 1;
  const scaled = raw.map((score) => (score * factor) / state.temperature);
  const weights = maskedSoftmax(scaled, mask.data, count, count);
  const output = zeros(count, value.shape[1]!);
  addProduct(output.data, 0, weights, 0, value.data, 0, count, count, value.shape[1]!);
  return { raw, factor, scaled, weights, output: listed(output) };
}

const listed = ({ shape, data }: Tensor) =>
  Array.from({ length: shape[0]! }, (_, row) =>
    Array.from(data.subarray(row * shape[1]!, (row + 1) * shape[1]!)),
  );

export function compute(state: AttentionState): AttentionResult {
  const tokens = tokensOf(state.tokens);
  const count = tokens.length;
  const rows = rowsOf(state);
  const heads = headsOf(state);
  const head = Math.min(state.head, heads) - 1;
  const query = Math.min(state.query, count) - 1;
  const mask = visibility(state, count);
  const share = (matrix: number[][], at: number) => {
    const size = matrix[0]!.length / heads;
    return matrix.map((row) => row.slice(at * size, (at + 1) * size));
  };
  const all = Array.from({ length: heads }, (_, at) =>
    attend(
      state,
      tensor(share(rows.queries, at)),
      tensor(share(rows.keys, at)),
      tensor(share(rows.values, at)),
      mask,
    ),
  );
  const { raw, factor, scaled, weights, output } = all[head]!;
  const row = Array.from(weights.subarray(query * count, (query + 1) * count));
  const seen = row.filter((_, key) => mask.data[query * count + key] !== 0);
  const largest = Math.max(...row);
  return {
    tokens,
    query,
    head,
    heads,
    queries: share(rows.queries, head),
    keys: share(rows.keys, head),
    values: share(rows.values, head),
    rows,
    factor,
    raw,
    scaled,
    visible: mask.data,
    weights,
    outputs: output,
    merged: all.flatMap((one) => one.output[query]!),
    entropies: attentionEntropies({ shape: [count, count], data: weights }),
    largest,
    smallest: Math.min(...seen),
    winners: row.flatMap((weight, key) => (weight > largest * (1 - 1e-12) ? [key] : [])),
    hidden: count - seen.length,
  };
}
