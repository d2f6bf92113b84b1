import { identity } from '../../models/activations/identity.ts';
import { relu } from '../../models/activations/relu.ts';
import { sigmoid } from '../../models/activations/sigmoid.ts';
import { tanh } from '../../models/activations/tanh.ts';
import { squaredError } from '../../models/losses/squared-error.ts';
import { descendOnce, forwardBackward, type MlpLayer, type MlpPass } from '../../models/mlp.ts';
import type { Objective } from '../../models/objective.ts';
import { type Tensor, tensor, zeros } from '../../models/tensor.ts';
import type {
  ChoiceParameter,
  ListParameter,
  MatrixParameter,
  NumberParameter,
  State,
} from '../frame/parameters.ts';

/** Steps the loss curve shows, and the most the reader may take. */
export const mostSteps = 100;
/** A loss above this is called diverged: further steps would soon overflow float64. */
const diverged = 1e60;

const hiddenActivations = ['sigmoid', 'tanh', 'relu'] as const;
const outputActivations = ['sigmoid', 'identity'] as const;
const reductions = ['half_sum', 'mean', 'sum'] as const;
const biasRules = ['fixed', 'updated'] as const;

const list = (symbol: string, quantity: 'x' | 'w' | 'p', values: readonly number[], fewest = 2) =>
  ({
    kind: 'list',
    default: values,
    min: -100,
    max: 100,
    length: [fewest, 2],
    symbol,
    quantity,
    more: true,
  }) satisfies ListParameter as ListParameter;

const activations = { sigmoid, tanh, relu, identity };

export const parameters = {
  steps: {
    kind: 'number',
    default: 0,
    min: 0,
    max: mostSteps,
    step: 1,
    integer: true,
    symbol: 't',
  } satisfies NumberParameter as NumberParameter,
  learningRate: {
    kind: 'number',
    default: 0.5,
    min: 0.001,
    max: 10,
    step: 20,
    scale: 'log',
    symbol: 'η',
  } satisfies NumberParameter as NumberParameter,
  weights1: {
    kind: 'matrix',
    default: [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    min: -100,
    max: 100,
    rows: [2, 2],
    columns: [2, 2],
    symbol: 'W^{(1)}',
    quantity: 'w',
  } satisfies MatrixParameter as MatrixParameter,
  weights2: {
    kind: 'matrix',
    default: [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    min: -100,
    max: 100,
    rows: [1, 2],
    columns: [2, 2],
    symbol: 'W^{(2)}',
    quantity: 'w',
  } satisfies MatrixParameter as MatrixParameter,
  reduction: {
    kind: 'choice',
    default: 'half_sum',
    values: reductions,
    convention: true,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof reductions)[number]>,
  x: list('x', 'x', [0.05, 0.1]),
  target: list('y', 'p', [0.01, 0.99], 1),
  bias1: list('b^{(1)}', 'w', [0.35, 0.35]),
  bias2: list('b^{(2)}', 'w', [0.6, 0.6], 1),
  hidden: {
    kind: 'choice',
    default: 'sigmoid',
    values: hiddenActivations,
    more: true,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof hiddenActivations)[number]>,
  output: {
    kind: 'choice',
    default: 'sigmoid',
    values: outputActivations,
    more: true,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof outputActivations)[number]>,
  biases: {
    kind: 'choice',
    default: 'fixed',
    values: biasRules,
    convention: true,
    more: true,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof biasRules)[number]>,
};
export type NetworkState = State<typeof parameters>;

export interface NetworkResult {
  /** The two layers before and after the step shown. */
  layers: readonly MlpLayer[];
  next: readonly MlpLayer[];
  pass: MlpPass;
  after: MlpPass;
  /** The input's gradient and value belong to the pass; targets stand here, one for each output unit. */
  x: Tensor;
  targets: Tensor;
  /** Loss before step 0, 1, … up to the last one that is not diverged. */
  losses: readonly number[];
  /** Steps really made: fewer than asked for where the loss diverged on the way. */
  made: number;
}

/** A short list goes on with its last entry. */
export const entry = (values: readonly number[], index: number) => values[index] ?? values.at(-1)!;

export function compute(state: NetworkState): NetworkResult {
  const outputs = state.weights2.length;
  const each = (values: readonly number[]) =>
    Array.from({ length: outputs }, (_, index) => entry(values, index));
  const x = tensor([state.x]);
  const targets = tensor([each(state.target)]);
  const loss: Objective = ({ data }, { data: targets }) => squaredError(data, targets, state.reduction);
  const fixed = state.biases === 'fixed';
  const step = (layers: readonly MlpLayer[], { dWeights, dBias }: MlpPass) =>
    descendOnce(
      layers,
      { dWeights, dBias: fixed ? dBias.map(({ shape }) => zeros(...shape)) : dBias },
      state.learningRate,
    );

  let layers: MlpLayer[] = [
    {
      weights: tensor(state.weights1),
      bias: tensor(state.bias1),
      activation: activations[state.hidden].bind(),
    },
    {
      weights: tensor(state.weights2),
      bias: tensor(each(state.bias2)),
      activation: activations[state.output].bind(),
    },
  ];
  let pass = forwardBackward(layers, x, targets, loss);
  let shown = { layers, pass, made: 0 };
  const losses = [pass.loss];
  for (let made = 1; made <= mostSteps; made++) {
    layers = step(layers, pass);
    pass = forwardBackward(layers, x, targets, loss);
    if (!(pass.loss < diverged)) break;
    losses.push(pass.loss);
    if (made <= state.steps) shown = { layers, pass, made };
  }
  const next = step(shown.layers, shown.pass);
  return { ...shown, next, after: forwardBackward(next, x, targets, loss), x, targets, losses };
}
