import { sigmoid } from '../activations/logistic.ts';
import { expectLength } from '../arrays/expect-length.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';
import { jacobianNorms, type StateGradients } from './gradient-flow.ts';
import {
  expectWeights,
  type RecurrentGradients,
  type RecurrentWeights,
  recurrentParameterCount,
  repeatedBias,
  selectGate,
} from './recurrent.ts';

/** The order in which the gates' rows are stacked, PyTorch's: reset, update, candidate. */
export const gruGateOrder = ['r', 'z', 'n'] as const;

/** Which GRU is meant; papers and libraries disagree twice. */
export interface GruConvention {
  /**
   * Where r cuts the past out of the candidate. 'before': W_hn (r ⊙ h) + b_hn (Cho et al., 2014). 'after':
   * r ⊙ (W_hn h + b_hn) (PyTorch, cuDNN, Keras' default).
   */
  readonly reset: 'before' | 'after';
  /**
   * What z weighs. 'keeps-old': h = z ⊙ h_(t−1) + (1−z) ⊙ n (Cho et al., 2014; PyTorch). 'takes-new':
   * h = (1−z) ⊙ h_(t−1) + z ⊙ n (Chung et al., 2014).
   */
  readonly update: 'keeps-old' | 'takes-new';
}

/** Everything a forward pass computed. T steps, N sequences, time first. */
interface GruTrace {
  readonly steps: number;
  readonly batch: number;
  readonly convention: GruConvention;
  /** x_1 … x_T, T × N × D. */
  readonly x: Float64Array;
  /** Values of r and z, T × N × 2H, side by side in every row. */
  readonly gates: Float64Array;
  /** n_1 … n_T, T × N × H. */
  readonly candidates: Float64Array;
  /** What r works on, T × N × H: 'before', the cut state r ⊙ h_(t−1); 'after', the product W_hn h_(t−1) + b_hn. */
  readonly past: Float64Array;
  /** h_0 … h_T, (T+1) × N × H. */
  readonly hidden: Float64Array;
}

/**
 * A gated recurrent unit layer (Cho et al., 2014) over whole sequences, in any of the four dialects. `x` is T × N × D,
 * `initial` (h_0) N × H. Throws a RangeError if an array does not fit the sizes.
 */
export function gruForward(
  x: Float64Array,
  initial: Float64Array,
  weights: RecurrentWeights,
  steps: number,
  batch: number,
  convention: GruConvention,
): GruTrace {
  const { inputSize, hiddenSize, inputWeights, recurrentWeights, inputBias, recurrentBias } = weights;
  const state = batch * hiddenSize;
  const rows = steps * batch;
  const width = 2 * hiddenSize;
  const after = convention.reset === 'after';
  const keepsOld = convention.update === 'keeps-old';
  expectWeights('gru', weights, 3);
  expectLength('gru', 'x', x, rows * inputSize);
  expectLength('gru', 'initial', initial, state);
  const gates = repeatedBias(rows, [inputBias, recurrentBias], 0, width);
  const candidates = repeatedBias(rows, after ? [inputBias] : [inputBias, recurrentBias], width, hiddenSize);
  const past = repeatedBias(rows, after ? [recurrentBias] : [], width, hiddenSize);
  addProductWithTranspose(gates, 0, x, 0, inputWeights, 0, rows, inputSize, width);
  addProductWithTranspose(candidates, 0, x, 0, inputWeights, width * inputSize, rows, inputSize, hiddenSize);
  const hidden = new Float64Array((steps + 1) * state);
  hidden.set(initial);
  const candidateRows = width * hiddenSize;
  for (let step = 0; step < steps; step++) {
    const at = step * state;
    addProductWithTranspose(gates, 2 * at, hidden, at, recurrentWeights, 0, batch, hiddenSize, width);
    for (let index = 2 * at; index < 2 * (at + state); index++) gates[index] = sigmoid(gates[index]!);
    if (after) {
      addProductWithTranspose(
        past,
        at,
        hidden,
        at,
        recurrentWeights,
        candidateRows,
        batch,
        hiddenSize,
        hiddenSize,
      );
      for (let row = 0; row < batch; row++) {
        for (let unit = 0; unit < hiddenSize; unit++) {
          const index = at + row * hiddenSize + unit;
          candidates[index]! += gates[2 * at + row * width + unit]! * past[index]!;
        }
      }
    } else {
      for (let row = 0; row < batch; row++) {
        for (let unit = 0; unit < hiddenSize; unit++) {
          const index = at + row * hiddenSize + unit;
          past[index] = gates[2 * at + row * width + unit]! * hidden[index]!;
        }
      }
      addProductWithTranspose(
        candidates,
        at,
        past,
        at,
        recurrentWeights,
        candidateRows,
        batch,
        hiddenSize,
        hiddenSize,
      );
    }
    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < hiddenSize; unit++) {
        const index = at + row * hiddenSize + unit;
        const updateGate = gates[2 * at + row * width + hiddenSize + unit]!;
        const candidate = Math.tanh(candidates[index]!);
        candidates[index] = candidate;
        hidden[index + state] = keepsOld
          ? (1 - updateGate) * candidate + updateGate * hidden[index]!
          : (1 - updateGate) * hidden[index]! + updateGate * candidate;
      }
    }
  }
  return { steps, batch, convention, x, gates, candidates, past, hidden };
}

