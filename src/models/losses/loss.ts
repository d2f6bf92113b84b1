/** How the losses of a batch become one number; `none` keeps them apart (the gradient is then that of their sum). */
export type Reduction = 'mean' | 'sum' | 'none';

export interface Loss {
  /** The reduced loss; for `none` the sum, to which the gradient belongs. */
  readonly loss: number;
  /** The loss of every element (every row for cross entropy) before the reduction. */
  readonly losses: Float64Array;
  /** ∂loss/∂y, in the order of the predictions. */
  readonly gradient: Float64Array;
}

/**
 * The factor of a reduction over `weight` (a count, or a sum of weights): 1, or 1/weight for the mean.
 * Throws a mean over nothing and an unknown reduction.
 */
export function reductionFactor(loss: string, reduction: string, weight: number): number {
  if (reduction === 'sum' || reduction === 'none') return 1;
  if (reduction !== 'mean') throw new RangeError(`${loss}: expected mean, sum or none; got ${reduction}`);
  if (weight === 0) throw new RangeError(`${loss}: expected a mean over a weight other than 0; got 0`);
  return 1 / weight;
}

/** Throws unless predictions and targets have as many values. */
export function requireSameLength(loss: string, predictions: number, targets: number): void {
  if (predictions !== targets)
    throw new RangeError(`${loss}: expected ${predictions} targets; got ${targets}`);
}
