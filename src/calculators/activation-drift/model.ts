import { choice, number, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import { relu } from '../../models/activations/relu.ts';
import { sigmoid } from '../../models/activations/sigmoid.ts';
import { tanh } from '../../models/activations/tanh.ts';
import { type DrawnLayers, drawLayers, preActivations } from '../../models/dense/network/pre-activations.ts';
import { reluSweep, sigmoidSweep, tanhSweep } from '../../models/dense/network/sweep.ts';

/** Samples in the batch. */
export const samples = 48;
/** A unit counts as saturated where |φ′| is below this. */
export const flat = 0.01;
/** The input is drawn from the seed plus this, apart from the weights. */
export const inputSeed = 1_000_000;

export const parameters = {
  activation: choice(['sigmoid', 'tanh', 'relu']),
  gain: number(8, [0.2, 10], 0.1, { symbol: 'a', quantity: 'w' }),
  bias: number(0, [-8, 8], 0.5, { symbol: 'b', quantity: 'w' }),
  gamma: number(1, [0, 10], 0.1, { symbol: 'γ', quantity: 'w' }),
  depth: whole(10, [1, 20], { symbol: 'L' }),
  beta: number(0, [-10, 10], 0.5, { symbol: 'β', quantity: 'w', more: true }),
  width: number(24, [4, 32], 4, { integer: true, symbol: 'n', more: true }),
  seed: seed(5, { more: true }),
};
export type DriftState = State<typeof parameters>;

/** What the activation of one layer sees, over all units and samples. */
export interface LayerView {
  values: Float64Array;
  mean: number;
  deviation: number;
  /** How many of them lie where |φ′| < 0.01, and the mean of φ′. */
  saturated: number;
  slope: number;
  /** Sums over all values: of the squared distances from the mean, and of φ′. */
  squares: number;
  slopes: number;
}

export interface DriftResult {
  without: readonly LayerView[];
  with: readonly LayerView[];
  derivative: (z: number) => number;
}

/** Each activation over arrays, and its derivative at one point. */
const activations = {
  sigmoid: { sweep: sigmoidSweep, derivative: sigmoid.bind().derivative },
  tanh: { sweep: tanhSweep, derivative: tanh.bind().derivative },
  relu: { sweep: reluSweep, derivative: relu.bind().derivative },
};

/** The last network with weights from N(0, 1), as deep as any state asked for: the gain only scales it. */
const keepUnit = kept<{ layers?: DrawnLayers }>();
function unitLayers({ depth, width, seed }: DriftState): DrawnLayers {
  const unit = keepUnit(() => ({}), width, seed);
  if (!unit.layers || unit.layers.weights.length < depth)
    unit.layers = drawLayers(depth, width, samples, 1, seed, seed + inputSeed);
  return unit.layers;
}

/** The last views without batch normalization: γ and β leave them as they are. */
const keepViews = kept<LayerView[]>();

export function compute(state: DriftState): DriftResult {
  const { activation, depth, width, gain, bias, seed } = state;
  const { sweep, derivative } = activations[activation];
  const unit = unitLayers(state);
  const deviation = gain / Math.sqrt(width);
  const weights = unit.weights.slice(0, depth).map((matrix) => matrix.map((weight) => deviation * weight));
  const layers = { ...unit, weights };
  return {
    without: keepViews(
      () => preActivations(layers, sweep, bias, null, viewOf),
      ...[activation, depth, width, gain, bias, seed],
    ),
    with: preActivations(layers, sweep, bias, state, viewOf),
    derivative,
  };
}

function viewOf(values: Float64Array, slopes: Float64Array): LayerView {
  // About the first value, so that equal ones deviate by exactly 0.
  const first = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - first;
  const mean = first + sum / values.length;
  let squares = 0;
  let total = 0;
  let saturated = 0;
  for (let index = 0; index < values.length; index++) {
    const apart = values[index]! - mean;
    squares += apart * apart;
    total += slopes[index]!;
    if (slopes[index]! < flat) saturated++;
  }
  return {
    values,
    mean,
    deviation: Math.sqrt(squares / values.length),
    saturated,
    slope: total / values.length,
    squares,
    slopes: total,
  };
}
