/** Probabilities, their logarithms, and their complements 1 − p without cancellation; one entry per logit. */
interface Normalized {
  readonly probabilities: Float64Array;
  readonly logProbabilities: Float64Array;
  readonly complements: Float64Array;
}

/**
 * softmax of logits/temperature with everything that shares its sums. The largest logit is subtracted first and its
 * own term, which is then exactly 1, kept apart: Σ others goes into log1p and into the largest one's complement.
 * −Infinity stands for a hidden entry (probability 0); a NaN among the logits makes every output NaN.
 * Throws if there are no logits, if all are −Infinity or one is +Infinity (0/0 and ∞/∞), or if temperature is not > 0.
 */
export function normalize(logits: ArrayLike<number>, temperature = 1): Normalized {
  if (!(temperature > 0))
    throw new RangeError(`softmax: expected a temperature greater than 0; got ${temperature}`);
  const count = logits.length;
  let top = 0;
  for (let index = 1; index < count; index++) if (logits[index]! > logits[top]!) top = index;
  const largest = count === 0 ? Number.NEGATIVE_INFINITY : logits[top]!;
  if (Math.abs(largest) === Number.POSITIVE_INFINITY)
    throw new RangeError(`softmax: expected a largest logit that is finite; got ${largest} of ${count}`);

  const probabilities = new Float64Array(count);
  const logProbabilities = new Float64Array(count);
  const complements = new Float64Array(count);
  let others = 0;
  for (let index = 0; index < count; index++) {
    logProbabilities[index] = (logits[index]! - largest) / temperature;
    probabilities[index] = Math.exp(logProbabilities[index]!);
    if (index !== top) others += probabilities[index]!;
  }
  const logSum = Math.log1p(others);
  for (let index = 0; index < count; index++) {
    probabilities[index] = probabilities[index]! / (1 + others);
    logProbabilities[index] = logProbabilities[index]! - logSum;
    complements[index] = index === top ? others / (1 + others) : 1 - probabilities[index]!;
  }
  return { probabilities, logProbabilities, complements };
}

/** e^(x_i/T) / Σ_j e^(x_j/T): positive numbers that sum to 1. Throws like `normalize`. */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  return normalize(logits, temperature).probabilities;
}

/** The logarithms of `softmax`, finite where the probability itself has underflowed to 0. Throws like `normalize`. */
export function logSoftmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  return normalize(logits, temperature).logProbabilities;
}

/** J[i][j] = ∂y_i/∂x_j = y_i(δ_ij − y_j)/T of `softmax`, row by row: n × n numbers. Throws like `normalize`. */
export function softmaxJacobian(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const { probabilities, complements } = normalize(logits, temperature);
  return matrix(logits.length, (row, column) => {
    const factor = row === column ? complements[row]! : -probabilities[column]!;
    return (probabilities[row]! * factor) / temperature;
  });
}

/** J[i][j] = ∂y_i/∂x_j = (δ_ij − p_j)/T of `logSoftmax`, row by row: n × n numbers. Throws like `normalize`. */
export function logSoftmaxJacobian(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const { probabilities, complements } = normalize(logits, temperature);
  return matrix(logits.length, (row, column) =>
    row === column ? complements[row]! / temperature : -probabilities[column]! / temperature,
  );
}

/**
 * Jᵀ·upstream of `softmax` in O(n), from its output y: dx_i = y_i(u_i − Σ_j u_j y_j)/T.
 * The gradient with respect to the logits; one number per logit.
 */
export function softmaxBackward(
  probabilities: ArrayLike<number>,
  upstream: ArrayLike<number>,
  temperature = 1,
): Float64Array {
  let mean = 0;
  for (let index = 0; index < probabilities.length; index++) mean += probabilities[index]! * upstream[index]!;
  return Float64Array.from(probabilities, (p, index) => (p * (upstream[index]! - mean)) / temperature);
}

/** Jᵀ·upstream of `logSoftmax` in O(n), from its probabilities p: dx_i = (u_i − p_i Σ_j u_j)/T. */
export function logSoftmaxBackward(
  probabilities: ArrayLike<number>,
  upstream: ArrayLike<number>,
  temperature = 1,
): Float64Array {
  let sum = 0;
  for (let index = 0; index < probabilities.length; index++) sum += upstream[index]!;
  return Float64Array.from(probabilities, (p, index) => (upstream[index]! - p * sum) / temperature);
}

function matrix(size: number, entry: (row: number, column: number) => number): Float64Array {
  const entries = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) entries[row * size + column] = entry(row, column);
  return entries;
}
