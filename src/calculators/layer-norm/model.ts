import { choice, list, logarithmic, matrix, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { centralDifference } from '../../models/arrays/central-difference.ts';
import { type Tensor, zeros } from '../../models/arrays/tensor.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
} from '../../models/normalization/layer-normalization.ts';
import { rootMeanSquare, rootMeanSquareGradients } from '../../models/normalization/root-mean-square.ts';

/** How far a number is moved for the numerical derivative. */
export const differenceStep = 1e-5;
/** Most numbers of a token. */
const widest = 6;

export const parameters = {
  tokens: matrix(
    [
      [1, 2, 3, 6],
      [2, 4, 6, 12],
    ],
    [-1000, 1000],
    [1, 4],
    [2, widest],
    { symbol: 'X', quantity: 'x' },
  ),
  norm: choice(['layer', 'rms', 'batch', 'all']),
  token: whole(1, [1, 4], { symbol: 't', quantity: 'x', when: (state) => state.tokens.length > 1 }),
  gamma: number(1, [-10, 10], 0.1, { symbol: 'γ', quantity: 'w' }),
  beta: number(0, [-10, 10], 0.1, { symbol: 'β', quantity: 'w', when: (state) => state.norm !== 'rms' }),
  epsilon: logarithmic(1e-5, [1e-12, 1], 4, { symbol: 'ε', quantity: 'n', more: true }),
  upstream: list([1, 0, 0, 0], [-1000, 1000], [1, widest], { symbol: 'ȳ', quantity: 'g', more: true }),
};
export type LayerState = State<typeof parameters>;

type Rows = readonly (readonly number[])[];

/** One number of one token. */
export interface Entry {
  x: number;
  normalized: number;
  y: number;
  /** Upstream gradient, gradient of x by the formula, and by central differences. */
  dy: number;
  dx: number;
  numeric: number;
  /** The loss Σ ȳ y where x is moved up and down by `differenceStep`. */
  above: number;
  below: number;
  /** Of the set it is normalized with: how many numbers, what is subtracted, and the variance (RMSNorm: mean square). */
  count: number;
  mean: number;
  square: number;
  /** Σȳ and Σȳx̂ over the set. */
  sum: number;
  along: number;
}

export interface LayerResult {
  /** All tokens, number by number. */
  tokens: readonly (readonly Entry[])[];
  /** The chosen token and the one it is compared with, from 0; the latter undefined where there is none. */
  token: number;
  other: number | undefined;
  now: readonly Entry[];
  /** Largest difference between the outputs of the two; 0 where there is one token. */
  apart: number;
  /** What LN makes of the chosen token's first number by the token's own statistics. */
  own: number;
}

/** How a table is cut into sets that are normalized together: how many numbers a set has, and each number's place. */
interface Cut {
  size: number;
  place: (row: number, column: number) => number;
}

const cutOf = (norm: LayerState['norm'], count: number, width: number): Cut =>
  norm === 'batch'
    ? { size: count, place: (row, column) => column * count + row }
    : { size: norm === 'all' ? count * width : width, place: (row, column) => row * width + column };

/** The numbers, set after set. */
function arranged(rows: Rows, { size, place }: Cut): Tensor {
  const sets = zeros((rows.length * rows[0]!.length) / size, size);
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sets.data[place(at, column)] = value;
    });
  });
  return sets;
}

interface Pass {
  y: Tensor;
  normalized: (at: number) => number;
  mean: (set: number) => number;
  square: (set: number) => number;
  dx: (dy: Tensor) => Float64Array;
}

/** The norm of every set, and its way back. */
function pass({ norm, gamma, beta, epsilon }: LayerState, sets: Tensor): Pass {
  const size = sets.shape[1]!;
  const scale = new Float64Array(size).fill(gamma);
  if (norm === 'rms') {
    const trace = rootMeanSquare(sets, { gamma: scale, epsilon });
    return {
      y: trace.y,
      normalized: (at) => sets.data[at]! * trace.inverseRoot.data[Math.floor(at / size)]!,
      mean: () => 0,
      square: (set) => trace.meanSquare.data[set]!,
      dx: (dy) => rootMeanSquareGradients(trace, { gamma: scale }, dy).dx.data,
    };
  }
  const trace = layerNormalization(sets, {
    gamma: scale,
    beta: new Float64Array(size).fill(beta),
    epsilon,
  });
  return {
    y: trace.y,
    normalized: (at) => trace.normalized.data[at]!,
    mean: (set) => trace.mean.data[set]!,
    square: (set) => trace.biasedVariance.data[set]!,
    dx: (dy) => layerNormalizationGradients(trace, { gamma: scale }, dy).dx.data,
  };
}

/** The tokens' numbers: everything about each of them. */
function entriesOf(state: LayerState, rows: Rows, token: number): Entry[][] {
  const width = rows[0]!.length;
  const cut = cutOf(state.norm, rows.length, width);
  const sets = arranged(rows, cut);
  const done = pass(state, sets);
  const dy = arranged(
    rows.map((row, at) => row.map((_, column) => (at === token ? (state.upstream[column] ?? 0) : 0))),
    cut,
  );
  const dx = done.dx(dy);
  const loss = (at: number, value: number) => {
    const moved = { shape: sets.shape, data: sets.data.slice() };
    moved.data[at] = value;
    return pass(state, moved).y.data.reduce((sum, y, place) => sum + y * dy.data[place]!, 0);
  };
  return rows.map((row, index) =>
    row.map((x, column): Entry => {
      const at = cut.place(index, column);
      const set = Math.floor(at / cut.size);
      const places = Array.from({ length: cut.size }, (_, place) => set * cut.size + place);
      return {
        x,
        normalized: done.normalized(at),
        y: done.y.data[at]!,
        dy: dy.data[at]!,
        dx: dx[at]!,
        numeric: centralDifference((value) => loss(at, value), x, differenceStep),
        above: loss(at, x + differenceStep),
        below: loss(at, x - differenceStep),
        count: cut.size,
        mean: done.mean(set),
        square: done.square(set),
        sum: places.reduce((sum, place) => sum + dy.data[place]!, 0),
        along: places.reduce((sum, place) => sum + dy.data[place]! * done.normalized(place), 0),
      };
    }),
  );
}

export function compute(state: LayerState): LayerResult {
  const rows = state.tokens;
  const token = Math.min(state.token, rows.length) - 1;
  const other = rows.length < 2 ? undefined : token === 0 ? 1 : 0;
  const tokens = entriesOf(state, rows, token);
  const now = tokens[token]!;
  const alone = pass({ ...state, norm: 'layer' }, arranged([rows[token]!], cutOf('layer', 1, now.length)));
  return {
    tokens,
    token,
    other,
    now,
    apart:
      other === undefined
        ? 0
        : Math.max(...now.map(({ y }, column) => Math.abs(y - tokens[other]![column]!.y))),
    own: alone.y.data[0]!,
  };
}
