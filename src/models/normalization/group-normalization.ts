import type { Tensor } from '../arrays/tensor.ts';
import {
  type NormalizedRuns,
  normalizeRuns,
  normalizeRunsGradients,
  type RunGradients,
  type ScaleAndShift,
} from './by-runs.ts';

/* Wu & He (2018), section 3.1: one sample's channels are cut into groups, and each group has its own statistics. */

const name = 'group normalization';

/** γ and β per CHANNEL, ε, and how many groups of neighbouring channels there are. */
interface GroupNormalizationLayer extends ScaleAndShift {
  readonly groups: number;
}

/**
 * Group normalization of x (N, C, …): statistics (N, groups) over the C/groups channels of a group and all positions.
 * With as many groups as channels it is instance normalization, with one group layer normalization over a whole sample.
 * Throws a RangeError if the groups do not divide the channels, for parameters that do not have C values and where
 * σ² + ε is not positive.
 */
export function groupNormalization(x: Tensor, layer: GroupNormalizationLayer): NormalizedRuns {
  const { groups } = layer;
  const [samples, channels] = x.shape as readonly [number, number];
  if (!(groups > 0) || channels % groups !== 0)
    throw new RangeError(`${name}: expected groups that divide ${channels} channels; got ${groups}`);
  return normalizeRuns(name, x, layer, channelsOf(x), [samples, groups]);
}

/** The way back through `groupNormalization`. Throws a RangeError if dy is not of x's size. */
export function groupNormalizationGradients(
  trace: NormalizedRuns,
  { gamma }: Pick<GroupNormalizationLayer, 'gamma'>,
  dy: Tensor,
): RunGradients {
  return normalizeRunsGradients(name, trace, gamma, channelsOf(trace.normalized), dy);
}

/** The channels of (N, C, …). */
function channelsOf({ shape, data }: Tensor) {
  const [samples, count] = shape as readonly [number, number];
  const inner = data.length / (samples * count);
  return { count, of: (index: number) => Math.floor(index / inner) % count };
}
