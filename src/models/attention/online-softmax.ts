import { expectLength } from '../arrays/expect-length.ts';
import type { Tensor } from '../arrays/tensor.ts';

/** Where one pass over the scores stands after a block. */
interface OnlineStep {
  /** m, the largest score so far. */
  readonly largest: number;
  /** ℓ = Σ e^(s − m) so far. */
  readonly sum: number;
  /** e^(m_old − m), what the old sum and accumulator were multiplied by; 0 while nothing finite had come. */
  readonly rescale: number;
  /** Σ e^(s − m)·V so far, one number per column of V; empty without V. */
  readonly accumulator: Float64Array;
}

/** A softmax, and with V a weighted mean, found in one pass. */
interface OnlineSoftmax {
  readonly steps: readonly OnlineStep[];
  /** e^(s − m)/ℓ, one per score. */
  readonly weights: Float64Array;
  /** m + ln ℓ. */
  readonly logSumExp: number;
  /** accumulator/ℓ = weights·V; empty without V. */
  readonly output: Float64Array;
}

/**
 * Softmax of one row of scores in blocks, and the mean of V (scores × columns) under it, without ever holding more than a
 * block (Milakov & Gimelshein, 2018; Dao et al., 2022, algorithm 1): when the maximum rises, the sum AND the accumulator
 * are rescaled. −Infinity hides a score. Throws a RangeError if the block is not a whole number ≥ 1, if V does not fit and
 * if no score is finite.
 */
export function onlineSoftmax(
  scores: ArrayLike<number>,
  block: number,
  values: Tensor | null = null,
): OnlineSoftmax {
  if (!(Number.isInteger(block) && block >= 1))
    throw new RangeError(`online softmax: expected blocks of 1 score or more; got ${block}`);
  const columns = values ? values.shape[1]! : 0;
  if (values) expectLength('online softmax', 'values', values.data, scores.length * columns);
  const steps: OnlineStep[] = [];
  let [largest, sum] = [Number.NEGATIVE_INFINITY, 0];
  const accumulator = new Float64Array(columns);
  for (let start = 0; start < scores.length; start += block) {
    const end = Math.min(start + block, scores.length);
    const before = largest;
    for (let index = start; index < end; index++) largest = Math.max(largest, scores[index]!);
    // e^(−∞ + ∞) is not a number; with nothing seen there is nothing to keep.
    const rescale = before === Number.NEGATIVE_INFINITY ? 0 : Math.exp(before - largest);
    sum *= rescale;
    for (let column = 0; column < columns; column++) accumulator[column]! *= rescale;
    for (let index = start; index < end; index++) {
      if (scores[index] === Number.NEGATIVE_INFINITY) continue;
      const part = Math.exp(scores[index]! - largest);
      sum += part;
      for (let column = 0; column < columns; column++)
        accumulator[column]! += part * values!.data[index * columns + column]!;
    }
    steps.push({ largest, sum, rescale, accumulator: accumulator.slice() });
  }
  if (!Number.isFinite(largest))
    throw new RangeError(`online softmax: expected a finite score; got ${largest} at most`);
  return {
    steps,
    weights: Float64Array.from(
      { length: scores.length },
      (_, index) => Math.exp(scores[index]! - largest) / sum,
    ),
    logSumExp: largest + Math.log(sum),
    output: accumulator.map((part) => part / sum),
  };
}
