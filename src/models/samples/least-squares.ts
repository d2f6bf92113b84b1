import { type SampleLoss, type Samples, sampleLoss } from './sample-loss.ts';

/** The mean squared error L(θ) = 1/n Σ ½(wx_i + b − y_i)² of a line. */
interface LeastSquares extends SampleLoss {
  /** The lowest point; b as given if it is not fitted. For one x alone, w = 0 where b is fitted or x is 0. */
  minimum(b?: number): Float64Array;
}

/** Throws a RangeError if there is no point or if x and y differ in length. */
export function leastSquares(samples: Samples): LeastSquares {
  const { x, y, intercept } = samples;
  const mean = (f: (index: number) => number) => x.reduce((sum, _, index) => sum + f(index), 0) / x.length;
  return {
    ...sampleLoss(
      samples,
      (score, target) => (score - target) ** 2 / 2,
      (score, target) => score - target,
    ),
    minimum(b = 0) {
      const [middle, height] = intercept ? [mean((index) => x[index]!), mean((index) => y[index]!)] : [0, b];
      const spread = mean((index) => (x[index]! - middle) ** 2);
      const w = spread > 0 ? mean((index) => (x[index]! - middle) * (y[index]! - height)) / spread : 0;
      return Float64Array.of(w, height - w * middle);
    },
  };
}
