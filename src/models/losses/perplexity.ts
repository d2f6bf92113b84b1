import { crossEntropy } from './cross-entropy.ts';

/** How surprised a language model is by a text. */
interface Perplexity {
  /** −ln p of each token, 0 where it does not count. */
  readonly losses: Float64Array;
  /** Their mean over the tokens that count, in nats. */
  readonly meanLoss: number;
  /** e^(mean): among how many equally likely words the model chooses, as it were. */
  readonly perplexity: number;
  /** mean/ln 2. */
  readonly bitsPerToken: number;
}

/**
 * Perplexity of logits (tokens × words) against the words that came; tokens equal to `ignoreIndex` do not count. Throws a
 * RangeError if no token counts, and what `crossEntropy` throws.
 */
export function perplexity(
  logits: Float64Array,
  words: number,
  targets: ArrayLike<number>,
  ignoreIndex = Number.NaN,
): Perplexity {
  const { losses, loss } = crossEntropy(logits, words, targets, { ignoreIndex });
  return { losses, meanLoss: loss, perplexity: Math.exp(loss), bitsPerToken: loss / Math.LN2 };
}
