import type { NormalizedByBatch, RunningStatistics } from './batch-normalization.ts';

/** The variance that the running one averages: divided by n − 1 or by n. */
type AveragedVariance = 'unbiased' | 'biased';

/**
 * Running statistics after one more batch, running ← (1 − weight)·running + weight·batch, where `weight` in [0, 1] is
 * that of the NEW value. With the unbiased variance n/(n−1)·σ² this is what `trainBatch` returns (PyTorch; Ioffe &
 * Szegedy 2015, algorithm 2); with the biased one what Keras and Flax keep.
 * Throws a RangeError for a batch of one value per channel, from which no library learns a variance.
 */
export function averageIn(
  running: RunningStatistics,
  { mean, biasedVariance, count }: NormalizedByBatch,
  weight: number,
  variance: AveragedVariance,
): RunningStatistics {
  if (count < 2) {
    throw new RangeError(
      `running statistics: expected more than one value per channel in training; got ${count}`,
    );
  }
  const correction = variance === 'unbiased' ? count / (count - 1) : 1;
  const average = (old: Float64Array, now: Float64Array, factor: number) =>
    old.map((value, channel) => (1 - weight) * value + weight * now[channel]! * factor);
  return {
    mean: average(running.mean, mean, 1),
    variance: average(running.variance, biasedVariance, correction),
    batches: running.batches + 1,
  };
}
