import { choice, number, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import { norm } from '../../models/arrays/norm.ts';
import { random } from '../../models/arrays/random.ts';
import { maskedSoftmax } from '../../models/attention/masked-softmax.ts';

/** Widths d that are compared: the first d components of the same vectors. */
export const widths = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
/** Sets of random keys, each with as many random queries of its own. */
export const setCount = 8;
export const queryCount = setCount * setCount;

export const divisors = ['one', 'root', 'width'] as const;
export type Divisor = (typeof divisors)[number];

type Width = `${(typeof widths)[number]}`;

export const parameters = {
  d: choice(widths.map(String) as Width[], { default: '512' }),
  divisor: choice(divisors),
  keys: whole(10, [2, 32], { symbol: 'm', quantity: 'x' }),
  deviation: number(1, [0.05, 2], 0.05, { symbol: 'σ', quantity: 'x' }),
  seed: seed(1, { more: true }),
};
export type ScaleState = State<typeof parameters>;

/** What a dot product of width d is divided by. */
export const divide = (divisor: Divisor, d: number) =>
  divisor === 'one' ? 1 : divisor === 'root' ? Math.sqrt(d) : d;

/** All that was measured at one width. */
interface Measured {
  d: number;
  /** Products q·k, undivided, query by query. */
  products: Float64Array;
  /** Root mean square of the products, and what theory says: σ²√d. */
  measured: number;
  theory: number;
  /** Mean over the queries of the largest weight, by divisor. */
  largest: Record<Divisor, number>;
}

export interface ScaleResult {
  all: readonly Measured[];
  now: Measured;
  divisor: number;
  /** The first query's weights. */
  weights: Float64Array;
  /** Mean over the queries of A(1 − A) at the largest weight: the slope of softmax there. */
  slope: number;
}

const widest = widths.at(-1)!;

/**
 * What the last seed gave: the queries, (query, component), and for every key drawn so far the products of all queries
 * with that key of their set, (width, query). Streams of their own keep a key while their number changes.
 */
const keepProducts = kept<{ queries: Float64Array; byKey: Float64Array[] }>();

/** Vectors with components from N(0, 1): stream 0 of a seed holds the queries, stream j the j-th key of every set. */
function vectorsOf(seed: number, stream: number, count: number): Float64Array {
  const draw = random(seed * (parameters.keys.max + 1) + stream);
  const vectors = new Float64Array(count * widest);
  for (let at = 0; at < vectors.length; at++) vectors[at] = draw.normal();
  return vectors;
}

/** The products of every query with one key of its set at all widths, (width, query). */
function productsWith(key: Float64Array, queries: Float64Array): Float64Array {
  const products = new Float64Array(widths.length * queryCount);
  for (let query = 0; query < queryCount; query++) {
    const q = query * widest;
    const k = Math.floor(query / setCount) * widest;
    let sum = 0;
    let at = 0;
    for (let width = 0; width < widths.length; width++) {
      for (; at < widths[width]!; at++) sum += queries[q + at]! * key[k + at]!;
      products[width * queryCount + query] = sum;
    }
  }
  return products;
}

/** The products of 64 queries with the m keys of their set, components from N(0, 1), at every width: (query, key). */
function productsOf(keys: number, seed: number): Float64Array[] {
  const { queries, byKey } = keepProducts(
    () => ({ queries: vectorsOf(seed, 0, queryCount), byKey: [] }),
    seed,
  );
  while (byKey.length < keys) byKey.push(productsWith(vectorsOf(seed, byKey.length + 1, setCount), queries));
  return widths.map((_, width) => {
    const products = new Float64Array(queryCount * keys);
    for (let query = 0; query < queryCount; query++) {
      for (let key = 0; key < keys; key++)
        products[query * keys + key] = byKey[key]![width * queryCount + query]!;
    }
    return products;
  });
}

/** Of every query the largest weight of softmax(products / divisor), 1 / Σ e^(score − largest score). */
export function largestWeights(products: Float64Array, keys: number, divisor: number): number[] {
  const largest: number[] = [];
  for (let start = 0; start < products.length; start += keys) {
    let top = Number.NEGATIVE_INFINITY;
    for (let at = start; at < start + keys; at++) top = Math.max(top, products[at]!);
    let sum = 0;
    for (let at = start; at < start + keys; at++) sum += Math.exp((products[at]! - top) / divisor);
    largest.push(1 / sum);
  }
  return largest;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function compute(state: ScaleState): ScaleResult {
  const { keys, deviation } = state;
  const all = productsOf(keys, state.seed).map((unit, index) => {
    const d = widths[index]!;
    const products = unit.map((product) => deviation ** 2 * product);
    const largest = (divisor: Divisor) => mean(largestWeights(products, keys, divide(divisor, d)));
    return {
      d,
      products,
      measured: norm(products) / Math.sqrt(products.length),
      theory: deviation ** 2 * Math.sqrt(d),
      largest: { one: largest('one'), root: largest('root'), width: largest('width') },
    };
  });
  const now = all[widths.indexOf(Number(state.d) as (typeof widths)[number])]!;
  const divisor = divide(state.divisor, now.d);
  return {
    all,
    now,
    divisor,
    weights: maskedSoftmax(
      now.products.slice(0, keys).map((product) => product / divisor),
      null,
      1,
      keys,
    ),
    slope: mean(largestWeights(now.products, keys, divisor).map((weight) => weight * (1 - weight))),
  };
}
