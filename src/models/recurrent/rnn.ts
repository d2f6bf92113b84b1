import { sigmoid } from '../activations/logistic.ts';
import { expectLength } from '../arrays/expect-length.ts';
import { addProduct, addProductWithTranspose } from '../arrays/matrix-product.ts';
import { jacobianNorms, type StateGradients } from './gradient-flow.ts';
import {
  expectWeights,
  inputPreactivations,
  linearGradients,
  type RecurrentGradients,
  type RecurrentWeights,
  recurrentParameterCount,
} from './recurrent.ts';

/** The state's activation; each comes with its slope as a function of its VALUE, which is all the way back needs. */
const rnnActivations = {
  tanh: { value: Math.tanh, slope: (h: number) => 1 - h * h },
  relu: { value: (a: number) => Math.max(a, 0), slope: (h: number) => (h > 0 ? 1 : 0) },
  sigmoid: { value: sigmoid, slope: (h: number) => h * (1 - h) },
  identity: { value: (a: number) => a, slope: () => 1 },
} as const;

type RnnActivation = keyof typeof rnnActivations;

/** Everything a forward pass computed. T steps, N sequences, time first. */
interface RnnTrace {
  readonly steps: number;
  readonly batch: number;
  readonly activation: RnnActivation;
  /** x_1 … x_T, T × N × D. */
  readonly x: Float64Array;
  /** a_1 … a_T, T × N × H. */
  readonly preactivations: Float64Array;
  /** h_0 … h_T, (T+1) × N × H. */
  readonly hidden: Float64Array;
}

/**
 * A plain recurrent network (Elman, 1990) over whole sequences: a_t = W_ih x_t + b_ih + W_hh h_(t−1) + b_hh, h_t = f(a_t).
 * `x` is T × N × D, `initial` (h_0) N × H. Throws a RangeError if an array does not fit the sizes.
 */
export function rnnForward(
  x: Float64Array,
  initial: Float64Array,
  weights: RecurrentWeights,
  steps: number,
  batch: number,
  activation: RnnActivation = 'tanh',
): RnnTrace {
  const { inputSize, hiddenSize } = weights;
  const state = batch * hiddenSize;
  expectWeights('rnn', weights, 1);
  expectLength('rnn', 'x', x, steps * batch * inputSize);
  expectLength('rnn', 'initial', initial, state);
  const { value } = rnnActivations[activation];
  const preactivations = inputPreactivations(weights, x, steps * batch, 1);
  const hidden = new Float64Array((steps + 1) * state);
  hidden.set(initial);
  for (let step = 0; step < steps; step++) {
    const at = step * state;
    addProductWithTranspose(
      preactivations,
      at,
      hidden,
      at,
      weights.recurrentWeights,
      0,
      batch,
      hiddenSize,
      hiddenSize,
    );
    for (let index = at; index < at + state; index++) hidden[index + state] = value(preactivations[index]!);
  }
  return { steps, batch, activation, x, preactivations, hidden };
}

/**
 * The gradients of the states alone, for an upstream gradient `dh` (T × N × H) of every h_t:
 * δ_t = f′(a_t) ⊙ dL/dh_t and dL/dh_(t−1) = dh_(t−1) + W_hhᵀ δ_t.
 */
function rnnStateGradients(
  trace: RnnTrace,
  weights: RecurrentWeights,
  dh: Float64Array,
): StateGradients & { dPreactivations: Float64Array } {
  const { steps, batch, hidden } = trace;
  const { hiddenSize, recurrentWeights } = weights;
  const state = batch * hiddenSize;
  expectLength('rnn', 'dh', dh, steps * state);
  const { slope } = rnnActivations[trace.activation];
  const states = dh.slice();
  const initial = new Float64Array(state);
  const dPreactivations = new Float64Array(steps * state);
  for (let step = steps - 1; step >= 0; step--) {
    const at = step * state;
    for (let index = at; index < at + state; index++) {
      dPreactivations[index] = states[index]! * slope(hidden[index + state]!);
    }
    const [earlier, offset] = step === 0 ? [initial, 0] : [states, at - state];
    addProduct(earlier, offset, dPreactivations, at, recurrentWeights, 0, batch, hiddenSize, hiddenSize);
  }
  return { states, initial, dPreactivations };
}

/** Gradients of Σ dh ⊙ h with respect to everything; `states` are the total gradients dL/dh_t, T × N × H. */
interface RnnGradients extends RecurrentGradients {
  readonly states: Float64Array;
  /** dL/dh_0, N × H. */
  readonly initial: Float64Array;
  /** T × N × D. */
  readonly dx: Float64Array;
}

/** Back-propagation through time (Werbos, 1990): `dh` (T × N × H) is the upstream gradient of every h_t. */
export function rnnBackward(trace: RnnTrace, weights: RecurrentWeights, dh: Float64Array): RnnGradients {
  const { states, initial, dPreactivations } = rnnStateGradients(trace, weights, dh);
  const rows = trace.steps * trace.batch;
  return {
    states,
    initial,
    ...linearGradients(weights, dPreactivations, trace.x, trace.hidden, rows, 1),
  };
}

/**
 * ‖∂h_T/∂h_t‖ (Frobenius) for t = 0 … T of a single sequence: how much of an early state reaches the end.
 * Throws a RangeError unless the trace holds one sequence of at least one step.
 */
export function rnnGradientFlow(trace: RnnTrace, weights: RecurrentWeights): Float64Array {
  const { steps, batch } = trace;
  const { hiddenSize } = weights;
  if (batch !== 1) throw new RangeError(`rnnGradientFlow: expected one sequence; got ${batch}`);
  return jacobianNorms(steps, hiddenSize, (unit) => {
    const dh = new Float64Array(steps * hiddenSize);
    dh[(steps - 1) * hiddenSize + unit] = 1;
    return rnnStateGradients(trace, weights, dh);
  });
}

/** H (D + H) + H parameters, with PyTorch's second bias (`biases` 2) another H. */
export function rnnParameterCount(inputSize: number, hiddenSize: number, biases: 1 | 2 = 1): number {
  return recurrentParameterCount(1, inputSize, hiddenSize, biases);
}
