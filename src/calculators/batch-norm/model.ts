import { choice, list, logarithmic, matrix, number, seed, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { relu } from '../../models/activations/relu.ts';
import { sigmoid } from '../../models/activations/sigmoid.ts';
import { tanh } from '../../models/activations/tanh.ts';
import { centralDifference } from '../../models/arrays/central-difference.ts';
import { type Tensor, tensor } from '../../models/arrays/tensor.ts';
import {
  type BatchNormalizationLayer,
  batchGradients,
  initialStatistics,
  normalizeBatch,
  normalizeByRunning,
  type RunningStatistics,
  runningGradients,
} from '../../models/normalization/batch-normalization.ts';
import { averageIn } from '../../models/normalization/running-statistics.ts';
import { most, trainingBatches } from './training-batches.ts';

/** How far a sample is moved for the numerical derivative. */
export const differenceStep = 1e-5;
/** Most samples of a batch. */
const tallest = 8;

const activations = { sigmoid, tanh, relu };

export const parameters = {
  batch: matrix(
    [
      [4, 1],
      [5, 2],
      [6, 3],
      [9, 6],
    ],
    [-1000, 1000],
    [1, tallest],
    [1, 4],
    { symbol: 'X', quantity: 'x' },
  ),
  mode: choice(['train', 'eval']),
  channel: whole(1, [1, 4], { symbol: 'c', quantity: 'x', when: (state) => state.batch[0].length > 1 }),
  gamma: number(1, [-10, 10], 0.1, { symbol: 'γ', quantity: 'w' }),
  beta: number(0, [-10, 10], 0.1, { symbol: 'β', quantity: 'w' }),
  activation: choice(['sigmoid', 'tanh', 'relu'], { more: true }),
  batches: whole(1, [0, most], { symbol: 't', quantity: 's', more: true }),
  momentum: number(0.1, [0, 1], 0.01, { symbol: 'α', quantity: 'n', more: true }),
  momentumOf: choice(['new', 'old'], { convention: true, more: true }),
  runningVariance: choice(['unbiased', 'biased'], { convention: true, more: true }),
  epsilon: logarithmic(1e-5, [1e-12, 1], 4, { symbol: 'ε', quantity: 'n', more: true }),
  upstream: list([1, 0, 0, 0], [-1000, 1000], [1, tallest], { symbol: 'ȳ', quantity: 'g', more: true }),
  seed: seed(3, { more: true }),
};
export type NormState = State<typeof parameters>;

/** The weight of the new value, whatever the convention calls momentum. */
const newWeight = ({ momentum, momentumOf }: Pick<NormState, 'momentum' | 'momentumOf'>) =>
  momentumOf === 'new' ? momentum : 1 - momentum;

/** One sample of one channel. */
export interface Sample {
  x: number;
  normalized: number;
  y: number;
  /** Upstream gradient, gradient of x by the formula, and by central differences. */
  dy: number;
  dx: number;
  numeric: number;
  /** The loss Σ ȳ y where x is moved up and down by `differenceStep`. */
  above: number;
  below: number;
}

/** One channel, all samples. */
export interface Channel {
  mean: number;
  /** Divided by n. */
  variance: number;
  /** What normalises: the batch's own statistics or the running ones. */
  usedMean: number;
  usedVariance: number;
  runningMean: number;
  runningVariance: number;
  dGamma: number;
  dBeta: number;
  samples: readonly Sample[];
}

export interface NormResult {
  channels: readonly Channel[];
  /** Index of the channel that picture and formula speak of. */
  channel: number;
  now: Channel;
  /** Running mean and variance of that channel after t = 0 … `most` batches, and the batches' own from t = 1 on. */
  history: readonly { mean: number; variance: number }[];
  seen: readonly { mean: number; variance: number }[];
  /** Mean of the activation's derivative over x and over y. */
  slopeBefore: number;
  slopeAfter: number;
  /** y of every sample in the other mode. */
  otherY: readonly number[];
  derivative: (z: number) => number;
}

export function compute(state: NormState): NormResult {
  const x = tensor(state.batch);
  const [count, width] = x.shape as [number, number];
  const layer = layerOf(state, width);
  const train = state.mode === 'train';
  const step = normalizeBatch(x, layer);
  const weight = newWeight(state);
  const history: RunningStatistics[] = [initialStatistics(width)];
  const trained = trainingBatches(state).map((batch) => normalizeBatch(tensor(batch), layer));
  for (const one of trained) history.push(averageIn(history.at(-1)!, one, weight, state.runningVariance));
  while (history.length <= most) history.push(history.at(-1)!);
  const running = history[state.batches]!;
  const inference = normalizeByRunning(x, layer, running);
  const used = train ? step : inference;
  const other = train ? inference : step;

  const dy: Tensor = {
    shape: x.shape,
    data: x.data.map((_, index) => state.upstream[Math.floor(index / width)] ?? 0),
  };
  const gradients = train ? batchGradients(step, layer, dy) : runningGradients(inference, layer, dy);
  const single = layerOf(state, 1);
  const channels = Array.from({ length: width }, (_, channel): Channel => {
    const at = (row: number) => row * width + channel;
    const column = Array.from({ length: count }, (__, row) => x.data[at(row)]!);
    const own = {
      mean: running.mean.slice(channel, channel + 1),
      variance: running.variance.slice(channel, channel + 1),
    };
    const loss = (row: number, value: number) => {
      const moved: Tensor = {
        shape: [count, 1],
        data: Float64Array.from(column, (kept, index) => (index === row ? value : kept)),
      };
      const { y } = train ? normalizeBatch(moved, single) : normalizeByRunning(moved, single, own);
      return y.data.reduce((sum, output, index) => sum + output * (state.upstream[index] ?? 0), 0);
    };
    return {
      mean: step.mean[channel]!,
      variance: step.biasedVariance[channel]!,
      usedMean: (train ? step.mean : running.mean)[channel]!,
      usedVariance: (train ? step.biasedVariance : running.variance)[channel]!,
      runningMean: running.mean[channel]!,
      runningVariance: running.variance[channel]!,
      dGamma: gradients.dgamma[channel]!,
      dBeta: gradients.dbeta[channel]!,
      samples: column.map((value, row) => ({
        above: loss(row, value + differenceStep),
        below: loss(row, value - differenceStep),
        x: value,
        normalized: used.normalized.data[at(row)]!,
        y: used.y.data[at(row)]!,
        dy: dy.data[at(row)]!,
        dx: gradients.dx.data[at(row)]!,
        numeric: centralDifference((moved) => loss(row, moved), value, differenceStep),
      })),
    };
  });

  const channel = Math.min(state.channel, width) - 1;
  const now = channels[channel]!;
  const { derivative } = activations[state.activation].bind();
  const slope = (of: (sample: Sample) => number) =>
    now.samples.reduce((sum, sample) => sum + derivative(of(sample)), 0) / count;
  return {
    channels,
    channel,
    now,
    history: history.map(({ mean, variance }) => ({ mean: mean[channel]!, variance: variance[channel]! })),
    seen: trained.map(({ mean, biasedVariance }) => ({
      mean: mean[channel]!,
      variance: biasedVariance[channel]! * (state.runningVariance === 'unbiased' ? count / (count - 1) : 1),
    })),
    slopeBefore: slope(({ x: value }) => value),
    slopeAfter: slope(({ y }) => y),
    otherY: now.samples.map((_, row) => other.y.data[row * width + channel]!),
    derivative,
  };
}

function layerOf({ gamma, beta, epsilon }: NormState, channels: number): BatchNormalizationLayer {
  return {
    gamma: new Float64Array(channels).fill(gamma),
    beta: new Float64Array(channels).fill(beta),
    epsilon,
  };
}
