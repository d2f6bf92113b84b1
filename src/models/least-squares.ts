import type { Random } from './random.ts';
import type { Differentiable } from './surfaces/surface.ts';

/** Points to fit by y ≈ wx + b; the parameters are θ = (w, b). */
export interface LinePoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Whether b is fitted too; if not, it stays where it is and its gradient is 0. */
  readonly intercept: boolean;
}

/** The mean squared error L(θ) = 1/n Σ ½(wx_i + b − y_i)² of a line, with what single samples say of its gradient. */
export interface LeastSquares extends Differentiable {
  /** Number of points. */
  readonly count: number;
  /** Writes the mean gradient of the samples with these indices to `out`; of all in turn, it is ∇L. */
  batchGradient(point: Float64Array, indices: ArrayLike<number>, out: Float64Array): void;
  /** √tr Σ at the point: the root mean square distance of one sample's gradient from ∇L. */
  noise(point: Float64Array): number;
  /** The lowest point; b as given if it is not fitted. For one x alone, w = 0 where b is fitted or x is 0. */
  minimum(b?: number): Float64Array;
}

/** Throws a RangeError if there is no point or if x and y differ in length. */
export function leastSquares({ x, y, intercept }: LinePoints): LeastSquares {
  const count = x.length;
  if (count === 0 || y.length !== count) {
    throw new RangeError(`leastSquares: expected as many y as x, at least one; got ${count} and ${y.length}`);
  }
  const all = Uint16Array.from({ length: count }, (_, index) => index);
  const mean = (f: (index: number) => number) => all.reduce((sum, index) => sum + f(index), 0) / count;
  const residual = (point: Float64Array, index: number) => point[0]! * x[index]! + point[1]! - y[index]!;
  const batchGradient: LeastSquares['batchGradient'] = (point, indices, out) => {
    let w = 0;
    let b = 0;
    for (let place = 0; place < indices.length; place++) {
      const r = residual(point, indices[place]!);
      w += r * x[indices[place]!]!;
      b += r;
    }
    out[0] = w / indices.length;
    out[1] = intercept ? b / indices.length : 0;
  };
  return {
    count,
    value(point) {
      let sum = 0;
      for (let index = 0; index < count; index++) sum += residual(point, index) ** 2;
      return sum / (2 * count);
    },
    gradient: (point, out) => batchGradient(point, all, out),
    batchGradient,
    noise(point) {
      const full = new Float64Array(2);
      const one = new Float64Array(2);
      batchGradient(point, all, full);
      return Math.sqrt(
        mean((index) => {
          batchGradient(point, [index], one);
          return (one[0]! - full[0]!) ** 2 + (one[1]! - full[1]!) ** 2;
        }),
      );
    },
    minimum(b = 0) {
      const [middle, height] = intercept ? [mean((index) => x[index]!), mean((index) => y[index]!)] : [0, b];
      const spread = mean((index) => (x[index]! - middle) ** 2);
      const w = spread > 0 ? mean((index) => (x[index]! - middle) * (y[index]! - height)) / spread : 0;
      return Float64Array.of(w, height - w * middle);
    },
  };
}

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

export type Sampling = 'epochs' | 'fresh' | 'replacement' | 'order';

/**
 * A source of batches, as indices below `count`: `epochs` shuffles, cuts into batches (the last may be smaller) and
 * shuffles again; `order` does the same without shuffling; `fresh` draws every batch anew without replacement,
 * `replacement` with it. The array that comes back may be overwritten by the next call.
 */
export function batches(draw: Random, count: number, size: number, sampling: Sampling): () => Uint16Array {
  const order = Uint16Array.from({ length: count }, (_, index) => index);
  const pick = (wanted: number) => {
    for (let place = 0; place < wanted; place++) {
      const other = place + draw.integer(count - place);
      const index = order[place]!;
      order[place] = order[other]!;
      order[other] = index;
    }
  };
  if (sampling === 'replacement') {
    const batch = new Uint16Array(size);
    return () => batch.map(() => draw.integer(count));
  }
  if (sampling === 'fresh') {
    return () => {
      pick(size);
      return order.subarray(0, size);
    };
  }
  let next = count;
  return () => {
    if (next >= count) {
      next = 0;
      if (sampling === 'epochs') pick(count);
    }
    const from = next;
    next += size;
    return order.subarray(from, next);
  };
}

/**
 * The measured standard deviation of batch gradients at a point: the root mean square distance from ∇L over `draws`
 * batches from `next`.
 */
export function measuredNoise(
  loss: LeastSquares,
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
  return Math.sqrt(sum / draws);
}
