import { normalize } from '../activations/softmax.ts';
import { limitProduct } from '../arrays/limit-product.ts';
import { type Loss, type Reduction, reductionFactor } from './loss.ts';

export interface CrossEntropyOptions {
  readonly reduction?: Reduction;
  /** One weight per class; 1 if absent. */
  readonly weights?: ArrayLike<number> | null | undefined;
  /** Rows with this class index count for nothing; −100 if absent, as in PyTorch. */
  readonly ignoreIndex?: number;
  /** ε in [0, 1]: the target becomes (1 − ε)·target + ε/classes (Szegedy et al., 2016). */
  readonly labelSmoothing?: number;
}

export interface CrossEntropy extends Loss {
  /** softmax of every row and its logarithm, row by row. */
  readonly probabilities: Float64Array;
  readonly logProbabilities: Float64Array;
}

/** What a row aims at: its weight in the mean's denominator and the weighted target q_c·w_c of every class. */
type Aim = (row: number, weighted: Float64Array) => number;

/**
 * Cross entropy −Σ_c w_c q_c ln softmax(y)_c of logits (rows × classes, row by row) against class indices, one per
 * row. `mean` divides by the sum of the target classes' weights over the rows kept (PyTorch).
 * Throws for a target that is no class, a mean over no weight (every row ignored), and what `softmax` throws.
 */
export function crossEntropy(
  logits: Float64Array,
  classes: number,
  targets: ArrayLike<number>,
  options: CrossEntropyOptions = {},
): CrossEntropy {
  const { weights, ignoreIndex = -100, labelSmoothing = 0 } = options;
  return rowByRow(logits, classes, targets.length, options, (row, weighted) => {
    const target = targets[row]!;
    if (target === ignoreIndex) return 0;
    if (!(Number.isInteger(target) && target >= 0 && target < classes)) {
      throw new RangeError(
        `cross entropy: expected a class from 0 to ${classes - 1}, or ${ignoreIndex}; got ${target}`,
      );
    }
    for (let index = 0; index < classes; index++)
      weighted[index] = (labelSmoothing / classes) * (weights?.[index] ?? 1);
    const weight = weights?.[target] ?? 1;
    weighted[target] = weighted[target]! + (1 - labelSmoothing) * weight;
    return weight;
  });
}

/**
 * Cross entropy against class probabilities, as many as logits. `mean` divides by the number of rows, whatever the
 * weights (PyTorch). Throws for targets of another length, no rows under a mean, and what `softmax` throws.
 */
export function softCrossEntropy(
  logits: Float64Array,
  classes: number,
  targets: Float64Array,
  options: CrossEntropyOptions = {},
): CrossEntropy {
  const { weights, labelSmoothing = 0 } = options;
  return rowByRow(logits, classes, targets.length / classes, options, (row, weighted) => {
    for (let index = 0; index < classes; index++) {
      const target = (1 - labelSmoothing) * targets[row * classes + index]! + labelSmoothing / classes;
      weighted[index] = target * (weights?.[index] ?? 1);
    }
    return 1;
  });
}

function rowByRow(
  logits: Float64Array,
  classes: number,
  rows: number,
  { reduction = 'mean', labelSmoothing = 0 }: CrossEntropyOptions,
  aim: Aim,
): CrossEntropy {
  if (logits.length !== rows * classes)
    throw new RangeError(`cross entropy: expected ${rows} × ${classes} logits; got ${logits.length}`);
  if (!(labelSmoothing >= 0 && labelSmoothing <= 1))
    throw new RangeError(`cross entropy: expected label smoothing in [0, 1]; got ${labelSmoothing}`);
  const losses = new Float64Array(rows);
  const gradient = new Float64Array(logits.length);
  const probabilities = new Float64Array(logits.length);
  const logProbabilities = new Float64Array(logits.length);
  const weighted = new Float64Array(classes);
  let totalWeight = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * classes;
    const normal = normalize(logits.subarray(start, start + classes));
    probabilities.set(normal.probabilities, start);
    logProbabilities.set(normal.logProbabilities, start);
    weighted.fill(0);
    totalWeight += aim(row, weighted);
    const mass = weighted.reduce((sum, part) => sum + part, 0);
    let loss = 0;
    for (let index = 0; index < classes; index++) {
      const part = weighted[index]!;
      loss -= limitProduct(part, normal.logProbabilities[index]!);
      // p·Σq − q with p − 1 replaced by the exact complement: no cancellation when the answer is right.
      gradient[start + index] =
        normal.probabilities[index]! * (mass - part) - normal.complements[index]! * part;
    }
    losses[row] = loss;
  }
  const factor = reductionFactor('cross entropy', reduction, totalWeight);
  return {
    loss: factor * losses.reduce((sum, loss) => sum + loss, 0),
    losses,
    gradient: gradient.map((part) => factor * part),
    probabilities,
    logProbabilities,
  };
}
