import { expectLength } from '../arrays/expect-length.ts';
import { sizeOf, type Tensor } from '../arrays/tensor.ts';
import { standardize, standardizeGradient } from './standardize.ts';

/** The learnable scale γ and shift β (null: 1 and 0), and ε, which is added to the variance. */
export interface ScaleAndShift {
  readonly gamma: Float64Array | null;
  readonly beta: Float64Array | null;
  /** PyTorch 1e-5. */
  readonly epsilon: number;
}

/** Values normalised run by run, where a run is what shares a mean and a variance. */
export interface NormalizedRuns {
  /** γ x̂ + β, of x's shape. */
  readonly y: Tensor;
  /** x̂ = (x − μ)/√(σ² + ε), of x's shape. */
  readonly normalized: Tensor;
  /** μ of every run, of the shape that the runs have; the next two alike. */
  readonly mean: Tensor;
  /** σ² = Σ(x − μ)²/size. */
  readonly biasedVariance: Tensor;
  /** 1/√(σ² + ε). */
  readonly inverseDeviation: Tensor;
}

/** Gradients for an upstream gradient dy: of the values, and of every γ and β (also where the layer has none). */
export interface RunGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/** How many values γ and β have, and which of them scales and shifts the value at an index. */
interface Owners {
  readonly count: number;
  readonly of: (index: number) => number;
}

/**
 * Every run of neighbouring values by its own mean and biased variance; there are as many runs, of equal size, as `shape`
 * says. Throws a RangeError, in the name given, for parameters that do not have a value for each owner, and where
 * σ² + ε is not positive.
 */
export function normalizeRuns(
  name: string,
  x: Tensor,
  { gamma, beta, epsilon }: ScaleAndShift,
  owners: Owners,
  shape: readonly number[],
): NormalizedRuns {
  if (gamma) expectLength(name, 'gamma', gamma, owners.count);
  if (beta) expectLength(name, 'beta', beta, owners.count);
  const standard = standardize(x.data, x.data.length / sizeOf(shape), epsilon);
  const y = standard.normalized.map((value, index) => {
    const owner = owners.of(index);
    return value * (gamma?.[owner] ?? 1) + (beta?.[owner] ?? 0);
  });
  return {
    y: { shape: x.shape, data: y },
    normalized: { shape: x.shape, data: standard.normalized },
    mean: { shape, data: standard.mean },
    biasedVariance: { shape, data: standard.biasedVariance },
    inverseDeviation: { shape, data: standard.inverseDeviation },
  };
}

/** The way back through `normalizeRuns`. Throws a RangeError if dy is not of x's size. */
export function normalizeRunsGradients(
  name: string,
  { normalized, mean, biasedVariance, inverseDeviation }: NormalizedRuns,
  gamma: Float64Array | null,
  owners: Owners,
  dy: Tensor,
): RunGradients {
  expectLength(name, 'dy', dy.data, normalized.data.length);
  const dgamma = new Float64Array(owners.count);
  const dbeta = new Float64Array(owners.count);
  const upstream = dy.data.map((slope, index) => {
    const owner = owners.of(index);
    dgamma[owner]! += slope * normalized.data[index]!;
    dbeta[owner]! += slope;
    return slope * (gamma?.[owner] ?? 1);
  });
  const standard = {
    normalized: normalized.data,
    mean: mean.data,
    biasedVariance: biasedVariance.data,
    inverseDeviation: inverseDeviation.data,
  };
  const size = normalized.data.length / mean.data.length;
  return {
    dx: { shape: normalized.shape, data: standardizeGradient(standard, upstream, size) },
    dgamma,
    dbeta,
  };
}
