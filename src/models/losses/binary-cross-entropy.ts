import { sigmoid, softplus } from '../activations/logistic.ts';
import { limitProduct } from '../arrays/limit-product.ts';
import { type Loss, type Reduction, reductionFactor, requireSameLength } from './loss.ts';

/** What an element's loss is multiplied by; arrays have one entry per prediction. */
interface BinaryWeights {
  /** Weight of the element; 1 if absent. */
  readonly weights?: Float64Array | null | undefined;
  /** Additional weight of the positive term, for rare positives; 1 if absent. Only with logits. */
  readonly positiveWeights?: Float64Array | null | undefined;
}

/**
 * Binary cross entropy −w(t·ln y + (1 − t)·ln(1 − y)) of probabilities y, with PyTorch's guards: logarithms not below
 * −100, the gradient's denominator y(1 − y) not below 10⁻¹². `mean` divides by the number of elements, weights or not.
 * Throws for a y outside [0, 1], targets of another length, an unknown reduction, and a mean over nothing.
 */
export function binaryCrossEntropy(
  probabilities: Float64Array,
  targets: Float64Array,
  reduction: Reduction = 'mean',
  { weights }: BinaryWeights = {},
): Loss {
  requireSameLength('binary cross entropy', probabilities.length, targets.length);
  const factor = reductionFactor('binary cross entropy', reduction, probabilities.length);
  const losses = probabilities.map((y, index) => {
    if (!(y >= 0 && y <= 1))
      throw new RangeError(`binary cross entropy: expected probabilities in [0, 1]; got ${y}`);
    const t = targets[index]!;
    const positive = t * Math.max(Math.log(y), -100);
    const negative = (1 - t) * Math.max(Math.log1p(-y), -100);
    return -(weights?.[index] ?? 1) * (positive + negative);
  });
  const gradient = probabilities.map((y, index) => {
    const slope = (y - targets[index]!) / Math.max(y * (1 - y), 1e-12);
    return factor * (weights?.[index] ?? 1) * slope;
  });
  return { loss: factor * losses.reduce((sum, loss) => sum + loss, 0), losses, gradient };
}

/**
 * Binary cross entropy of logits y, w(p·t·softplus(−y) + (1 − t)·softplus(y)), p the positive weight: exact for every
 * logit, where sigmoid followed by a logarithm loses e^(−|y|). `mean` divides by the number of elements.
 * Throws for targets of another length, an unknown reduction, and a mean over nothing.
 */
export function binaryCrossEntropyWithLogits(
  logits: Float64Array,
  targets: Float64Array,
  reduction: Reduction = 'mean',
  { weights, positiveWeights }: BinaryWeights = {},
): Loss {
  requireSameLength('binary cross entropy', logits.length, targets.length);
  const factor = reductionFactor('binary cross entropy', reduction, logits.length);
  const losses = new Float64Array(logits.length);
  const gradient = new Float64Array(logits.length);
  for (let index = 0; index < logits.length; index++) {
    const y = logits[index]!;
    const weight = weights?.[index] ?? 1;
    const positive = (positiveWeights?.[index] ?? 1) * targets[index]!;
    const negative = 1 - targets[index]!;
    losses[index] = weight * (limitProduct(positive, softplus(-y)) + limitProduct(negative, softplus(y)));
    gradient[index] = factor * weight * (negative * sigmoid(y) - positive * sigmoid(-y));
  }
  return { loss: factor * losses.reduce((sum, loss) => sum + loss, 0), losses, gradient };
}