/** The values of r or z out of a trace, T × N × H. */
export function gruGate(trace: GruTrace, gate: 'r' | 'z', hiddenSize: number): Float64Array {
  return selectGate(trace.gates, 2, gruGateOrder.indexOf(gate), hiddenSize);
}

/** Gradients of the states and of what stands before each non-linearity. */
interface GruStateGradients extends StateGradients {
  /** Of r's and z's preactivations, T × N × 2H. */
  readonly dGates: Float64Array;
  /** Of the candidate's preactivation, T × N × H. */
  readonly dCandidates: Float64Array;
  /** Of the candidate's recurrent product (W_hn …) + b_hn, T × N × H; 'before' it equals dCandidates. */
  readonly dRecurrent: Float64Array;
}

/** Back through time as far as the states: `dh` (T × N × H) is the upstream gradient of every h_t. Throws if it does not fit. */
function gruStateGradients(trace: GruTrace, weights: RecurrentWeights, dh: Float64Array): GruStateGradients {
  const { steps, batch, gates, candidates, past, hidden } = trace;
  const { hiddenSize, recurrentWeights } = weights;
  const state = batch * hiddenSize;
  const width = 2 * hiddenSize;
  const candidateRows = width * hiddenSize;
  const after = trace.convention.reset === 'after';
  const keepsOld = trace.convention.update === 'keeps-old';
  expectLength('gru', 'dh', dh, steps * state);
  const states = dh.slice();
  const initial = new Float64Array(state);
  const dGates = new Float64Array(2 * steps * state);
  const dCandidates = new Float64Array(steps * state);
  const dRecurrent = after ? new Float64Array(steps * state) : dCandidates;
  const dCut = new Float64Array(state);
  for (let step = steps - 1; step >= 0; step--) {
    const at = step * state;
    const [earlier, offset] = step === 0 ? [initial, 0] : [states, at - state];
    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < hiddenSize; unit++) {
        const within = row * hiddenSize + unit;
        const index = at + within;
        const updateAt = 2 * at + row * width + hiddenSize + unit;
        const updateGate = gates[updateAt]!;
        const candidate = candidates[index]!;
        const dHidden = states[index]!;
        const fresh = keepsOld ? 1 - updateGate : updateGate;
        const kept = keepsOld ? updateGate : 1 - updateGate;
        const difference = keepsOld ? hidden[index]! - candidate : candidate - hidden[index]!;
        earlier[offset + within]! += dHidden * kept;
        dGates[updateAt] = dHidden * difference * updateGate * (1 - updateGate);
        dCandidates[index] = dHidden * fresh * (1 - candidate * candidate);
      }
    }
    dCut.fill(0);
    if (!after)
      addProduct(dCut, 0, dCandidates, at, recurrentWeights, candidateRows, batch, hiddenSize, hiddenSize);
    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < hiddenSize; unit++) {
        const within = row * hiddenSize + unit;
        const index = at + within;
        const resetAt = 2 * at + row * width + unit;
        const resetGate = gates[resetAt]!;
        let dReset: number;
        if (after) {
          dReset = dCandidates[index]! * past[index]!;
          dRecurrent[index] = dCandidates[index]! * resetGate;
        } else {
          dReset = dCut[within]! * hidden[index]!;
          earlier[offset + within]! += dCut[within]! * resetGate;
        }
        dGates[resetAt] = dReset * resetGate * (1 - resetGate);
      }
    }
    if (after) {
      addProduct(
        earlier,
        offset,
        dRecurrent,
        at,
        recurrentWeights,
        candidateRows,
        batch,
        hiddenSize,
        hiddenSize,
      );
    }
    addProduct(earlier, offset, dGates, 2 * at, recurrentWeights, 0, batch, width, hiddenSize);
  }
  return { states, initial, dGates, dCandidates, dRecurrent };
}

