import { softmaxJacobian } from '../activations/softmax.ts';
import { limitProduct } from '../arrays/limit-product.ts';
import {
  type CrossEntropy,
  type CrossEntropyOptions,
  crossEntropy,
  softCrossEntropy,
} from './cross-entropy.ts';

/** Cross entropy of softmax(logits/T), with the temperature's own gradient. */
interface TemperedCrossEntropy extends CrossEntropy {
  /** ∂loss/∂T = −Σ (p − q)·x/T², reduced like the loss. */
  readonly temperatureGradient: number;
}

/** Targets as class indices, one per row, or as probabilities, as many as logits. */
type Targets = { readonly indices: ArrayLike<number> } | { readonly probabilities: Float64Array };

/**
 * Cross entropy at temperature T of logits (rows × classes, row by row): the logits are divided by T, so their gradient
 * (p − q)/T carries one 1/T. Throws a RangeError unless T > 0, and what `crossEntropy` throws.
 */
export function temperedCrossEntropy(
  logits: Float64Array,
  classes: number,
  targets: Targets,
  temperature: number,
  options: CrossEntropyOptions = {},
): TemperedCrossEntropy {
  if (!(temperature > 0))
    throw new RangeError(`cross entropy: expected a temperature greater than 0; got ${temperature}`);
  const cooled = logits.map((logit) => logit / temperature);
  const found =
    'indices' in targets
      ? crossEntropy(cooled, classes, targets.indices, options)
      : softCrossEntropy(cooled, classes, targets.probabilities, options);
  const gradient = found.gradient.map((slope) => slope / temperature);
  let temperatureGradient = 0;
  gradient.forEach((slope, index) => {
    temperatureGradient -= limitProduct(slope, cooled[index]!);
  });
  return { ...found, gradient, temperatureGradient };
}

/** What label smoothing ε aims at, for one row of `classes`. */
interface SmoothedAim {
  /** The entropy of the smoothed target: no loss can be smaller. */
  readonly lossFloor: number;
  /** ln q_target − ln q_other: how far the right logit must lead for that loss; Infinity without smoothing. */
  readonly optimalGap: number;
}

/** The smallest loss under label smoothing (Müller et al., 2019), and the lead of the right logit that reaches it. */
export function smoothedAim(classes: number, labelSmoothing: number): SmoothedAim {
  const other = labelSmoothing / classes;
  const target = 1 - labelSmoothing + other;
  const rest = (classes - 1) * limitProduct(other, Math.log(other));
  return {
    lossFloor: -(limitProduct(target, Math.log(target)) + rest),
    optimalGap: Math.log(target / other),
  };
}

/**
 * The Hessian of cross entropy at one row of logits, n × n row by row: (diag(p) − p pᵀ)/T², whatever the target. It is
 * never negative, so softmax regression is convex. Throws like `normalize`.
 */
export function crossEntropyHessian(logits: ArrayLike<number>, temperature = 1): Float64Array {
  return softmaxJacobian(logits, temperature).map((entry) => entry / temperature);
}
