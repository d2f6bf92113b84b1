import { expectLength } from '../arrays/expect-length.ts';
import type { Tensor } from '../arrays/tensor.ts';
import { averages, channelSums, layout, mapped } from './channels.ts';

/*
 * Ioffe & Szegedy (2015), algorithms 1 and 2. A batch is (N, C), (N, C, L) or (N, C, H, W); every channel has its own
 * statistics, taken over all other axes: n = N·L or N·H·W values. Arrays called "per channel" hold C values.
 */

/** The learnable scale γ and shift β, per channel (null: 1 and 0), and ε, which is added to the variance. */
export interface BatchNormalizationLayer {
  readonly gamma: Float64Array | null;
  readonly beta: Float64Array | null;
  /** PyTorch 1e-5, Keras 1e-3. */
  readonly epsilon: number;
}

/** What inference uses instead of the batch's own statistics; per channel. */
export interface RunningStatistics {
  readonly mean: Float64Array;
  /** Averages the UNBIASED variances n/(n−1)·σ². */
  readonly variance: Float64Array;
  /** How many batches have been averaged in. */
  readonly batches: number;
}

/** A batch normalised, with what the way back needs. */
interface NormalizedBatch {
  /** γ x̂ + β, of the batch's shape. */
  readonly y: Tensor;
  /** x̂ = (x − μ)/√(σ² + ε), of the batch's shape. */
  readonly normalized: Tensor;
  /** 1/√(σ² + ε), per channel. */
  readonly inverseDeviation: Float64Array;
}

/** A batch normalised by its own statistics. */
export interface NormalizedByBatch extends NormalizedBatch {
  /** n, the number of values in each channel. */
  readonly count: number;
  /** μ, per channel. */
  readonly mean: Float64Array;
  /** σ² = Σ(x − μ)²/n, per channel: what normalises. */
  readonly biasedVariance: Float64Array;
}

/** A training step: also the unbiased variance, and the running statistics after it. */
interface TrainedBatch extends NormalizedByBatch {
  /** Σ(x − μ)²/(n − 1), per channel: what the running variance averages. */
  readonly unbiasedVariance: Float64Array;
  readonly running: RunningStatistics;
}

/** Gradients for an upstream gradient dy: of the batch, and of γ and β per channel (also where the layer has none). */
export interface BatchNormalizationGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/** The statistics before the first batch: mean 0, variance 1. */
export function initialStatistics(channels: number): RunningStatistics {
  return { mean: new Float64Array(channels), variance: new Float64Array(channels).fill(1), batches: 0 };
}

/**
 * Normalises a batch by its own mean and biased variance. One value per channel is allowed here: it comes out as β.
 * Throws a RangeError for an empty batch, for parameters that do not have one value per channel, and where σ² + ε is
 * not positive (a constant channel with ε = 0 would be 0/0).
 */
export function normalizeBatch(x: Tensor, layer: BatchNormalizationLayer): NormalizedByBatch {
  const { channels, inner, count } = layout(x);
  if (!(count > 0 && channels > 0)) {
    throw new RangeError(`batch normalization: expected at least one value per channel; got [${x.shape}]`);
  }
  // The second pass takes out what the first sum rounded away, so that a constant channel has variance exactly 0.
  const rough = averages(x, (value) => value);
  const correction = averages(x, (value, channel) => value - rough[channel]!);
  const mean = rough.map((value, channel) => value + correction[channel]!);
  const biasedVariance = averages(x, (value, channel) => (value - mean[channel]!) ** 2);
  return { count, mean, biasedVariance, ...affine(x, inner, mean, biasedVariance, layer) };
}

/**
 * A training step: normalises by the batch and updates the running statistics,
 * running ← (1 − momentum)·running + momentum·batch. `momentum` is the weight of the NEW value (PyTorch's 0.1 is 0.9 in
 * Keras' words); null averages all batches seen alike. Throws like normalizeBatch, and if a channel has a single value,
 * whose unbiased variance is 0/0.
 */
export function trainBatch(
  x: Tensor,
  layer: BatchNormalizationLayer,
  running: RunningStatistics,
  momentum: number | null,
): TrainedBatch {
  const step = normalizeBatch(x, layer);
  const { count, mean } = step;
  if (count < 2) {
    throw new RangeError(
      `batch normalization: expected more than one value per channel in training; got ${count}`,
    );
  }
  expectLength('batch normalization', 'running mean', running.mean, mean.length);
  expectLength('batch normalization', 'running variance', running.variance, mean.length);
  const unbiasedVariance = step.biasedVariance.map((variance) => (variance * count) / (count - 1));
  const batches = running.batches + 1;
  const weight = momentum ?? 1 / batches;
  const average = (old: Float64Array, now: Float64Array) =>
    old.map((value, channel) => (1 - weight) * value + weight * now[channel]!);
  return {
    ...step,
    unbiasedVariance,
    running: {
      mean: average(running.mean, mean),
      variance: average(running.variance, unbiasedVariance),
      batches,
    },
  };
}

/**
 * Inference: a fixed affine map by the running statistics, whatever the batch (one sample, or none, will do). Throws a
 * RangeError for parameters that do not have one value per channel or a running variance + ε that is not positive.
 */
