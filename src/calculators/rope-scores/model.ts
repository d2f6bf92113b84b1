import { choice, list, logarithmic, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { tensor } from '../../models/arrays/tensor.ts';
import { frequencies } from '../../models/positional/frequencies.ts';
import { distanceSlopes } from '../../models/positional/linear-bias.ts';
import { rotate } from '../../models/positional/rotary.ts';
import { sinusoids } from '../../models/positional/sinusoidal.ts';

const methods = ['rope', 'sinusoid', 'alibi', 'none'] as const;
type Method = (typeof methods)[number];

/** Last position a reader may type or drag to. */
const last = 100_000;
/** Heads whose slopes ALiBi spreads from 1/2 to 1/256. */
const heads = 8;

const vector = (value: readonly number[], symbol: string) =>
  list(value, [-10, 10], [2, 8], { symbol, quantity: 'x', more: true });

type Asked = { method: Method };
const turns = ({ method }: Asked) => method === 'rope' || method === 'sinusoid';

export const parameters = {
  method: choice(methods),
  positions: list([3, 1], [0, last], [2, 2], { symbol: 'm, n', quantity: 'n' }),
  shift: logarithmic(7, [1, last], 10, { integer: true, symbol: 'c', quantity: 'n' }),
  q: vector([1, 0], 'q'),
  k: vector([0.6, 0.8], 'k'),
  base: logarithmic(10_000, [10, 10_000_000], 10, { symbol: 'b', quantity: 'n', more: true, when: turns }),
  pairing: choice(['interleaved', 'half'], {
    convention: true,
    more: true,
    when: ({ method }: Asked) => method === 'rope',
  }),
  head: whole(1, [1, heads], {
    symbol: 'h',
    quantity: 'n',
    more: true,
    when: ({ method }: Asked) => method === 'alibi',
  }),
};
export type ScoreState = State<typeof parameters>;

/** A query and a key as they meet at two positions, and the score that comes of it. */
export interface Scored {
  m: number;
  n: number;
  query: Float64Array;
  key: Float64Array;
  /** What each pair of features adds. */
  parts: readonly number[];
  /** What the distance takes off. */
  penalty: number;
  score: number;
}

export interface ScoreResult {
  /** Features of a query and a key, an even number. */
  width: number;
  /** The query and the key before positions come in. */
  plain: { query: readonly number[]; key: readonly number[] };
  frequencies: Float64Array;
  slope: number;
  now: Scored;
  moved: Scored;
  swapped: Scored;
  /** Whether the score stays when both move. */
  stays: boolean;
  scoreAt: (m: number, n: number) => number;
}

/** The query and the key, both as wide as the query, an odd width filled with a 0; the key is cut or filled alike. */
export function vectorsOf({ q, k }: Pick<ScoreState, 'q' | 'k'>) {
  const width = 2 * Math.ceil(q.length / 2);
  const wide = (vector: readonly number[]) => Array.from({ length: width }, (_, at) => vector[at] ?? 0);
  return { query: wide(q), key: wide(k) };
}

/** The two features of a pair. */
export const pairOf = (pair: number, width: number, { method, pairing }: ScoreState): [number, number] =>
  method === 'rope' && pairing === 'half' ? [pair, pair + width / 2] : [2 * pair, 2 * pair + 1];

/** The positions of query and key, whole numbers: what was typed, rounded. */
export const positionsOf = ({ positions }: Pick<ScoreState, 'positions'>) =>
  positions.map(Math.round) as [m: number, n: number];

export const slopeOf = ({ method, head }: ScoreState) =>
  method === 'alibi' ? distanceSlopes(heads)[head - 1]! : 0;

/** A vector with its position in it. */
function placed(vector: readonly number[], position: number, { method, base, pairing }: ScoreState) {
  const row = Float64Array.from(vector);
  if (method === 'rope') return rotate(tensor([[...vector]]), [position], { base, pairing }).data;
  if (method !== 'sinusoid') return row;
  const code = sinusoids([position], row.length, { base }).data;
  return row.map((entry, at) => entry + code[at]!);
}

/** Rounding leaves of a sum that is 0 some 1e-16, which is no score. */
const settled = (value: number) => (Math.abs(value) < 1e-14 ? 0 : value);

export function compute(state: ScoreState): ScoreResult {
  const plain = vectorsOf(state);
  const width = plain.query.length;
  const slope = slopeOf(state);
  const scored = (m: number, n: number): Scored => {
    const [query, key] = [placed(plain.query, m, state), placed(plain.key, n, state)];
    const parts = Array.from({ length: width / 2 }, (_, pair) => {
      const [a, b] = pairOf(pair, width, state);
      return settled(query[a]! * key[a]! + query[b]! * key[b]!);
    });
    const penalty = slope * Math.abs(m - n);
    return {
      m,
      n,
      query,
      key,
      parts,
      penalty,
      score: settled(parts.reduce((sum, one) => sum + one, 0) - penalty),
    };
  };
  const [m, n] = positionsOf(state);
  const now = scored(m, n);
  const moved = scored(m + state.shift, n + state.shift);
  return {
    width,
    plain,
    frequencies: frequencies(width, state.base),
    slope,
    now,
    moved,
    swapped: scored(n, m),
    stays: Math.abs(moved.score - now.score) <= 1e-8 * (1 + Math.abs(now.score)),
    scoreAt: (at, key) => scored(at, key).score,
  };
}
