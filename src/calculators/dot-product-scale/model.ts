import { maskedSoftmax } from '../../models/masked-softmax.ts';
import { addProductWithTranspose } from '../../models/matrix-product.ts';
import { norm } from '../../models/norm.ts';
import { random } from '../../models/random.ts';
import type { ChoiceParameter, NumberParameter, SeedParameter, State } from '../frame/parameters.ts';

/** Widths d that are compared: the first d components of the same vectors. */
export const widths = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
/** Sets of random keys, each with as many random queries of its own. */
export const setCount = 8;
export const queryCount = setCount * setCount;

export const divisors = ['one', 'root', 'width'] as const;
export type Divisor = (typeof divisors)[number];

type Width = `${(typeof widths)[number]}`;

export const parameters = {
  d: {
    kind: 'choice',
    default: '512',
    values: widths.map(String) as Width[],
  } satisfies ChoiceParameter as ChoiceParameter<Width>,
  divisor: {
    kind: 'choice',
    default: 'one',
    values: divisors,
  } satisfies ChoiceParameter as ChoiceParameter<Divisor>,
  keys: {
    kind: 'number',
    default: 10,
    min: 2,
    max: 32,
    step: 1,
    integer: true,
    symbol: 'm',
    quantity: 'x',
  } satisfies NumberParameter as NumberParameter,
  deviation: {
    kind: 'number',
    default: 1,
    min: 0.05,
    max: 2,
    step: 0.05,
    symbol: 'σ',
    quantity: 'x',
  } satisfies NumberParameter as NumberParameter,
  seed: { kind: 'seed', default: 1, more: true } satisfies SeedParameter as SeedParameter,
};
export type ScaleState = State<typeof parameters>;

/** What a dot product of width d is divided by. */
export const divide = (divisor: Divisor, d: number) =>
  divisor === 'one' ? 1 : divisor === 'root' ? Math.sqrt(d) : d;

/** All that was measured at one width. */
export interface Measured {
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

/** The last draw: most changes of the state keep it. */
let kept: { keys: number; seed: number; products: Float64Array[] } | null = null;

/**
 * The products of 64 queries with the m keys of their set, components from N(0, 1), at every width: (set, query, key).
 * Drawn dimension by dimension, all queries first.
 */
function productsOf(keys: number, seed: number): Float64Array[] {
  if (kept?.keys === keys && kept.seed === seed) return kept.products;
  const draw = random(seed);
  const products: Float64Array[] = [];
  let sum = new Float64Array(queryCount * keys);
  let from = 0;
  for (const d of widths) {
    const more = d - from;
    const queries = new Float64Array(queryCount * more);
    const drawnKeys = new Float64Array(setCount * keys * more);
    for (let at = 0; at < more; at++) {
      for (let row = 0; row < queryCount; row++) queries[row * more + at] = draw.normal();
      for (let row = 0; row < setCount * keys; row++) drawnKeys[row * more + at] = draw.normal();
    }
    sum = sum.slice();
    for (let set = 0; set < setCount; set++) {
      const rows = set * setCount;
      addProductWithTranspose(
        sum,
        rows * keys,
        queries,
        rows * more,
        drawnKeys,
        set * keys * more,
        setCount,
        more,
        keys,
      );
    }
    products.push(sum);
    from = d;
  }
  kept = { keys, seed, products };
  return products;
}

function largestWeights(products: Float64Array, keys: number, divisor: number): number[] {
  const scores = new Float64Array(products.length);
  for (let index = 0; index < scores.length; index++) scores[index] = products[index]! / divisor;
  const weights = maskedSoftmax(scores, null, queryCount, keys);
  const largest = new Array<number>(queryCount).fill(0);
  for (let index = 0; index < weights.length; index++) {
    const query = Math.floor(index / keys);
    if (weights[index]! > largest[query]!) largest[query] = weights[index]!;
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
