import { expectLength } from '../arrays/expect-length.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { standardize, standardizeGradient } from './standardize.ts';

/* Wu & He (2018), section 3.1: one sample's channels are cut into groups, and each group has its own statistics. */

/** γ and β per CHANNEL (null: 1 and 0), ε, and how many groups of neighbouring channels there are. */
interface GroupNormalizationLayer {
  readonly groups: number;
  readonly gamma: Float64Array | null;
  readonly beta: Float64Array | null;
  readonly epsilon: number;
}

/** A batch normalised, each group of each sample by itself. */
interface NormalizedGroups {
  /** γ x̂ + β, of x's shape. */
  readonly y: Tensor;
  /** x̂, of x's shape. */
  readonly normalized: Tensor;
  /** μ, (N, groups); the next two alike. */
  readonly mean: Tensor;
  readonly biasedVariance: Tensor;
  readonly inverseDeviation: Tensor;
}

/** Gradients for an upstream gradient dy: of the batch, and of γ and β per channel (also where the layer has none). */
interface GroupNormalizationGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/**
 * Group normalization of x (N, C, …): statistics over the C/groups channels of a group and all positions. With as many
 * groups as channels it is instance normalization, with one group layer normalization over a whole sample. Throws a
 * RangeError if the groups do not divide the channels, for parameters that do not have C values and where σ² + ε is not
 * positive.
 */
export function groupNormalization(x: Tensor, layer: GroupNormalizationLayer): NormalizedGroups {
  const { groups, gamma, beta, epsilon } = layer;
  const [samples, channels] = x.shape as readonly [number, number];
  if (!(groups > 0) || channels % groups !== 0) {
    throw new RangeError(
      `group normalization: expected groups that divide ${channels} channels; got ${groups}`,
    );
  }
  if (gamma) expectLength('group normalization', 'gamma', gamma, channels);
  if (beta) expectLength('group normalization', 'beta', beta, channels);
  const standard = standardize(x.data, x.data.length / (samples * groups), epsilon);
  const channelOf = channelFinder(x);
  const y = zeros(...x.shape);
  standard.normalized.forEach((value, index) => {
    const channel = channelOf(index);
    y.data[index] = value * (gamma?.[channel] ?? 1) + (beta?.[channel] ?? 0);
  });
  const shape = [samples, groups];
  return {
    y,
    normalized: { shape: x.shape, data: standard.normalized },
    mean: { shape, data: standard.mean },
    biasedVariance: { shape, data: standard.biasedVariance },
    inverseDeviation: { shape, data: standard.inverseDeviation },
  };
}

/** The way back through `groupNormalization`. Throws a RangeError if dy is not of x's size. */
export function groupNormalizationGradients(
  trace: NormalizedGroups,
  { gamma }: Pick<GroupNormalizationLayer, 'gamma'>,
  dy: Tensor,
): GroupNormalizationGradients {
  const { normalized } = trace;
  const channels = normalized.shape[1]!;
  expectLength('group normalization', 'dy', dy.data, normalized.data.length);
  const channelOf = channelFinder(normalized);
  const dgamma = new Float64Array(channels);
  const dbeta = new Float64Array(channels);
  const upstream = new Float64Array(dy.data.length);
  dy.data.forEach((slope, index) => {
    const channel = channelOf(index);
    dgamma[channel]! += slope * normalized.data[index]!;
    dbeta[channel]! += slope;
    upstream[index] = slope * (gamma?.[channel] ?? 1);
  });
  const standard = {
    normalized: normalized.data,
    mean: trace.mean.data,
    biasedVariance: trace.biasedVariance.data,
    inverseDeviation: trace.inverseDeviation.data,
  };
  const size = normalized.data.length / trace.mean.data.length;
  return {
    dx: { shape: normalized.shape, data: standardizeGradient(standard, upstream, size) },
    dgamma,
    dbeta,
  };
}

/** Which channel the value at an index of (N, C, …) belongs to. */
function channelFinder({ shape, data }: Tensor): (index: number) => number {
  const [samples, channels] = shape as readonly [number, number];
  const inner = data.length / (samples * channels);
  return (index) => Math.floor(index / inner) % channels;
}
