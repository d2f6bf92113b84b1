import type { Tensor } from '../arrays/tensor.ts';
import {
  type NormalizedRuns,
  normalizeRuns,
  normalizeRunsGradients,
  type RunGradients,
  type ScaleAndShift,
} from './by-runs.ts';

/* Ba, Kiros & Hinton (2016), equations 3 and 4: the statistics of one token, over its features (the last axis). */

const name = 'layer normalization';

/** γ and β per feature, and ε. */
export type LayerNormalizationLayer = ScaleAndShift;

/** Tokens normalised, each by itself; statistics are of x's shape without the last axis. */
export type NormalizedTokens = NormalizedRuns;

/**
 * Layer normalization of x (…, D): every token by its own mean and biased variance, in training and evaluation alike.
 * Throws a RangeError for parameters that do not have D values and where σ² + ε is not positive.
 */
export function layerNormalization(x: Tensor, layer: LayerNormalizationLayer): NormalizedTokens {
  return normalizeRuns(name, x, layer, featuresOf(x), x.shape.slice(0, -1));
}

/** The way back through `layerNormalization`. Throws a RangeError if dy is not of x's size. */
export function layerNormalizationGradients(
  trace: NormalizedTokens,
  { gamma }: Pick<LayerNormalizationLayer, 'gamma'>,
  dy: Tensor,
): RunGradients {
  return normalizeRunsGradients(name, trace, gamma, featuresOf(trace.normalized), dy);
}

/** The features of (…, D). */
function featuresOf({ shape }: Tensor) {
  const count = shape.at(-1)!;
  return { count, of: (index: number) => index % count };
}
