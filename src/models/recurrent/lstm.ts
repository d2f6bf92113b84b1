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
  selectGate,
} from './recurrent.ts';

/** The order in which the gates' rows are stacked, PyTorch's: input, forget, candidate, output. */
export const lstmGateOrder = ['i', 'f', 'g', 'o'] as const;

/** Everything a forward pass computed. T steps, N sequences, time first. */
interface LstmTrace {
  readonly steps: number;
  readonly batch: number;
  /** x_1 … x_T, T × N × D. */
  readonly x: Float64Array;
  /** The gates' VALUES, T × N × 4H, i, f, g, o side by side in every row. */
  readonly gates: Float64Array;
  /** C_0 … C_T, (T+1) × N × H. */
  readonly cells: Float64Array;
  /** tanh C_1 … tanh C_T, T × N × H. */
  readonly cellTanh: Float64Array;
  /** h_0 … h_T, (T+1) × N × H. */
  readonly hidden: Float64Array;
}

/**
 * A long short-term memory layer with forget gate (Hochreiter & Schmidhuber, 1997; Gers et al., 2000) over whole
 * sequences: C_t = f ⊙ C_(t−1) + i ⊙ g, h_t = o ⊙ tanh C_t. `x` is T × N × D, h_0 and C_0 are N × H.
 * Throws a RangeError if an array does not fit the sizes.
 */
export function lstmForward(
  x: Float64Array,
  initialHidden: Float64Array,
  initialCell: Float64Array,
  weights: RecurrentWeights,
  steps: number,
  batch: number,
): LstmTrace {
  const { inputSize, hiddenSize, recurrentWeights } = weights;
  const state = batch * hiddenSize;
  const width = 4 * hiddenSize;
  expectWeights('lstm', weights, 4);
  expectLength('lstm', 'x', x, steps * batch * inputSize);
  expectLength('lstm', 'initialHidden', initialHidden, state);
  expectLength('lstm', 'initialCell', initialCell, state);
  const gates = inputPreactivations(weights, x, steps * batch, 4);
  const hidden = new Float64Array((steps + 1) * state);
  const cells = new Float64Array((steps + 1) * state);
  const cellTanh = new Float64Array(steps * state);
  hidden.set(initialHidden);
  cells.set(initialCell);
  for (let step = 0; step < steps; step++) {
    const at = step * state;
    addProductWithTranspose(gates, 4 * at, hidden, at, recurrentWeights, 0, batch, hiddenSize, width);
    for (let row = 0; row < batch; row++) {
      const rowStart = 4 * at + row * width;
      for (let unit = 0; unit < hiddenSize; unit++) {
        const index = at + row * hiddenSize + unit;
        const inputAt = rowStart + unit;
        const forgetAt = inputAt + hiddenSize;
        const candidateAt = forgetAt + hiddenSize;
        const outputAt = candidateAt + hiddenSize;
        const inputGate = sigmoid(gates[inputAt]!);
        const forgetGate = sigmoid(gates[forgetAt]!);
        const candidate = Math.tanh(gates[candidateAt]!);
        const outputGate = sigmoid(gates[outputAt]!);
        const cell = forgetGate * cells[index]! + inputGate * candidate;
        const shown = Math.tanh(cell);
        gates[inputAt] = inputGate;
        gates[forgetAt] = forgetGate;
        gates[candidateAt] = candidate;
        gates[outputAt] = outputGate;
        cells[index + state] = cell;
        cellTanh[index] = shown;
        hidden[index + state] = outputGate * shown;
      }
    }
  }
  return { steps, batch, x, gates, cells, cellTanh, hidden };
}

/** One gate's values out of a trace, T × N × H. */
export function lstmGate(
  trace: LstmTrace,
  gate: (typeof lstmGateOrder)[number],
  hiddenSize: number,
): Float64Array {
  return selectGate(trace.gates, 4, lstmGateOrder.indexOf(gate), hiddenSize);
}

/** Gradients of the states alone: of h (`states`, `initial`) and of C (`cells`, `initialCell`). */
interface LstmStateGradients extends StateGradients {
  /** Total gradients dL/dC_t, T × N × H. */
  readonly cells: Float64Array;
  /** dL/dC_0, N × H. */
  readonly initialCell: Float64Array;
  /** Gradients of the gates' preactivations, T × N × 4H. */
  readonly dPreactivations: Float64Array;
}

/**
 * Back through time as far as the states: `dh` (T × N × H) is the upstream gradient of every h_t, `dLastCell` (N × H) of
 * C_T. Throws a RangeError if either does not fit.
 */
