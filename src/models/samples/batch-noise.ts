import type { SampleLoss } from './sample-loss.ts';

/**
 * Standard deviation of the mean of `size` samples drawn from `count` whose standard deviation is `sigma`: σ/√B with
 * replacement, times √((n − B)/(n − 1)) without. Throws a RangeError unless 1 ≤ size, and size ≤ count without.
 */
export function batchNoise(sigma: number, size: number, count: number, replacement: boolean): number {
  if (!(size >= 1) || (!replacement && size > count)) {
    throw new RangeError(`batchNoise: expected a batch of 1 … ${count}; got ${size}`);
  }
  if (replacement) return sigma / Math.sqrt(size);
  return size === count ? 0 : (sigma / Math.sqrt(size)) * Math.sqrt((count - size) / (count - 1));
}

/**
 * How far batch gradients at a point lie from ∇L: Σ ‖g_B − ∇L‖² over `draws` batches from `next`. The root of its mean is
 * what `batchNoise` foretells.
 */
export function squaredNoise(
  loss: SampleLoss,
  point: Float64Array,
  next: () => ArrayLike<number>,
  draws: number,
): number {
  const full = new Float64Array(2);
  const one = new Float64Array(2);
  loss.gradient(point, full);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    loss.batchGradient(point, next(), one);
    sum += (one[0]! - full[0]!) ** 2 + (one[1]! - full[1]!) ** 2;
  }
  return sum;
}
