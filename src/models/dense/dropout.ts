import { limitProduct } from '../arrays/limit-product.ts';
import type { Random } from '../arrays/random.ts';

/** 1/(1 − p), by which kept units are scaled in training; 0 for p = 1, where none is kept. Throws if p is outside [0, 1]. */
export function dropoutScale(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`dropout: expected p in [0, 1]; got ${p}`);
  return p === 1 ? 0 : 1 / (1 - p);
}

/**
 * Inverted dropout in training: x/(1 − p) where the mask is 1, 0 where it is 0 (also for an infinite x); p is the
 * probability of dropping. Its backward pass is the same function of dy. In evaluation dropout is the identity.
 * Throws if p is outside [0, 1] or the mask's length is not x's.
 */
export function dropout(x: Float64Array, mask: ArrayLike<number>, p: number): Float64Array {
  const scale = dropoutScale(p);
  return masked(x, mask, scale);
}

/** The original form (Srivastava et al., 2014): training multiplies by the mask only, the test by the share kept. */
export function classicDropout(
  x: Float64Array,
  mask: ArrayLike<number>,
  p: number,
): { train: Float64Array; test: Float64Array } {
  dropoutScale(p);
  return { train: masked(x, mask, 1), test: x.map((value) => (1 - p) * value) };
}

/** Mean, second moment and variance, per unit, of inverted dropout's output over all masks. */
interface DropoutMoments {
  readonly mean: Float64Array;
  readonly secondMoment: Float64Array;
  readonly variance: Float64Array;
}

/** x, x²/(1 − p) and x²·p/(1 − p); all 0 for p = 1, where every output is 0. Throws if p is outside [0, 1]. */
export function dropoutMoments(x: Float64Array, p: number): DropoutMoments {
  const scale = dropoutScale(p);
  return {
    mean: x.map((value) => (p === 1 ? 0 : value)),
    secondMoment: x.map((value) => limitProduct(value * value, scale)),
    variance: x.map((value) => limitProduct(value * value, p * scale)),
  };
}

/** `count` independent marks, 1 (kept) with probability 1 − p, else 0. Throws if p is outside [0, 1]. */
export function sampleMask(stream: Random, count: number, p: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => 1 - stream.bernoulli(p));
}

/** Where the number of kept units should lie. */
interface KeptBounds {
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean and standard deviation of the number of units kept out of `count`, binomial with 1 − p, and mean ± sigmas
 * deviations cut to [0, count]. Throws if p is outside [0, 1].
 */
export function keptBounds(count: number, p: number, sigmas: number): KeptBounds {
  dropoutScale(p);
  const mean = count * (1 - p);
  const deviation = Math.sqrt(count * p * (1 - p));
  return {
    mean,
    deviation,
    low: Math.max(0, mean - sigmas * deviation),
    high: Math.min(count, mean + sigmas * deviation),
  };
}

function masked(x: Float64Array, mask: ArrayLike<number>, scale: number): Float64Array {
  if (mask.length !== x.length)
    throw new RangeError(`dropout: expected a mask of ${x.length}; got ${mask.length}`);
  return x.map((value, index) => (mask[index] && scale ? value * scale : 0));
}