function lstmStateGradients(
  trace: LstmTrace,
  weights: RecurrentWeights,
  dh: Float64Array,
  dLastCell: Float64Array,
): LstmStateGradients {
  const { steps, batch, gates } = trace;
  const { hiddenSize, recurrentWeights } = weights;
  const state = batch * hiddenSize;
  const width = 4 * hiddenSize;
  expectLength('lstm', 'dh', dh, steps * state);
  expectLength('lstm', 'dLastCell', dLastCell, state);
  const states = dh.slice();
  const initial = new Float64Array(state);
  const cells = new Float64Array(steps * state);
  const carriedCell = dLastCell.slice();
  const dPreactivations = new Float64Array(steps * batch * width);
  for (let step = steps - 1; step >= 0; step--) {
    const at = step * state;
    for (let row = 0; row < batch; row++) {
      const rowStart = 4 * at + row * width;
      for (let unit = 0; unit < hiddenSize; unit++) {
        const within = row * hiddenSize + unit;
        const index = at + within;
        const inputAt = rowStart + unit;
        const forgetAt = inputAt + hiddenSize;
        const candidateAt = forgetAt + hiddenSize;
        const outputAt = candidateAt + hiddenSize;
        const inputGate = gates[inputAt]!;
        const forgetGate = gates[forgetAt]!;
        const candidate = gates[candidateAt]!;
        const outputGate = gates[outputAt]!;
        const shown = trace.cellTanh[index]!;
        const dHidden = states[index]!;
        const dCell = carriedCell[within]! + dHidden * outputGate * (1 - shown * shown);
        cells[index] = dCell;
        carriedCell[within] = dCell * forgetGate;
        dPreactivations[inputAt] = dCell * candidate * inputGate * (1 - inputGate);
        dPreactivations[forgetAt] = dCell * trace.cells[index]! * forgetGate * (1 - forgetGate);
        dPreactivations[candidateAt] = dCell * inputGate * (1 - candidate * candidate);
        dPreactivations[outputAt] = dHidden * shown * outputGate * (1 - outputGate);
      }
    }
    const [earlier, offset] = step === 0 ? [initial, 0] : [states, at - state];
    addProduct(earlier, offset, dPreactivations, 4 * at, recurrentWeights, 0, batch, width, hiddenSize);
  }
  return { states, initial, cells, initialCell: carriedCell, dPreactivations };
}

/** Gradients of Σ dh ⊙ h + Σ dLastCell ⊙ C_T with respect to everything. */
interface LstmGradients extends LstmStateGradients, RecurrentGradients {
  /** T × N × D. */
  readonly dx: Float64Array;
}

/** Back-propagation through time; arguments as in lstmStateGradients, gradients of parameters summed over steps and batch. */
export function lstmBackward(
  trace: LstmTrace,
  weights: RecurrentWeights,
  dh: Float64Array,
  dLastCell: Float64Array,
): LstmGradients {
  const states = lstmStateGradients(trace, weights, dh, dLastCell);
  const rows = trace.steps * trace.batch;
  return {
    ...states,
    ...linearGradients(weights, states.dPreactivations, trace.x, trace.hidden, rows, 4),
  };
}

/** Frobenius norms for t = 0 … T of one sequence. */
interface LstmGradientFlow {
  /** ‖∂h_T/∂h_t‖ through h_t alone, C_t held fixed. */
  readonly hidden: Float64Array;
  /**
   * ‖∂C_T/∂C_t‖ along all paths, those through h_t = o ⊙ tanh C_t included; at t = 0 along C alone, for h_0 is an input
   * of its own.
   */
  readonly cell: Float64Array;
}

function expectOneSequence(owner: string, { batch }: LstmTrace): void {
  if (batch !== 1) throw new RangeError(`${owner}: expected one sequence; got ${batch}`);
}

/** How much of an early state reaches the last step. Throws a RangeError unless the trace holds one sequence of ≥ 1 step. */
export function lstmGradientFlow(trace: LstmTrace, weights: RecurrentWeights): LstmGradientFlow {
  const { steps } = trace;
  const { hiddenSize } = weights;
  expectOneSequence('lstmGradientFlow', trace);
  const hidden = jacobianNorms(steps, hiddenSize, (unit) => {
    const dh = new Float64Array(steps * hiddenSize);
    dh[(steps - 1) * hiddenSize + unit] = 1;
    return lstmStateGradients(trace, weights, dh, new Float64Array(hiddenSize));
  });
  return { hidden, cell: lstmCellGradientFlow(trace, weights) };
}

/** The `cell` of lstmGradientFlow alone, at half the work; throws as it does. */
export function lstmCellGradientFlow(trace: LstmTrace, weights: RecurrentWeights): Float64Array {
  const { steps } = trace;
  const { hiddenSize } = weights;
  expectOneSequence('lstmCellGradientFlow', trace);
  const dh = new Float64Array(steps * hiddenSize);
  return jacobianNorms(steps, hiddenSize, (unit) => {
    const dLastCell = new Float64Array(hiddenSize);
    dLastCell[unit] = 1;
    const gradients = lstmStateGradients(trace, weights, dh, dLastCell);
    return { states: gradients.cells, initial: gradients.initialCell };
  });
}

/** 4 (H (D + H) + H) parameters, with PyTorch's second bias (`biases` 2) another 4H. */
export function lstmParameterCount(inputSize: number, hiddenSize: number, biases: 1 | 2 = 1): number {
  return recurrentParameterCount(4, inputSize, hiddenSize, biases);
}
