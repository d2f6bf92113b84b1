import { expectLength } from '../arrays/expect-length.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { type AttentionTrace, attention, attentionGradients } from './attention.ts';
import type { UndefinedRow } from './masked-softmax.ts';

/** The parameters, laid out as in PyTorch's nn.MultiheadAttention; E is the width of every query, key and value. */
export interface MultiHeadWeights {
  readonly heads: number;
  /** W_q, W_k, W_v one under the other, 3E × E. */
  readonly inputWeights: Float64Array;
  /** 3E values, or null for none. */
  readonly inputBias: Float64Array | null;
  /** W_o, E × E. */
  readonly outputWeights: Float64Array;
  /** E values, or null for none. */
  readonly outputBias: Float64Array | null;
}

/** Which keys are visible; 1 = visible. */
interface MultiHeadMasks {
  /** Which query may see which key, (queries, keys). */
  readonly mask?: Tensor | null;
  /** Which keys are no padding, (N, keys). */
  readonly keyPaddingMask?: Tensor | null;
  readonly undefinedRow?: UndefinedRow;
}

/** Everything a forward pass computed. */
export interface MultiHeadTrace {
  readonly query: Tensor;
  readonly key: Tensor;
  readonly value: Tensor;
  /** Attention inside the heads; its weights are (N, heads, queries, keys). */
  readonly inner: AttentionTrace;
  /** The heads' outputs side by side, (N, queries, E). */
  readonly merged: Tensor;
  /** merged · W_oᵀ + b_o, (N, queries, E). */
  readonly output: Tensor;
}

/**
 * Multi-head attention (Vaswani et al., 2017, section 3.2.2): head j works on features j·d … (j+1)·d − 1 of the projected
 * queries, keys and values, d = E/heads, scale 1/√d. query is (N, queries, E), key and value (N, keys, E). Throws a
 * RangeError if E is not a multiple of the heads, if shapes do not fit, and for a fully masked query unless
 * `undefinedRow` is 'NaN'.
 */
export function multiHeadAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  weights: MultiHeadWeights,
  { mask, keyPaddingMask, undefinedRow }: MultiHeadMasks = {},
): MultiHeadTrace {
  const [batch, queries, width] = query.shape as [number, number, number];
  const keys = key.shape[1]!;
  const { heads, outputWeights, outputBias } = weights;
  if (width % heads !== 0) {
    throw new RangeError(`multi-head attention: expected a width divisible by ${heads} heads; got ${width}`);
  }
  expectLength('multi-head attention', 'key', key.data, batch * keys * width);
  expectLength('multi-head attention', 'value', value.data, batch * keys * width);
  expectLength('multi-head attention', 'inputWeights', weights.inputWeights, 3 * width * width);
  expectLength('multi-head attention', 'outputWeights', outputWeights, width * width);
  const inner = attention({
    query: splitHeads(project(query, weights, 0), heads),
    key: splitHeads(project(key, weights, 1), heads),
    value: splitHeads(project(value, weights, 2), heads),
    mask: combinedMask(mask ?? null, keyPaddingMask ?? null, batch, queries, keys),
    undefinedRow,
  });
  const merged = mergeHeads(inner.output);
  const output = linear(merged, outputWeights, 0, outputBias, 0);
  return { query, key, value, inner, merged, output };
}

/** Gradients of Σ dOutput ⊙ output, each in its parameter's layout (the biases' also where there is none). */
export interface MultiHeadGradients {
  readonly dQuery: Tensor;
  readonly dKey: Tensor;
  readonly dValue: Tensor;
  readonly dInputWeights: Float64Array;
  readonly dInputBias: Float64Array;
  readonly dOutputWeights: Float64Array;
  readonly dOutputBias: Float64Array;
}

