/*
 * What layer, group and instance normalization share: a set of values that stand together is given mean 0 and variance 1.
 * The values are cut into sets of `size`, one after the other.
 */

/** Values with mean 0 and variance (nearly) 1 in every set, and the statistics of each set. */
interface Standardized {
  /** x̂ = (x − μ)/√(σ² + ε), as many as values. */
  readonly normalized: Float64Array;
  /** μ, one per set. */
  readonly mean: Float64Array;
  /** σ² = Σ(x − μ)²/size, one per set. */
  readonly biasedVariance: Float64Array;
  /** 1/√(σ² + ε), one per set. */
  readonly inverseDeviation: Float64Array;
}

/**
 * Standardizes every set of `size` values with ε inside the root. A constant set becomes exactly 0. Throws a RangeError if
 * the values do not fill whole sets, and where σ² + ε is not positive (a constant set with ε = 0 would be 0/0).
 */
export function standardize(values: Float64Array, size: number, epsilon: number): Standardized {
  const sets = values.length / size;
  if (!(size > 0 && Number.isInteger(sets)))
    throw new RangeError(`normalization: expected sets of ${size} values; got ${values.length} values`);
  const mean = new Float64Array(sets);
  const biasedVariance = new Float64Array(sets);
  const inverseDeviation = new Float64Array(sets);
  const normalized = new Float64Array(values.length);
  for (let set = 0; set < sets; set++) {
    const own = values.subarray(set * size, (set + 1) * size);
    // The second pass takes out what the first sum rounded away, so that a constant set has variance exactly 0.
    const rough = average(own, 0);
    const center = rough + average(own, rough);
    let squares = 0;
    for (const value of own) squares += (value - center) ** 2;
    const variance = squares / size;
    if (!(variance + epsilon > 0))
      throw new RangeError(`normalization: expected variance + epsilon > 0; got ${variance + epsilon}`);
    mean[set] = center;
    biasedVariance[set] = variance;
    inverseDeviation[set] = 1 / Math.sqrt(variance + epsilon);
    for (let index = 0; index < size; index++)
      normalized[set * size + index] = (own[index]! - center) * inverseDeviation[set]!;
  }
  return { normalized, mean, biasedVariance, inverseDeviation };
}

/**
 * The way back: dx = (q − mean(q) − x̂·mean(q·x̂))/√(σ² + ε) over each set, for q, the gradient of x̂.
 */
export function standardizeGradient(
  { normalized, inverseDeviation }: Standardized,
  upstream: Float64Array,
  size: number,
): Float64Array {
  const dx = new Float64Array(normalized.length);
  for (let set = 0; set < inverseDeviation.length; set++) {
    const start = set * size;
    let [sum, along] = [0, 0];
    for (let index = start; index < start + size; index++) {
      sum += upstream[index]!;
      along += upstream[index]! * normalized[index]!;
    }
    for (let index = start; index < start + size; index++) {
      const rest = upstream[index]! - sum / size - (normalized[index]! * along) / size;
      dx[index] = inverseDeviation[set]! * rest;
    }
  }
  return dx;
}

function average(values: Float64Array, center: number): number {
  let sum = 0;
  for (const value of values) sum += value - center;
  return sum / values.length;
}