/** Gradients of Σ dh ⊙ h with respect to everything; in the 'after' dialect the biases' candidate parts differ. */
interface GruGradients extends GruStateGradients, RecurrentGradients {
  /** T × N × D. */
  readonly dx: Float64Array;
}

/** Back-propagation through time: `dh` (T × N × H) is the upstream gradient of every h_t. */
export function gruBackward(trace: GruTrace, weights: RecurrentWeights, dh: Float64Array): GruGradients {
  const gradients = gruStateGradients(trace, weights, dh);
  const { dGates, dCandidates, dRecurrent } = gradients;
  const { inputSize, hiddenSize } = weights;
  const rows = trace.steps * trace.batch;
  const width = 2 * hiddenSize;
  const candidateInput = trace.convention.reset === 'after' ? trace.hidden : trace.past;
  const dx = new Float64Array(rows * inputSize);
  const inputWeights = new Float64Array(3 * hiddenSize * inputSize);
  const recurrentWeights = new Float64Array(3 * hiddenSize * hiddenSize);
  const inputBias = new Float64Array(3 * hiddenSize);
  const recurrentBias = new Float64Array(3 * hiddenSize);
  const inputRows = width * inputSize;
  const recurrentRows = width * hiddenSize;
  addProduct(dx, 0, dGates, 0, weights.inputWeights, 0, rows, width, inputSize);
  addProduct(dx, 0, dCandidates, 0, weights.inputWeights, inputRows, rows, hiddenSize, inputSize);
  addTransposedProduct(inputWeights, 0, dGates, 0, trace.x, 0, width, rows, inputSize);
  addTransposedProduct(inputWeights, inputRows, dCandidates, 0, trace.x, 0, hiddenSize, rows, inputSize);
  addTransposedProduct(recurrentWeights, 0, dGates, 0, trace.hidden, 0, width, rows, hiddenSize);
  addTransposedProduct(
    recurrentWeights,
    recurrentRows,
    dRecurrent,
    0,
    candidateInput,
    0,
    hiddenSize,
    rows,
    hiddenSize,
  );
  addColumnSums(inputBias, 0, dGates, rows, width);
  addColumnSums(inputBias, width, dCandidates, rows, hiddenSize);
  addColumnSums(recurrentBias, 0, dGates, rows, width);
  addColumnSums(recurrentBias, width, dRecurrent, rows, hiddenSize);
  return { ...gradients, dx, inputWeights, recurrentWeights, inputBias, recurrentBias };
}

/**
 * ‖∂h_T/∂h_t‖ (Frobenius) for t = 0 … T of a single sequence: how much of an early state reaches the end.
 * Throws a RangeError unless the trace holds one sequence of at least one step.
 */
export function gruGradientFlow(trace: GruTrace, weights: RecurrentWeights): Float64Array {
  const { steps, batch } = trace;
  const { hiddenSize } = weights;
  if (batch !== 1) throw new RangeError(`gruGradientFlow: expected one sequence; got ${batch}`);
  return jacobianNorms(steps, hiddenSize, (unit) => {
    const dh = new Float64Array(steps * hiddenSize);
    dh[(steps - 1) * hiddenSize + unit] = 1;
    return gruStateGradients(trace, weights, dh);
  });
}

/** 3 (H (D + H) + H) parameters, with PyTorch's second bias (`biases` 2) another 3H. */
export function gruParameterCount(inputSize: number, hiddenSize: number, biases: 1 | 2 = 1): number {
  return recurrentParameterCount(3, inputSize, hiddenSize, biases);
}
