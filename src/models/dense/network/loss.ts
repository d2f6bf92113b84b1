import { sigmoid, softplus } from '../../activations/logistic.ts';
import { limitProduct } from '../../arrays/limit-product.ts';

/**
 * Mean losses on flat arrays of (features × samples) that write their gradient in place: what `losses` computes, for
 * a training loop that must not allocate. Each returns the loss and writes ∂loss/∂output to `out`.
 */
export type NetworkLoss = (
  output: Float64Array,
  targets: Float64Array,
  features: number,
  samples: number,
  out: Float64Array,
) => number;

/** Σ (y − t)² / (features · samples). */
const squaredError: NetworkLoss = (output, targets, features, samples, out) => {
  const count = features * samples;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const error = output[k]! - targets[k]!;
    sum += error * error;
    out[k] = (2 * error) / count;
  }
  return sum / count;
};

/** Binary cross entropy of logits against targets in [0, 1], the mean over all of them. */
const binaryCrossEntropy: NetworkLoss = (output, targets, features, samples, out) => {
  const count = features * samples;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const y = output[k]!;
    const t = targets[k]!;
    sum += limitProduct(t, softplus(-y)) + limitProduct(1 - t, softplus(y));
    out[k] = ((1 - t) * sigmoid(y) - t * sigmoid(-y)) / count;
  }
  return sum / count;
};

/** Cross entropy of softmax over the features against class probabilities, the mean over the samples. */
const crossEntropy: NetworkLoss = (output, targets, features, samples, out) => {
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let k = sample; k < features * samples; k += samples) largest = Math.max(largest, output[k]!);
    let total = 0;
    let mass = 0;
    for (let k = sample; k < features * samples; k += samples) {
      total += Math.exp(output[k]! - largest);
      mass += targets[k]!;
    }
    const logTotal = Math.log(total);
    for (let k = sample; k < features * samples; k += samples) {
      const logProbability = output[k]! - largest - logTotal;
      sum -= limitProduct(targets[k]!, logProbability);
      out[k] = (mass * Math.exp(logProbability) - targets[k]!) / samples;
    }
  }
  return sum / samples;
};

export const networkLosses = { squaredError, binaryCrossEntropy, crossEntropy };
