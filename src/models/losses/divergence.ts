import { expectLength } from '../arrays/expect-length.ts';

/** How two distributions over the same outcomes differ, in nats. */
interface Divergence {
  /** H(p) = −Σ p ln p. */
  readonly entropy: number;
  /** −Σ p ln q = H(p) + KL(p‖q). */
  readonly crossEntropy: number;
  /** KL(p‖q) = Σ p ln(p/q), Infinity where q is 0 and p is not. */
  readonly forward: number;
  /** KL(q‖p). */
  readonly reverse: number;
  /** Jensen–Shannon: the mean divergence of both from their average, at most ln 2. */
  readonly jensenShannon: number;
}

/**
 * Entropy, cross entropy and divergences of p and q (Kullback & Leibler, 1951; Lin, 1991). 0·ln 0 counts as 0. Throws a
 * RangeError if they do not have as many outcomes.
 */
export function divergence(p: ArrayLike<number>, q: ArrayLike<number>): Divergence {
  expectLength('divergence', 'q', q, p.length);
  const middle = Float64Array.from(p, (part, index) => (part + q[index]!) / 2);
  return {
    entropy: total(p, (part) => -Math.log(part)),
    crossEntropy: total(p, (_, index) => -Math.log(q[index]!)),
    forward: relativeEntropy(p, q),
    reverse: relativeEntropy(q, p),
    jensenShannon: (relativeEntropy(p, middle) + relativeEntropy(q, middle)) / 2,
  };
}

/** KL(p‖q) = Σ p ln(p/q) in nats; outcomes of probability 0 count for nothing. */
function relativeEntropy(p: ArrayLike<number>, q: ArrayLike<number>): number {
  return total(p, (part, index) => Math.log(part / q[index]!));
}

function total(p: ArrayLike<number>, surprise: (part: number, index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < p.length; index++)
    if (p[index]! > 0) sum += p[index]! * surprise(p[index]!, index);
  return sum;
}
