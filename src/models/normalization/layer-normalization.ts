import { expectLength } from '../arrays/expect-length.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { standardize, standardizeGradient } from './standardize.ts';

/* Ba, Kiros & Hinton (2016), equations 3 and 4: the statistics of one token, over its features (the last axis). */

/** The learnable scale γ and shift β, one per feature (null: 1 and 0), and ε, which is added to the variance. */
export interface LayerNormalizationLayer {
  readonly gamma: Float64Array | null;
  readonly beta: Float64Array | null;
  /** PyTorch 1e-5. */
  readonly epsilon: number;
}

/** Tokens normalised, each by itself. */
export interface NormalizedTokens {
  /** γ x̂ + β, of x's shape. */
  readonly y: Tensor;
  /** x̂ = (x − μ)/√(σ² + ε), of x's shape. */
  readonly normalized: Tensor;
  /** μ, of x's shape without the last axis; the next two alike. */
  readonly mean: Tensor;
  /** σ² = Σ(x − μ)²/D. */
  readonly biasedVariance: Tensor;
  /** 1/√(σ² + ε). */
  readonly inverseDeviation: Tensor;
}

/** Gradients for an upstream gradient dy: of the tokens, and of γ and β per feature (also where the layer has none). */
interface LayerNormalizationGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/**
 * Layer normalization of x (…, D): every token by its own mean and biased variance, in training and evaluation alike.
 * Throws a RangeError for parameters that do not have D values and where σ² + ε is not positive.
 */
export function layerNormalization(x: Tensor, layer: LayerNormalizationLayer): NormalizedTokens {
  const features = x.shape.at(-1)!;
  const { gamma, beta, epsilon } = layer;
  if (gamma) expectLength('layer normalization', 'gamma', gamma, features);
  if (beta) expectLength('layer normalization', 'beta', beta, features);
  const standard = standardize(x.data, features, epsilon);
  const shape = x.shape.slice(0, -1);
  const y = zeros(...x.shape);
  standard.normalized.forEach((value, index) => {
    const feature = index % features;
    y.data[index] = value * (gamma?.[feature] ?? 1) + (beta?.[feature] ?? 0);
  });
  return {
    y,
    normalized: { shape: x.shape, data: standard.normalized },
    mean: { shape, data: standard.mean },
    biasedVariance: { shape, data: standard.biasedVariance },
    inverseDeviation: { shape, data: standard.inverseDeviation },
  };
}

/** The way back through `layerNormalization`. Throws a RangeError if dy is not of x's size. */
export function layerNormalizationGradients(
  trace: NormalizedTokens,
  { gamma }: Pick<LayerNormalizationLayer, 'gamma'>,
  dy: Tensor,
): LayerNormalizationGradients {
  const { normalized } = trace;
  const features = normalized.shape.at(-1)!;
  expectLength('layer normalization', 'dy', dy.data, normalized.data.length);
  const dgamma = new Float64Array(features);
  const dbeta = new Float64Array(features);
  const upstream = new Float64Array(dy.data.length);
  dy.data.forEach((slope, index) => {
    const feature = index % features;
    dgamma[feature]! += slope * normalized.data[index]!;
    dbeta[feature]! += slope;
    upstream[index] = slope * (gamma?.[feature] ?? 1);
  });
  const standard = {
    normalized: normalized.data,
    mean: trace.mean.data,
    biasedVariance: trace.biasedVariance.data,
    inverseDeviation: trace.inverseDeviation.data,
  };
  return {
    dx: { shape: normalized.shape, data: standardizeGradient(standard, upstream, features) },
    dgamma,
    dbeta,
  };
}
