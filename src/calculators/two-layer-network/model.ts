import { choice, list, logarithmic, matrix, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import type { Activation } from '../../models/activations/activation.ts';
import { sigmoid, sigmoidDerivative, tanhDerivative } from '../../models/activations/logistic.ts';
import {
  addGradients,
  type DenseGradients,
  type DenseLayer,
  passSample,
  type SamplePass,
  stepSample,
} from '../../models/dense/one-sample.ts';

/** Steps the loss curve shows, and the most the reader may take. */
export const mostSteps = 100;
/** A loss above this is called diverged: further steps would soon overflow float64. */
const diverged = 1e60;

const hiddenActivations = ['sigmoid', 'tanh', 'relu'] as const;
const outputActivations = ['sigmoid', 'identity'] as const;
const reductions = ['half_sum', 'mean', 'sum'] as const;
const biasRules = ['fixed', 'updated'] as const;
const storeRules = ['cleared', 'kept'] as const;

const pair = (symbol: string, quantity: 'x' | 'w' | 'p', values: readonly number[], fewest = 2) =>
  list(values, [-100, 100], [fewest, 2], { symbol, quantity, more: true });

const activations: Record<'sigmoid' | 'tanh' | 'relu' | 'identity', Activation> = {
  sigmoid: { value: sigmoid, derivative: sigmoidDerivative },
  tanh: { value: Math.tanh, derivative: tanhDerivative },
  relu: { value: (z) => Math.max(z, 0), derivative: (z) => (z > 0 ? 1 : 0) },
  identity: { value: (z) => z, derivative: () => 1 },
};

export const parameters = {
  steps: whole(0, [0, mostSteps], { symbol: 't' }),
  learningRate: logarithmic(0.5, [0.001, 10], 20, { symbol: 'η' }),
  weights1: matrix(
    [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    [-100, 100],
    [2, 2],
    [2, 2],
    { symbol: 'W^{(1)}', quantity: 'w' },
  ),
  weights2: matrix(
    [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    [-100, 100],
    [1, 2],
    [2, 2],
    { symbol: 'W^{(2)}', quantity: 'w' },
  ),
  reduction: choice(reductions, { convention: true, more: true }),
  x: pair('x', 'x', [0.05, 0.1]),
  target: pair('y', 'p', [0.01, 0.99], 1),
  bias1: pair('b^{(1)}', 'w', [0.35, 0.35]),
  bias2: pair('b^{(2)}', 'w', [0.6, 0.6], 1),
  hidden: choice(hiddenActivations, { more: true }),
  output: choice(outputActivations, { more: true }),
  biases: choice(biasRules, { convention: true, more: true }),
  stored: choice(storeRules, { convention: true }),
};
export type NetworkState = State<typeof parameters>;

export interface NetworkResult {
  /** The two layers before and after the step shown. */
  layers: readonly DenseLayer[];
  next: readonly DenseLayer[];
  pass: SamplePass;
  after: SamplePass;
  /** One for each output unit. */
  targets: readonly number[];
  /** What the sum of squared errors is multiplied by. */
  factor: number;
  /** Loss before step 0, 1, … up to the last one that is not diverged. */
  losses: readonly number[];
  /** What each weight is moved by: the gradient of this step, or the sum of all so far where none was cleared. */
  gradients: readonly DenseGradients[];
  /** What lay in store before this step's gradient was added; null where the store is cleared. */
  stored: readonly DenseGradients[] | null;
  /** Steps really made: fewer than asked for where the loss diverged on the way. */
  made: number;
}

/** A change of the loss below this share of it counts as none. */
const standstill = 1e-6;
/** A loss below this is 0 but for rounding. */
const solved = 1e-28;

/**
 * Why a step hardly changes the loss: the loss is 0 already, but for rounding; it follows gradients that nobody cleared; all gradients are 0; they are so small that a learning rate
 * of 1 would hardly change it either; only the rate is small; or the step lands as high on the other side of a valley.
 * Null where the loss does change.
 */
export function stallOf(
  { learningRate, biases }: NetworkState,
  { pass, after, stored }: NetworkResult,
): 'solved' | 'added' | 'zero' | 'flat' | 'rate' | 'leap' | null {
  if (pass.loss < solved) return 'solved';
  if (!(Math.abs(after.loss - pass.loss) < standstill * pass.loss)) return null;
  if (stored) return 'added';
  const moved = pass.layers.flatMap(({ dWeights, dz }) => [
    ...dWeights.flat(),
    ...(biases === 'updated' ? dz : []),
  ]);
  const slope = moved.reduce((sum, gradient) => sum + gradient * gradient, 0);
  if (moved.every((gradient) => gradient === 0)) return 'zero';
  const share = slope / pass.loss;
  if (learningRate * share > 10 * standstill) return 'leap';
  return share < standstill ? 'flat' : 'rate';
}

export function compute(state: NetworkState): NetworkResult {
  const { x, weights1, weights2, reduction } = state;
  /** A short list goes on with its last entry. */
  const each = (values: readonly number[]) => weights2.map((_, index) => values[index] ?? values.at(-1)!);
  const targets = each(state.target);
  const factor = { half_sum: 1 / 2, sum: 1, mean: 1 / targets.length }[reduction];
  const run = (layers: readonly DenseLayer[]) => passSample(layers, x, targets, factor);
  const step = (layers: readonly DenseLayer[], gradients: readonly DenseGradients[]) =>
    stepSample(layers, gradients, state.learningRate, state.biases === 'updated');
  const start: DenseLayer[] = [
    { weights: weights1, bias: state.bias1, activation: activations[state.hidden] },
    { weights: weights2, bias: each(state.bias2), activation: activations[state.output] },
  ];

  const at = (layers: readonly DenseLayer[], stored: readonly DenseGradients[] | null) => {
    const pass = run(layers);
    return { layers, pass, stored, gradients: stored ? addGradients(stored, pass.layers) : pass.layers };
  };
  let now = at(start, null);
  let shown = { ...now, made: 0 };
  const losses = [now.pass.loss];
  for (let made = 1; made <= mostSteps; made++) {
    now = at(step(now.layers, now.gradients), state.stored === 'kept' ? now.gradients : null);
    if (!(now.pass.loss < diverged)) break;
    losses.push(now.pass.loss);
    if (made <= state.steps) shown = { ...now, made };
  }
  const next = step(shown.layers, shown.gradients);
  return { ...shown, next, after: run(next), targets, factor, losses };
}
