import { activation as named } from '../../models/activations.ts';
import { network } from '../../models/network/network.ts';
import { random } from '../../models/random.ts';
import type { ChoiceParameter, NumberParameter, SeedParameter, State } from '../frame/parameters.ts';

/** Samples in the batch. */
export const samples = 64;
/** A unit counts as saturated where |φ′| is below this. */
export const flat = 0.01;
/** The input is drawn from the seed plus this, apart from the weights. */
export const inputSeed = 1_000_000;

export const parameters = {
  activation: {
    kind: 'choice',
    default: 'sigmoid',
    values: ['sigmoid', 'tanh', 'relu'],
  } satisfies ChoiceParameter as ChoiceParameter<'sigmoid' | 'tanh' | 'relu'>,
  gain: {
    kind: 'number',
    default: 8,
    min: 0.2,
    max: 10,
    step: 0.1,
    symbol: 'a',
    quantity: 'w',
  } satisfies NumberParameter as NumberParameter,
  bias: {
    kind: 'number',
    default: 0,
    min: -8,
    max: 8,
    step: 0.5,
    symbol: 'b',
    quantity: 'w',
  } satisfies NumberParameter as NumberParameter,
  gamma: {
    kind: 'number',
    default: 1,
    min: 0,
    max: 10,
    step: 0.1,
    symbol: 'γ',
    quantity: 'w',
  } satisfies NumberParameter as NumberParameter,
  depth: {
    kind: 'number',
    default: 10,
    min: 1,
    max: 20,
    step: 1,
    integer: true,
    symbol: 'L',
  } satisfies NumberParameter as NumberParameter,
  beta: {
    kind: 'number',
    default: 0,
    min: -10,
    max: 10,
    step: 0.5,
    symbol: 'β',
    quantity: 'w',
    more: true,
  } satisfies NumberParameter as NumberParameter,
  width: {
    kind: 'number',
    default: 32,
    min: 4,
    max: 48,
    step: 4,
    integer: true,
    symbol: 'n',
    more: true,
  } satisfies NumberParameter as NumberParameter,
  seed: { kind: 'seed', default: 5, more: true } satisfies SeedParameter as SeedParameter,
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
}

export interface DriftResult {
  without: readonly LayerView[];
  with: readonly LayerView[];
  derivative: (z: number) => number;
}

export function compute(state: DriftState): DriftResult {
  const { activation, depth, width, gain } = state;
  const { derivative } = named(activation);
  const stream = random(state.seed + inputSeed);
  const input = Float64Array.from({ length: width * samples }, () => stream.normal());
  const pass = (batchNormalization: boolean) => {
    const { layers, forward } = network({
      inputs: width,
      layers: Array.from({ length: depth }, () => ({ outputs: width, activation, batchNormalization })),
      capacity: samples,
      initialization: { scheme: 'normal', deviation: gain / Math.sqrt(width) },
      seed: state.seed,
    });
    for (const { bias, normalization } of layers) {
      bias.fill(state.bias);
      normalization?.gamma.fill(state.gamma);
      normalization?.beta.fill(state.beta);
    }
    forward(input, samples, true);
    return layers.map(({ seen }) => viewOf(seen, derivative));
  };
  return { without: pass(false), with: pass(true), derivative };
}

function viewOf(values: Float64Array, derivative: (z: number) => number): LayerView {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  let slopes = 0;
  let saturated = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    const slope = derivative(value);
    slopes += slope;
    if (Math.abs(slope) < flat) saturated++;
  }
  return {
    values,
    mean,
    deviation: Math.sqrt(squares / values.length),
    saturated,
    slope: slopes / values.length,
  };
}
