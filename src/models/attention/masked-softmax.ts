/** What a row of scores without a defined softmax gives: an error, or NaN in the whole row as in PyTorch. */
export type UndefinedRow = 'throw' | 'NaN';

/**
 * softmax over each row of scores (rows × keys), the largest visible score subtracted first. `mask` holds 1 where a key
 * is visible, 0 where it is hidden (its weight is exactly 0); null shows all. A NaN among the visible scores makes its row
 * NaN. A row is undefined if no key is visible (0/0) or a visible score is +Infinity (∞/∞): throws a RangeError, or fills
 * it with NaN.
 */
export function maskedSoftmax(
  scores: Float64Array,
  mask: Float64Array | null,
  rows: number,
  keys: number,
  undefinedRow: UndefinedRow = 'throw',
): Float64Array {
  const weights = new Float64Array(rows * keys);
  for (let row = 0; row < rows; row++) {
    const start = row * keys;
    const end = start + keys;
    let largest = Number.NEGATIVE_INFINITY;
    for (let index = start; index < end; index++) {
      if (mask === null || mask[index] !== 0) largest = Math.max(largest, scores[index]!);
    }
    if (Math.abs(largest) === Number.POSITIVE_INFINITY) {
      if (undefinedRow === 'throw') throw undefinedRowError(row, largest);
      weights.fill(Number.NaN, start, end);
      continue;
    }
    let sum = 0;
    for (let index = start; index < end; index++) {
      const visible = mask === null || mask[index] !== 0;
      const weight = visible ? Math.exp(scores[index]! - largest) : 0;
      weights[index] = weight;
      sum += weight;
    }
    for (let index = start; index < end; index++) weights[index]! /= sum;
  }
  return weights;
}

function undefinedRowError(row: number, largest: number): RangeError {
  return new RangeError(
    largest < 0
      ? `attention: expected a visible key for query ${row}; got a fully masked row`
      : `attention: expected finite scores for query ${row}; got Infinity`,
  );
}

/**
 * Gradient of the scores from the weights and their gradient, row by row: dS = P ⊙ (dP − Σ P dP). Hidden entries get 0.
 * All arrays are rows × keys.
 */
export function maskedSoftmaxGradient(
  weights: Float64Array,
  dWeights: Float64Array,
  mask: Float64Array | null,
  rows: number,
  keys: number,
): Float64Array {
  const dScores = new Float64Array(rows * keys);
  for (let row = 0; row < rows; row++) {
    const start = row * keys;
    const end = start + keys;
    let mean = 0;
    for (let index = start; index < end; index++) mean += weights[index]! * dWeights[index]!;
    for (let index = start; index < end; index++) {
      if (mask === null || mask[index] !== 0) dScores[index] = weights[index]! * (dWeights[index]! - mean);
    }
  }
  return dScores;
}
