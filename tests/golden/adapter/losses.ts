import { broadcast } from '../../../src/models/arrays/broadcast.ts';
import { type Nested, type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
} from '../../../src/models/losses/binary-cross-entropy.ts';
import {
  type CrossEntropyOptions,
  crossEntropy,
  softCrossEntropy,
} from '../../../src/models/losses/cross-entropy.ts';
import type { Loss } from '../../../src/models/losses/loss.ts';
import { squaredError } from '../../../src/models/losses/squared-error.ts';
import type { Run } from './run.ts';

/** Element losses keep the predictions' shape, reduced ones are a number; a model's named error stands for NaN. */
function elementwise(y: Tensor, reduction: string, run: () => Loss): Record<string, unknown> {
  try {
    const { loss, losses, gradient } = run();
    const dy = { shape: y.shape, data: gradient };
    return { loss: reduction === 'none' ? { shape: y.shape, data: losses } : loss, dy };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { loss: Number.NaN, dy: zeros(...y.shape) };
  }
}

const weightsFor = (nested: Nested | null | undefined, shape: readonly number[]) =>
  nested == null ? null : broadcast(tensor(nested), shape).data;

export const ops: Record<string, Run> = {
  mse(inputs, params) {
    const y = tensor(inputs.y);
    const reduction = params.reduction ?? 'mean';
    return elementwise(y, reduction, () =>
      squaredError(y.data, tensor(inputs.t).data, reduction, y.shape[0] ?? 1),
    );
  },
  bce(inputs, params) {
    const y = tensor(inputs.y);
    const reduction = params.reduction ?? 'mean';
    const weights = weightsFor(params.weight, y.shape);
    return elementwise(y, reduction, () =>
      binaryCrossEntropy(y.data, tensor(inputs.t).data, reduction, { weights }),
    );
  },
  bce_with_logits(inputs, params) {
    const y = tensor(inputs.y);
    const reduction = params.reduction ?? 'mean';
    const weights = weightsFor(params.weight, y.shape);
    const positiveWeights = weightsFor(params.pos_weight, y.shape);
    return elementwise(y, reduction, () =>
      binaryCrossEntropyWithLogits(y.data, tensor(inputs.t).data, reduction, { weights, positiveWeights }),
    );
  },
  cross_entropy(inputs, params) {
    const y = tensor(inputs.y);
    const classes = y.shape.at(-1)!;
    const targets = tensor(inputs.t);
    const soft = targets.shape.length === y.shape.length;
    const run = (reduction: CrossEntropyOptions['reduction']) =>
      (soft ? softCrossEntropy : crossEntropy)(y.data, classes, targets.data, {
        reduction,
        weights: params.weight,
        ignoreIndex: params.ignore_index ?? -100,
        labelSmoothing: params.label_smoothing ?? 0,
      });
    const reduction = params.reduction ?? 'mean';
    const none = run('none');
    const { loss, dy } = elementwise(y, 'mean', () => run(reduction));
    return {
      loss:
        reduction === 'none'
          ? { shape: targets.shape.slice(0, y.shape.length - 1), data: none.losses }
          : loss,
      dy,
      log_probs: { shape: y.shape, data: none.logProbabilities },
      probs: { shape: y.shape, data: none.probabilities },
    };
  },
};
