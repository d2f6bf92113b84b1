import type { Random } from '../arrays/random.ts';

/** `count` numbers drawn uniformly from [−bound, bound). */
export function sampleUniform(stream: Random, count: number, bound: number): Float64Array {
  return Float64Array.from({ length: count }, () => bound * (2 * stream.uniform() - 1));
}

/** `count` numbers drawn from the normal distribution with mean 0 and that standard deviation. */
export function sampleNormal(stream: Random, count: number, deviation: number): Float64Array {
  return Float64Array.from({ length: count }, () => deviation * stream.normal());
}

/** Where mean and variance of a sample should lie; `largest` is the largest possible magnitude. */
interface SampleBounds {
  readonly meanLow: number;
  readonly meanHigh: number;
  readonly varianceLow: number;
  readonly varianceHigh: number;
  readonly largest: number;
}

const kurtosis = { uniform: 9 / 5, normal: 3 };

/**
 * For `count` draws with mean 0 and the given variance: 0 ± sigmas·√(variance/count) for their mean and
 * variance·(1 ± sigmas·√((kurtosis − 1)/count)) for their mean square, by the central limit theorem.
 * Throws for a count that is not positive.
 */
export function sampleBounds(
  distribution: 'uniform' | 'normal',
  variance: number,
  count: number,
  sigmas: number,
): SampleBounds {
  if (!(count > 0)) throw new RangeError(`sample bounds: expected a count above 0; got ${count}`);
  const meanMargin = sigmas * Math.sqrt(variance / count);
  const varianceMargin = sigmas * variance * Math.sqrt((kurtosis[distribution] - 1) / count);
  return {
    meanLow: -meanMargin,
    meanHigh: meanMargin,
    varianceLow: variance - varianceMargin,
    varianceHigh: variance + varianceMargin,
    largest: distribution === 'uniform' ? Math.sqrt(3 * variance) : Number.POSITIVE_INFINITY,
  };
}
