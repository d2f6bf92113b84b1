import { matrix, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { softmax } from '../../models/activations/softmax.ts';

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
  step: whole(2, [1, most], { symbol: 't', quantity: 'n' }),
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

type Vector = readonly number[];
const score = (query: Vector, key: Vector) => (query[0]! * key[0]! + query[1]! * key[1]!) / Math.SQRT2;
const mixed = (weights: ArrayLike<number>, values: readonly Vector[]): number[] =>
  [0, 1].map((axis) => values.reduce((sum, value, index) => sum + weights[index]! * value[axis]!, 0));

/**
 * One head whose queries, keys and values are the tokens. The step has the rows so far and nothing else; the full pass
 * has all of them, with later ones hidden by −∞. Tests hold both to the models of decoding and attention.
 */
export function compute({ tokens, step: wanted }: DecodeState): DecodeResult {
  const step = Math.min(wanted, tokens.length);
  const query = tokens[step - 1]!;
  const rows = tokens.slice(0, step);
  const scores = rows.map((key) => score(query, key));
  const weights = Array.from(softmax(scores));
  const output = mixed(weights, rows);
  const full = tokens.map((asking, place) =>
    Array.from(
      softmax(tokens.map((key, at) => (at > place ? Number.NEGATIVE_INFINITY : score(asking, key)))),
    ),
  );
  const whole = mixed(full[step - 1]!, tokens);
  return {
    tokens,
    step,
    scores,
    weights,
    output,
    full,
    difference: Math.max(...output.map((entry, axis) => Math.abs(entry - whole[axis]!))),
    passes: step,
    passesWithout: (step * (step + 1)) / 2,
  };
}
