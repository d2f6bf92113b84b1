import { matrix, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { tensor } from '../../models/arrays/tensor.ts';
import { attention, causalMask } from '../../models/attention/attention.ts';
import { type DecoderAttention, decode, emptyCache } from '../../models/attention/decoding.ts';

const most = 5;

export const parameters = {
  tokens: matrix(
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
    [-5, 5],
    [2, most],
    [2, 2],
    { symbol: 'x', quantity: 'x' },
  ),
  step: whole(3, [1, most], { symbol: 't', quantity: 'n' }),
};
export type DecodeState = State<typeof parameters>;

export interface DecodeResult {
  readonly tokens: readonly (readonly number[])[];
  /** The step that is shown, from 1: all tokens before it stand in the cache. */
  readonly step: number;
  /** Scores over √2 and weights of the new query on the rows so far, its own last. */
  readonly scores: readonly number[];
  readonly weights: readonly number[];
  readonly output: readonly number[];
  /** Weights of one pass over all tokens with a causal mask, row by row. */
  readonly full: readonly (readonly number[])[];
  /** Largest difference between the output and that pass's row. */
  readonly difference: number;
  /** Tokens that have gone through the model so far, with a cache and without. */
  readonly passes: number;
  readonly passesWithout: number;
}

const identity = tensor([
  [1, 0],
  [0, 1],
]);
/** One head whose queries, keys and values are the tokens. */
const layer: DecoderAttention = {
  heads: 1,
  keyHeads: 1,
  queryWeights: identity,
  keyWeights: identity,
  valueWeights: identity,
  outputWeights: identity,
};

export function compute({ tokens, step: wanted }: DecodeState): DecodeResult {
  const step = Math.min(wanted, tokens.length);
  let cache = emptyCache(layer);
  for (const token of tokens.slice(0, step - 1)) cache = decode(layer, cache, tensor([token])).cache;
  const query = tokens[step - 1]!;
  const { output, weights } = decode(layer, cache, tensor([query]));
  const all = tensor(tokens);
  const whole = attention({ query: all, key: all, value: all, mask: causalMask(tokens.length) });
  const count = tokens.length;
  return {
    tokens,
    step,
    scores: tokens.slice(0, step).map((key) => (query[0]! * key[0]! + query[1]! * key[1]!) / Math.SQRT2),
    weights: Array.from(weights.data),
    output: Array.from(output.data),
    full: tokens.map((_, row) => Array.from(whole.weights.data.slice(row * count, (row + 1) * count))),
    difference: Math.max(
      ...output.data.map((entry, at) => Math.abs(entry - whole.output.data[2 * (step - 1) + at]!)),
    ),
    passes: step,
    passesWithout: (step * (step + 1)) / 2,
  };
}
