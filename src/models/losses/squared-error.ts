import { type Loss, type Reduction, reductionFactor, requireSameLength } from './loss.ts';

export type SquaredErrorReduction = Reduction | 'half_sum' | 'half_mean_batch';

/**
 * Squared errors (y − t)². `mean` divides their sum by the number of all elements (PyTorch's mse_loss), `half_sum` is
 * ½Σ, `half_mean_batch` is Σ/(2·rows), so that its gradient is (y − t)/rows. Gradient of the same length as y.
 * Throws for targets of another length, an unknown reduction, and a mean over nothing.
 */
export function squaredError(
  predictions: Float64Array,
  targets: Float64Array,
  reduction: SquaredErrorReduction = 'mean',
  rows = predictions.length,
): Loss {
  requireSameLength('squared error', predictions.length, targets.length);
  const factor = scale(reduction, predictions.length, rows);
  const losses = predictions.map((y, index) => (y - targets[index]!) ** 2);
  return {
    loss: factor * losses.reduce((sum, loss) => sum + loss, 0),
    losses,
    gradient: predictions.map((y, index) => 2 * factor * (y - targets[index]!)),
  };
}

function scale(reduction: SquaredErrorReduction, elements: number, rows: number): number {
  if (reduction === 'half_sum') return 1 / 2;
  if (reduction === 'half_mean_batch') return reductionFactor('squared error', 'mean', rows) / 2;
  return reductionFactor('squared error', reduction, elements);
}