/** The way back for an upstream gradient of the output's shape. Throws a RangeError if it does not fit. */
export function multiHeadGradients(
  trace: MultiHeadTrace,
  weights: MultiHeadWeights,
  dOutput: Tensor,
): MultiHeadGradients {
  const { query, key, value, merged } = trace;
  const [batch, queries, width] = query.shape as [number, number, number];
  const rows = batch * queries;
  expectLength('multi-head attention', 'dOutput', dOutput.data, rows * width);
  const dMerged = zeros(batch, queries, width);
  const dOutputWeights = new Float64Array(width * width);
  const dOutputBias = new Float64Array(width);
  addProduct(dMerged.data, 0, dOutput.data, 0, weights.outputWeights, 0, rows, width, width);
  addTransposedProduct(dOutputWeights, 0, dOutput.data, 0, merged.data, 0, width, rows, width);
  addColumnSums(dOutputBias, 0, dOutput.data, rows, width);
  const inner = attentionGradients(trace.inner, splitHeads(dMerged, weights.heads));
  const dInputWeights = new Float64Array(3 * width * width);
  const dInputBias = new Float64Array(3 * width);
  const back = (dProjected: Tensor, input: Tensor, block: number): Tensor => {
    const dFlat = mergeHeads(dProjected).data;
    const length = input.data.length / width;
    const at = block * width * width;
    const dInput = zeros(...input.shape);
    addProduct(dInput.data, 0, dFlat, 0, weights.inputWeights, at, length, width, width);
    addTransposedProduct(dInputWeights, at, dFlat, 0, input.data, 0, width, length, width);
    addColumnSums(dInputBias, block * width, dFlat, length, width);
    return dInput;
  };
  return {
    dQuery: back(inner.dQuery, query, 0),
    dKey: back(inner.dKey, key, 1),
    dValue: back(inner.dValue, value, 2),
    dInputWeights,
    dInputBias,
    dOutputWeights,
    dOutputBias,
  };
}

/** 4 E² weights whatever the number of heads, with biases 4 E more. */
export function multiHeadParameterCount(width: number, bias: boolean): number {
  return 4 * width * width + (bias ? 4 * width : 0);
}

function linear(
  input: Tensor,
  weights: Float64Array,
  at: number,
  bias: Float64Array | null,
  biasAt: number,
): Tensor {
  const width = input.shape.at(-1)!;
  const output = zeros(...input.shape);
  if (bias) {
    for (let index = 0; index < output.data.length; index++)
      output.data[index] = bias[biasAt + (index % width)]!;
  }
  const rows = input.data.length / width;
  addProductWithTranspose(output.data, 0, input.data, 0, weights, at, rows, width, width);
  return output;
}

function project(input: Tensor, { inputWeights, inputBias }: MultiHeadWeights, block: number): Tensor {
  const width = input.shape.at(-1)!;
  return linear(input, inputWeights, block * width * width, inputBias, block * width);
}

/** (N, length, E) → (N, heads, length, E/heads). */
function splitHeads({ shape, data }: Tensor, heads: number): Tensor {
  const [batch, length, width] = shape as [number, number, number];
  const size = width / heads;
  const out = zeros(batch, heads, length, size);
  for (let piece = 0; piece < batch * length * heads; piece++) {
    const head = piece % heads;
    const position = Math.floor(piece / heads) % length;
    const sample = Math.floor(piece / (heads * length));
    const to = ((sample * heads + head) * length + position) * size;
    out.data.set(data.subarray(piece * size, (piece + 1) * size), to);
  }
  return out;
}

/** (N, heads, length, size) → (N, length, heads·size): the inverse of splitHeads. */
function mergeHeads({ shape, data }: Tensor): Tensor {
  const [batch, heads, length, size] = shape as [number, number, number, number];
  const out = zeros(batch, length, heads * size);
  for (let piece = 0; piece < batch * length * heads; piece++) {
    const head = piece % heads;
    const position = Math.floor(piece / heads) % length;
    const sample = Math.floor(piece / (heads * length));
    const from = ((sample * heads + head) * length + position) * size;
    out.data.set(data.subarray(from, from + size), piece * size);
  }
  return out;
}

function combinedMask(
  mask: Tensor | null,
  padding: Tensor | null,
  batch: number,
  queries: number,
  keys: number,
): Tensor | null {
  if (mask) expectLength('multi-head attention', 'mask', mask.data, queries * keys);
  if (!padding) return mask;
  expectLength('multi-head attention', 'keyPaddingMask', padding.data, batch * keys);
  const combined = zeros(batch, 1, queries, keys);
  for (let index = 0; index < combined.data.length; index++) {
    const sample = Math.floor(index / (queries * keys));
    const allowed = mask ? mask.data[index % (queries * keys)]! : 1;
    combined.data[index] = allowed * padding.data[sample * keys + (index % keys)]!;
  }
  return combined;
}