export function normalizeByRunning(
  x: Tensor,
  layer: BatchNormalizationLayer,
  running: Pick<RunningStatistics, 'mean' | 'variance'>,
): NormalizedBatch {
  const { channels, inner } = layout(x);
  expectLength('batch normalization', 'running mean', running.mean, channels);
  expectLength('batch normalization', 'running variance', running.variance, channels);
  return affine(x, inner, running.mean, running.variance, layer);
}

/**
 * The way back through a batch normalised by its own statistics, in three terms:
 * dx = γ/√(σ²+ε) · (dy − mean(dy) − x̂·mean(dy·x̂)). Throws a RangeError if dy is not of the batch's size.
 */
export function batchGradients(
  step: NormalizedByBatch,
  layer: BatchNormalizationLayer,
  dy: Tensor,
): BatchNormalizationGradients {
  const { normalized, inverseDeviation, count } = step;
  const { inner } = layout(normalized);
  const { dgamma, dbeta } = parameterGradients(normalized, dy);
  const dx = mapped(normalized, inner, (index, channel) => {
    const scale = inverseDeviation[channel]! * (layer.gamma?.[channel] ?? 1);
    const own = dy.data[index]! - dbeta[channel]! / count;
    return scale * (own - (normalized.data[index]! * dgamma[channel]!) / count);
  });
  return { dx, dgamma, dbeta };
}

/** batchGradients with every intermediate by name, following the graph x → μ → σ² → x̂ → y backwards. */
interface BatchNormalizationSteps extends BatchNormalizationGradients {
  /** dL/dx̂ = dy·γ, of the batch's shape. */
  readonly dNormalized: Tensor;
  /** Total gradient of the biased variance, per channel. */
  readonly dVariance: Float64Array;
  /** Total gradient of the mean, per channel; its part through the variance is 0 up to rounding. */
  readonly dMean: Float64Array;
}

/** The same gradients as batchGradients, one node of the graph at a time (Ioffe & Szegedy, section 3). */
export function batchGradientSteps(
  x: Tensor,
  step: NormalizedByBatch,
  layer: BatchNormalizationLayer,
  dy: Tensor,
): BatchNormalizationSteps {
  const { normalized, inverseDeviation, mean, count } = step;
  const { inner } = layout(x);
  const parameters = parameterGradients(normalized, dy);
  const dNormalized = mapped(x, inner, (index, channel) => dy.data[index]! * (layer.gamma?.[channel] ?? 1));
  const centred = mapped(x, inner, (index, channel) => x.data[index]! - mean[channel]!);
  const dVariance = channelSums(x, (index) => dNormalized.data[index]! * centred.data[index]!).map(
    (sum, channel) => -0.5 * sum * inverseDeviation[channel]! ** 3,
  );
  const centredSums = channelSums(x, (index) => centred.data[index]!);
  const dMean = channelSums(x, (index) => dNormalized.data[index]!).map(
    (sum, channel) =>
      -inverseDeviation[channel]! * sum - (2 * dVariance[channel]! * centredSums[channel]!) / count,
  );
  const dx = mapped(x, inner, (index, channel) => {
    const direct = dNormalized.data[index]! * inverseDeviation[channel]!;
    return direct + (2 * dVariance[channel]! * centred.data[index]! + dMean[channel]!) / count;
  });
  return { ...parameters, dNormalized, dVariance, dMean, dx };
}

/** The way back in inference, where the statistics are constants: dx = dy·γ/√(running variance + ε). */
export function runningGradients(
  step: NormalizedBatch,
  layer: BatchNormalizationLayer,
  dy: Tensor,
): BatchNormalizationGradients {
  const { normalized, inverseDeviation } = step;
  const { inner } = layout(normalized);
  const { dgamma, dbeta } = parameterGradients(normalized, dy);
  const dx = mapped(
    normalized,
    inner,
    (index, channel) => dy.data[index]! * inverseDeviation[channel]! * (layer.gamma?.[channel] ?? 1),
  );
  return { dx, dgamma, dbeta };
}

function inverseDeviations(variance: Float64Array, epsilon: number): Float64Array {
  return variance.map((value) => {
    if (value + epsilon <= 0) {
      throw new RangeError(`batch normalization: expected variance + ε above 0; got ${value + epsilon}`);
    }
    return 1 / Math.sqrt(value + epsilon);
  });
}

function affine(
  x: Tensor,
  inner: number,
  mean: Float64Array,
  variance: Float64Array,
  { gamma, beta, epsilon }: BatchNormalizationLayer,
): NormalizedBatch {
  if (gamma) expectLength('batch normalization', 'γ', gamma, mean.length);
  if (beta) expectLength('batch normalization', 'β', beta, mean.length);
  const inverseDeviation = inverseDeviations(variance, epsilon);
  const normalized = mapped(
    x,
    inner,
    (index, channel) => (x.data[index]! - mean[channel]!) * inverseDeviation[channel]!,
  );
  const y = mapped(
    x,
    inner,
    (index, channel) => (gamma?.[channel] ?? 1) * normalized.data[index]! + (beta?.[channel] ?? 0),
  );
  return { y, normalized, inverseDeviation };
}

function parameterGradients(normalized: Tensor, dy: Tensor): { dgamma: Float64Array; dbeta: Float64Array } {
  expectLength('batch normalization', 'dy', dy.data, normalized.data.length);
  return {
    dgamma: channelSums(normalized, (index) => dy.data[index]! * normalized.data[index]!),
    dbeta: channelSums(normalized, (index) => dy.data[index]!),
  };
}
