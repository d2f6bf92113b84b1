import { limitProduct } from '../arrays/limit-product.ts';
import { normalize } from './softmax.ts';

/** How spread out a softmax is, and how the logits and the temperature change that. */
interface SoftmaxEntropy {
  /** H = −Σ p ln p in nats, from 0 (one certain) to ln n (all alike). */
  readonly entropy: number;
  /** ∂H/∂x_i = −p_i(ln p_i + H)/T. */
  readonly gradient: Float64Array;
  /** ∂p_i/∂T = p_i Σ_j p_j(x_j − x_i)/T²: heat takes from those above the average and gives to those below. */
  readonly byTemperature: Float64Array;
}

/** The entropy of softmax(logits/T) with its derivatives; 0·ln 0 counts as 0. Throws like `normalize`. */
export function softmaxEntropy(logits: ArrayLike<number>, temperature = 1): SoftmaxEntropy {
  const { probabilities, logProbabilities } = normalize(logits, temperature);
  let entropy = 0;
  probabilities.forEach((p, index) => {
    entropy -= limitProduct(p, logProbabilities[index]!);
  });
  const gradient = probabilities.map(
    (p, index) => -limitProduct(p, logProbabilities[index]! + entropy) / temperature,
  );
  const byTemperature = probabilities.map((p, index) => {
    let above = 0;
    probabilities.forEach((other, place) => {
      if (other > 0) above += other * (logits[place]! - logits[index]!);
    });
    return limitProduct(p, above) / temperature ** 2;
  });
  return { entropy, gradient, byTemperature };
}
