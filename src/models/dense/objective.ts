import type { Tensor } from '../arrays/tensor.ts';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from '../losses/binary-cross-entropy.ts';
import { crossEntropy, softCrossEntropy } from '../losses/cross-entropy.ts';
import type { Reduction } from '../losses/loss.ts';
import { type SquaredErrorReduction, squaredError } from '../losses/squared-error.ts';

/** What a network is trained for: the loss of its outputs (samples × features) and the gradient in their order. */
export type Objective = (output: Tensor, targets: Tensor) => { loss: number; gradient: Float64Array };

const objectives = {
  mse:
    (reduction: string): Objective =>
    ({ data, shape }, targets) =>
      squaredError(data, targets.data, reduction as SquaredErrorReduction, shape[0]!),
  bce:
    (reduction: string): Objective =>
    ({ data }, targets) =>
      binaryCrossEntropy(data, targets.data, reduction as Reduction),
  bce_with_logits:
    (reduction: string): Objective =>
    ({ data }, targets) =>
      binaryCrossEntropyWithLogits(data, targets.data, reduction as Reduction),
  cross_entropy:
    (reduction: string): Objective =>
    ({ data, shape }, targets) =>
      (targets.shape.length === 1 ? crossEntropy : softCrossEntropy)(data, shape[1]!, targets.data, {
        reduction: reduction as Reduction,
      }),
};

type ObjectiveName = keyof typeof objectives;

/**
 * The objective of that name and reduction (`mean`, `sum`, for mse also `half_sum` and `half_mean_batch`). Targets have
 * the output's shape; for cross_entropy they may be class indices instead, one a sample.
 * Throws a RangeError for an unknown name; what a loss throws comes when it is called.
 */
export function objective(name: string, reduction = 'mean'): Objective {
  if (!Object.hasOwn(objectives, name)) {
    throw new RangeError(`objective: expected one of ${Object.keys(objectives).join(', ')}; got ${name}`);
  }
  return objectives[name as ObjectiveName](reduction);
}

/** Whether a reduction divides by the number of samples, so that batches combine with the weights n_b / n. */
export function averages(reduction: string): boolean {
  return reduction === 'mean' || reduction === 'half_mean_batch';
}
