import { choice, logarithmic, number, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import { later, together } from '../../frame/later.ts';
import type { State } from '../../frame/parameters.ts';
import { norm } from '../../models/arrays/norm.ts';
import { geluSweep } from '../../models/dense/network/gelu-sweep.ts';
import { type Stack, stack } from '../../models/dense/network/stack.ts';
import { reluSweep, type Sweep, sigmoidSweep, tanhSweep } from '../../models/dense/network/sweep.ts';
import { clippingCoefficient } from '../../models/optimizers/clipping.ts';
import { type Entries, entriesOf, spread } from './entries.ts';
import { normals } from './normals.ts';

export const deepest = 50;
const widest = 64;

const activationNames = ['sigmoid', 'tanh', 'relu', 'gelu'] as const;
const initializations = ['normal', 'xavier', 'he', 'orthogonal'] as const;
const remedies = ['none', 'batch-norm', 'residual', 'clipping'] as const;
const comparisons = ['remedy', 'initialization', 'activation', 'gain'] as const;
type ActivationName = (typeof activationNames)[number];
type InitializationName = (typeof initializations)[number];
type Remedy = (typeof remedies)[number];
const sweeps: Record<ActivationName, Sweep> = {
  sigmoid: sigmoidSweep,
  tanh: tanhSweep,
  relu: reluSweep,
  gelu: geluSweep,
};

/** The gains set side by side; √2 is He's for a ReLU. */
const gains = [0.5, 1, Math.SQRT2, 2] as const;

export const parameters = {
  compare: choice(comparisons),
  activation: choice(activationNames, {
    when: (state) => state.compare !== 'activation',
  }),
  initialization: choice(initializations, {
    default: 'xavier',
    when: (state) => state.compare !== 'initialization' && state.compare !== 'gain',
  }),
  gain: number(1, [0.05, 2.5], 0.05, {
    symbol: 'g',
    quantity: 'w',
    when: (state) =>
      state.compare === 'initialization' || (state.compare !== 'gain' && state.initialization === 'normal'),
  }),
  depth: whole(30, [1, deepest], { symbol: 'L' }),
  width: whole(16, [1, widest], { symbol: 'n', more: true }),
  remedy: choice(remedies, { more: true, when: (state) => state.compare !== 'remedy' }),
  limit: logarithmic(1, [0.001, 1000], 10, { symbol: 'τ', quantity: 'g', more: true }),
  seed: seed(3, { more: true }),
};
export type DeepState = State<typeof parameters>;

interface Variant {
  activation: ActivationName;
  initialization: InitializationName;
  gain: number;
  remedy: Remedy;
  /** What tells it from its neighbours: its choice, or its gain as it is written. */
  name: string;
}

export interface Measured extends Variant {
  /** Standard deviation of a^(l), and ‖δ^(l)‖ after clipping, for l = 1 … L. */
  deviations: readonly number[];
  deltas: readonly number[];
  /** The largest entry of every δ^(l) by magnitude, and Σ (δ/largest)², before clipping; 0 where all entries are 0. */
  entries: readonly Entries[];
  /** ‖δ^(1)‖/‖δ^(L)‖; 0 where nothing reaches layer L. */
  ratio: number;
  /** What clipping multiplied by; 1 without. */
  coefficient: number;
}

export interface DeepResult {
  variants: readonly Measured[];
  samples: number;
}

/** Samples in the batch: fewer in the largest networks, so that a change still shows within a frame. */
export const samplesOf = (depth: number, width: number) => {
  const weights = depth * width * width;
  return weights <= 16_384 ? 16 : weights <= 131_072 ? 8 : 4;
};

/** The four networks a state sets side by side. */
export function variantsOf(state: DeepState): Variant[] {
  const { activation, gain, compare } = state;
  const base: Variant = {
    activation,
    gain,
    initialization: compare === 'gain' ? 'normal' : state.initialization,
    remedy: compare === 'remedy' ? 'none' : state.remedy,
    name: '',
  };
  switch (compare) {
    case 'remedy':
      return remedies.map((remedy) => ({ ...base, remedy, name: remedy }));
    case 'initialization':
      return initializations.map((initialization) => ({ ...base, initialization, name: initialization }));
    case 'activation':
      return activationNames.map((one) => ({ ...base, activation: one, name: one }));
    case 'gain':
      return gains.map((one) => ({ ...base, gain: one, name: `g = ${Number(one.toPrecision(4))}` }));
  }
}

/** Inputs and what arrives at the last layer come from a stream of their own. */
const dataSeed = 1_000_000;

/** Orthogonal weights take a decomposition, which few states need. */
const orthogonal = later(() => import('../../models/init/orthogonalize.ts'));
if (import.meta.env.SSR) await together([orthogonal]);
/** Fetches it for a state that does. */
export const needs = (state: DeepState) =>
  together(
    variantsOf(state).some(({ initialization }) => initialization === 'orthogonal') ? [orthogonal] : [],
  );

const keepRotations = kept<Float64Array[]>();
/** The orthogonal factor of a layer's draws; the last seed's and width's are kept. */
function rotation(draws: Float64Array, seed: number, width: number, layer: number): Float64Array {
  const layers = keepRotations(() => [], seed, width);
  layers[layer] ??= orthogonal.part.orthogonalize({ shape: [width, width], data: draws }).data;
  return layers[layer];
}

/**
 * The standard deviation of the weights between layers of equal width n: Xavier √(2/(n + n)), He √(2/n); the orthogonal
 * factor has its own. Glorot & Bengio 2010; He et al. 2015.
 */
export function deviationOf({ initialization, gain }: Variant, width: number): number {
  if (initialization === 'xavier') return 1 / Math.sqrt(width);
  if (initialization === 'he') return Math.sqrt(2 / width);
  return gain / Math.sqrt(width);
}

/** Stacks of the last width, by what tells them apart: making room anew for every change would cost more than its use. */
const keepStacks = kept<Map<string, Stack>>();
function stackOf({ activation, remedy }: Variant, width: number, samples: number): Stack {
  const stacks = keepStacks(() => new Map(), width, samples);
  const key = `${activation} ${remedy}`;
  let found = stacks.get(key);
  if (!found) {
    found = stack({
      width,
      samples,
      activation: sweeps[activation],
      batchNormalization: remedy === 'batch-norm',
      residual: remedy === 'residual',
    });
    stacks.set(key, found);
  }
  return found;
}

type Setting = Pick<DeepState, 'depth' | 'width' | 'seed' | 'limit'>;

/** What a pass gave, before anything is clipped. */
interface Passed {
  deviations: readonly number[];
  deltas: readonly number[];
  entries: readonly Entries[];
  /** The norm of ∂L/∂W over all layers; to be asked before another pass of such a network. */
  weightGradientNorm: () => number;
}

/** Forward on standard normal inputs, back from a random ∂L/∂a^(L) of length 1. */
function pass(variant: Variant, { depth, width, seed }: Setting, samples: number): Passed {
  const made = stackOf(variant, width, samples);
  const square = width * width;
  const draws = normals(seed, depth * square);
  const rotated = variant.initialization === 'orthogonal';
  const weights = Array.from({ length: depth }, (_, index) => {
    const own = draws.subarray(index * square, (index + 1) * square);
    return rotated ? rotation(own, seed, width, index) : own;
  });
  const count = width * samples;
  const data = normals(seed + dataSeed, 2 * count);
  const length = norm(data.subarray(count));
  const layers = made.pass(
    weights,
    rotated ? 1 : deviationOf(variant, width),
    data.subarray(0, count),
    data.subarray(count).map((entry) => entry / length),
  );
  return {
    deviations: layers.map(({ output }) => spread(output)),
    deltas: layers.map(({ dz }) => norm(dz)),
    entries: layers.map(({ dz }) => entriesOf(dz)),
    weightGradientNorm: made.weightGradientNorm,
  };
}

/** One network's numbers. */
function measure(
  variant: Variant,
  setting: Setting,
  samples = samplesOf(setting.depth, setting.width),
  passed = pass(variant, setting, samples),
): Measured {
  const coefficient =
    variant.remedy === 'clipping' ? clippingCoefficient(passed.weightGradientNorm(), setting.limit) : 1;
  const deltas = passed.deltas.map((delta) => coefficient * delta);
  const last = deltas.at(-1)!;
  return {
    ...variant,
    deviations: passed.deviations,
    deltas,
    entries: passed.entries,
    ratio: last === 0 ? 0 : deltas[0]! / last,
    coefficient,
  };
}

export function compute(state: DeepState): DeepResult {
  const samples = samplesOf(state.depth, state.width);
  const variants = variantsOf(state);
  // Of the four remedies the first is none, and clipping acts on what that network's pass gave: one pass for both.
  const plain = state.compare === 'remedy' ? pass(variants[0]!, state, samples) : undefined;
  return {
    variants: variants.map((variant) => {
      const shared = variant.remedy === 'none' || variant.remedy === 'clipping' ? plain : undefined;
      return measure(variant, state, samples, shared);
    }),
    samples,
  };
}
