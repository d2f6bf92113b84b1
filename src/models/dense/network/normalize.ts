/**
 * Batch normalization of (features × samples), one row a feature, in place and without allocating: the arithmetic of
 * `batch-normalization`, whose docstrings say what is what (Ioffe & Szegedy 2015).
 */
export interface Normalization {
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly dGamma: Float64Array;
  readonly dBeta: Float64Array;
  readonly runningMean: Float64Array;
  readonly runningVariance: Float64Array;
  readonly inverseDeviation: Float64Array;
  /** x̂, (features × samples). */
  readonly normalized: Float64Array;
}

/** Normalization of `width` features that has seen nothing yet: γ = 1, β = 0, room for `count` numbers. */
export function plainNormalization(width: number, count: number): Normalization {
  const zeros = () => new Float64Array(width);
  const ones = () => new Float64Array(width).fill(1);
  return {
    gamma: ones(),
    beta: zeros(),
    dGamma: zeros(),
    dBeta: zeros(),
    runningMean: zeros(),
    runningVariance: ones(),
    inverseDeviation: zeros(),
    normalized: new Float64Array(count),
  };
}

/** Added to the variance, as in PyTorch. */
const epsilon = 1e-5;
/** The weight of the new batch in the running statistics, as in PyTorch. */
const momentum = 0.1;

/**
 * out = γ x̂ + β by the batch's own statistics, which also enter the running ones.
 * Throws a RangeError for a batch of one, whose variance says nothing.
 */
export function normalizeByBatch(
  { gamma, beta, runningMean, runningVariance, inverseDeviation, normalized }: Normalization,
  x: Float64Array,
  samples: number,
  out: Float64Array,
): void {
  if (samples < 2) {
    throw new RangeError(`batch normalization: expected at least 2 samples in training; got ${samples}`);
  }
  for (let feature = 0; feature < gamma.length; feature++) {
    const from = feature * samples;
    const to = from + samples;
    // About the first sample, so that equal samples have a variance of exactly 0: 1/√ε would make noise of the rest.
    const first = x[from]!;
    let sum = 0;
    for (let k = from; k < to; k++) sum += x[k]! - first;
    const mean = first + sum / samples;
    let squares = 0;
    for (let k = from; k < to; k++) squares += (x[k]! - mean) * (x[k]! - mean);
    const inverse = 1 / Math.sqrt(squares / samples + epsilon);
    for (let k = from; k < to; k++) {
      normalized[k] = (x[k]! - mean) * inverse;
      out[k] = gamma[feature]! * normalized[k]! + beta[feature]!;
    }
    inverseDeviation[feature] = inverse;
    runningMean[feature] = (1 - momentum) * runningMean[feature]! + momentum * mean;
    runningVariance[feature] =
      (1 - momentum) * runningVariance[feature]! + (momentum * squares) / (samples - 1);
  }
}

/** out = γ x̂ + β by the running statistics. */
export function normalizeByRunning(
  { gamma, beta, runningMean, runningVariance }: Normalization,
  x: Float64Array,
  samples: number,
  out: Float64Array,
): void {
  for (let feature = 0; feature < gamma.length; feature++) {
    const inverse = 1 / Math.sqrt(runningVariance[feature]! + epsilon);
    for (let k = feature * samples; k < (feature + 1) * samples; k++) {
      out[k] = gamma[feature]! * (x[k]! - runningMean[feature]!) * inverse + beta[feature]!;
    }
  }
}

/** Turns `d`, the gradient of γ x̂ + β, into that of x, and writes dγ and dβ. */
export function normalizeBackward(
  { gamma, dGamma, dBeta, inverseDeviation, normalized }: Normalization,
  d: Float64Array,
  samples: number,
): void {
  for (let feature = 0; feature < gamma.length; feature++) {
    const from = feature * samples;
    const to = from + samples;
    let sum = 0;
    let product = 0;
    for (let k = from; k < to; k++) {
      sum += d[k]!;
      product += d[k]! * normalized[k]!;
    }
    dBeta[feature] = sum;
    dGamma[feature] = product;
    const scale = gamma[feature]! * inverseDeviation[feature]!;
    for (let k = from; k < to; k++) {
      d[k] = scale * (d[k]! - sum / samples - (normalized[k]! * product) / samples);
    }
  }
}
