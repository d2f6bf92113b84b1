/** Mean and variance of an output over all masks. */
interface EnsembleMoments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Exact mean and variance of output(Σ mᵢ termᵢ) over all 2ⁿ masks, where every mᵢ is 1 with probability 1 − p and 0
 * with probability p, independently: the arithmetic mean of the sub-networks (Baldi & Sadowski 2014). `terms` are what
 * the units add when kept. Takes time 2ⁿ: throws a RangeError for more than 16 terms, and for p outside [0, 1].
 */
export function overAllMasks(
  terms: Float64Array,
  p: number,
  output: (sum: number) => number,
): EnsembleMoments {
  if (terms.length > 16)
    throw new RangeError(`dropout ensemble: expected at most 16 terms; got ${terms.length}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`dropout ensemble: expected p in [0, 1]; got ${p}`);
  const values: number[] = [];
  const weights: number[] = [];
  const visit = (unit: number, sum: number, weight: number) => {
    if (unit === terms.length) {
      values.push(output(sum));
      weights.push(weight);
      return;
    }
    visit(unit + 1, sum, weight * p);
    visit(unit + 1, sum + terms[unit]!, weight * (1 - p));
  };
  visit(0, 0, 1);
  const average = (of: (value: number) => number) =>
    values.reduce((total, value, index) => total + weights[index]! * of(value), 0);
  const mean = average((value) => value);
  return { mean, variance: average((value) => (value - mean) ** 2) };
}
