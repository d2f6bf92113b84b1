import type { Differentiable } from '../surfaces/surface.ts';

/** Samples (x, y) of a model with one input, whose score is wx + b; the parameters are θ = (w, b). */
export interface Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Whether b is fitted too; if not, it stays where it is and its gradient is 0. */
  readonly intercept: boolean;
}

/** A mean over samples, L(θ) = 1/n Σ ℓ(wx_i + b, y_i), with what single samples say of its gradient. */
export interface SampleLoss extends Differentiable {
  /** Number of samples. */
  readonly count: number;
  /** Writes the mean gradient of the samples with these indices to `out`; of all in turn, it is ∇L. */
  batchGradient(point: Float64Array, indices: ArrayLike<number>, out: Float64Array): void;
  /** √tr Σ at the point: the root mean square distance of one sample's gradient from ∇L. */
  noise(point: Float64Array): number;
}

/**
 * The mean of `term(score, y)`, whose derivative by the score is `slope(score, y)`. Throws a RangeError if there is no
 * sample or if x and y differ in length.
 */
export function sampleLoss(
  { x, y, intercept }: Samples,
  term: (score: number, y: number) => number,
  slope: (score: number, y: number) => number,
): SampleLoss {
  const count = x.length;
  if (count === 0 || y.length !== count) {
    throw new RangeError(`samples: expected as many y as x, at least one; got ${count} and ${y.length}`);
  }
  const all = Uint16Array.from({ length: count }, (_, index) => index);
  const score = (point: Float64Array, index: number) => point[0]! * x[index]! + point[1]!;
  const batchGradient: SampleLoss['batchGradient'] = (point, indices, out) => {
    let w = 0;
    let b = 0;
    for (let place = 0; place < indices.length; place++) {
      const index = indices[place]!;
      const share = slope(score(point, index), y[index]!);
      w += share * x[index]!;
      b += share;
    }
    out[0] = w / indices.length;
    out[1] = intercept ? b / indices.length : 0;
  };
  return {
    count,
    value(point) {
      let sum = 0;
      for (let index = 0; index < count; index++) sum += term(score(point, index), y[index]!);
      return sum / count;
    },
    gradient: (point, out) => batchGradient(point, all, out),
    batchGradient,
    noise(point) {
      const full = new Float64Array(2);
      const one = new Float64Array(2);
      batchGradient(point, all, full);
      let sum = 0;
      for (let index = 0; index < count; index++) {
        batchGradient(point, [index], one);
        sum += (one[0]! - full[0]!) ** 2 + (one[1]! - full[1]!) ** 2;
      }
      return Math.sqrt(sum / count);
    },
  };
}
