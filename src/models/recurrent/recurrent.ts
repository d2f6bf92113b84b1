import { expectLength } from '../arrays/expect-length.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';

/**
 * The parameters of a recurrent layer with k gates, laid out as PyTorch does: the gates' blocks of H rows stand one
 * under the other, rows are outputs. k is 1 for a plain RNN, 4 for an LSTM (i, f, g, o), 3 for a GRU (r, z, n).
 */
export interface RecurrentWeights {
  /** D, the width of one input x_t. */
  readonly inputSize: number;
  /** H, the width of the hidden state. */
  readonly hiddenSize: number;
  /** W_ih, (k·H) × D. */
  readonly inputWeights: Float64Array;
  /** W_hh, (k·H) × H. */
  readonly recurrentWeights: Float64Array;
  /** b_ih, k·H values. */
  readonly inputBias: Float64Array;
  /** b_hh, k·H values. */
  readonly recurrentBias: Float64Array;
}

/** The gradients of a loss with respect to RecurrentWeights, in the same layout. */
export interface RecurrentGradients {
  readonly inputWeights: Float64Array;
  readonly recurrentWeights: Float64Array;
  readonly inputBias: Float64Array;
  readonly recurrentBias: Float64Array;
}

/** One gate of one scalar unit: preactivation w·x + u·h + b. */
export interface ScalarGate {
  /** Weight of the input. */
  readonly w: number;
  /** Weight of the previous hidden state. */
  readonly u: number;
  /** Bias. */
  readonly b: number;
}

/** Throws a RangeError if any array does not fit k gates of the given sizes. */
export function expectWeights(owner: string, weights: RecurrentWeights, gates: number): void {
  const { inputSize, hiddenSize } = weights;
  const rows = gates * hiddenSize;
  expectLength(owner, 'inputWeights', weights.inputWeights, rows * inputSize);
  expectLength(owner, 'recurrentWeights', weights.recurrentWeights, rows * hiddenSize);
  expectLength(owner, 'inputBias', weights.inputBias, rows);
  expectLength(owner, 'recurrentBias', weights.recurrentBias, rows);
}

/** `rows` copies of the sum of the biases' blocks [from, from + width), the start of every preactivation. */
export function repeatedBias(
  rows: number,
  biases: readonly Float64Array[],
  from: number,
  width: number,
): Float64Array {
  const out = new Float64Array(rows * width);
  for (const bias of biases) {
    for (let index = 0; index < out.length; index++) out[index]! += bias[from + (index % width)]!;
  }
  return out;
}

/**
 * Gradients of the parameters and of the input for a layer whose k gates all take x_t and h_(t−1) directly (RNN, LSTM).
 * `dPreactivations` is (T·N) × (k·H), `x` (T·N) × D, `hidden` (T+1)·N × H with h_0 first. Sums run over steps and batch.
 */
export function linearGradients(
  weights: RecurrentWeights,
  dPreactivations: Float64Array,
  x: Float64Array,
  hidden: Float64Array,
  rows: number,
  gates: number,
): RecurrentGradients & { dx: Float64Array } {
  const { inputSize, hiddenSize } = weights;
  const width = gates * hiddenSize;
  const dx = new Float64Array(rows * inputSize);
  const inputWeights = new Float64Array(width * inputSize);
  const recurrentWeights = new Float64Array(width * hiddenSize);
  const inputBias = new Float64Array(width);
  addProduct(dx, 0, dPreactivations, 0, weights.inputWeights, 0, rows, width, inputSize);
  addTransposedProduct(inputWeights, 0, dPreactivations, 0, x, 0, width, rows, inputSize);
  addTransposedProduct(recurrentWeights, 0, dPreactivations, 0, hidden, 0, width, rows, hiddenSize);
  addColumnSums(inputBias, 0, dPreactivations, rows, width);
  return { dx, inputWeights, recurrentWeights, inputBias, recurrentBias: inputBias.slice() };
}

/** x W_ihᵀ + b_ih + b_hh for all steps at once, (T·N) × (k·H): everything of a preactivation but h_(t−1)'s part. */
export function inputPreactivations(
  weights: RecurrentWeights,
  x: Float64Array,
  rows: number,
  gates: number,
): Float64Array {
  const width = gates * weights.hiddenSize;
  const out = repeatedBias(rows, [weights.inputBias, weights.recurrentBias], 0, width);
  addProductWithTranspose(out, 0, x, 0, weights.inputWeights, 0, rows, weights.inputSize, width);
  return out;
}

/** The values of gate number `gate` out of `gates` interleaved by row: (T·N) × (k·H) → (T·N) × H. */
export function selectGate(
  values: Float64Array,
  gates: number,
  gate: number,
  hiddenSize: number,
): Float64Array {
  const out = new Float64Array(values.length / gates);
  for (let row = 0; row * hiddenSize < out.length; row++) {
    const start = (row * gates + gate) * hiddenSize;
    out.set(values.subarray(start, start + hiddenSize), row * hiddenSize);
  }
  return out;
}

/**
 * The same stacked weights or biases with their gates' blocks in another order, to carry a layer from one library to
 * another (PyTorch's LSTM: i, f, g, o; many older ports: i, f, o, g). Throws a RangeError if `to` names a gate that
 * `from` lacks or the orders differ in length.
 */
export function reorderGates(
  values: Float64Array,
  from: readonly string[],
  to: readonly string[],
): Float64Array {
  if (from.length !== to.length || to.some((gate) => !from.includes(gate))) {
    throw new RangeError(`reorderGates: expected the gates ${from.join(', ')}; got ${to.join(', ')}`);
  }
  const size = values.length / from.length;
  const out = new Float64Array(values.length);
  to.forEach((gate, index) => {
    const start = from.indexOf(gate) * size;
    out.set(values.subarray(start, start + size), index * size);
  });
  return out;
}

/** Parameters of a recurrent layer: k (H (D + H) + biases·H). One bias a gate is the papers' count, two PyTorch's. */
export function recurrentParameterCount(
  gates: number,
  inputSize: number,
  hiddenSize: number,
  biases: 1 | 2,
): number {
  return gates * (hiddenSize * (inputSize + hiddenSize) + biases * hiddenSize);
}
