import { broadcast } from '../arrays/broadcast.ts';
import { expectLength } from '../arrays/expect-length.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { maskedSoftmax, maskedSoftmaxGradient, type UndefinedRow } from './masked-softmax.ts';

/** The small network that scores a pair: v · tanh(W_s s + W_h h + b). */
interface AdditiveWeights {
  /** W_s, (a, width of a state). */
  readonly stateWeights: Tensor;
  /** W_h, (a, width of an annotation). */
  readonly annotationWeights: Tensor;
  /** v, a values. */
  readonly v: Float64Array;
  /** b, a values, or null for none. */
  readonly bias: Float64Array | null;
}

/** The stages of one additive attention. */
interface AdditiveTrace {
  readonly states: Tensor;
  readonly annotations: Tensor;
  readonly mask: Tensor | null;
  /** tanh(W_s s_q + W_h h_k + b), (q, k, a). */
  readonly energies: Tensor;
  /** (q, k), before masking. */
  readonly scores: Tensor;
  /** softmax over the annotations, (q, k). */
  readonly weights: Tensor;
  /** weights · annotations, (q, width of an annotation). */
  readonly context: Tensor;
}

/**
 * Additive attention (Bahdanau et al., 2015, appendix A.1.2): every decoder state s (q, ·) mixes the encoder's
 * annotations h (k, ·). `mask` broadcasts to (q, k), 1 = visible. Throws a RangeError if shapes do not fit, and for a
 * fully masked state unless `undefinedRow` is 'NaN'.
 */
export function additiveAttention(
  states: Tensor,
  annotations: Tensor,
  weights: AdditiveWeights,
  mask: Tensor | null = null,
  undefinedRow: UndefinedRow = 'throw',
): AdditiveTrace {
  const { stateWeights, annotationWeights, v, bias } = weights;
  const [size, stateWidth] = stateWeights.shape as [number, number];
  const width = annotationWeights.shape[1]!;
  const queries = states.shape[0]!;
  const keys = annotations.shape[0]!;
  expectLength('additive attention', 'states', states.data, queries * stateWidth);
  expectLength('additive attention', 'annotations', annotations.data, keys * width);
  expectLength('additive attention', 'annotationWeights', annotationWeights.data, size * width);
  expectLength('additive attention', 'v', v, size);
  const fromStates = new Float64Array(queries * size);
  const fromAnnotations = new Float64Array(keys * size);
  if (bias) {
    expectLength('additive attention', 'bias', bias, size);
    for (let query = 0; query < queries; query++) fromStates.set(bias, query * size);
  }
  addProductWithTranspose(fromStates, 0, states.data, 0, stateWeights.data, 0, queries, stateWidth, size);
  addProductWithTranspose(
    fromAnnotations,
    0,
    annotations.data,
    0,
    annotationWeights.data,
    0,
    keys,
    width,
    size,
  );
  const energies = zeros(queries, keys, size);
  const scores = zeros(queries, keys);
  for (let query = 0; query < queries; query++) {
    for (let key = 0; key < keys; key++) {
      const pair = query * keys + key;
      for (let unit = 0; unit < size; unit++) {
        const energy = Math.tanh(fromStates[query * size + unit]! + fromAnnotations[key * size + unit]!);
        energies.data[pair * size + unit] = energy;
        scores.data[pair]! += v[unit]! * energy;
      }
    }
  }
  const visible = mask && broadcast(mask, scores.shape);
  const attended: Tensor = {
    shape: scores.shape,
    data: maskedSoftmax(scores.data, visible?.data ?? null, queries, keys, undefinedRow),
  };
  const context = zeros(queries, width);
  addProduct(context.data, 0, attended.data, 0, annotations.data, 0, queries, keys, width);
  return { states, annotations, mask: visible, energies, scores, weights: attended, context };
}

/** Gradients of Σ dContext ⊙ context. */
interface AdditiveGradients {
  readonly dStates: Tensor;
  /** Along both paths: as mixed values and as scored annotations. */
  readonly dAnnotations: Tensor;
  readonly dStateWeights: Tensor;
  readonly dAnnotationWeights: Tensor;
  readonly dv: Float64Array;
  readonly dBias: Float64Array;
}

/** The way back for an upstream gradient of the context's shape. Throws a RangeError if it does not fit. */
export function additiveGradients(
  trace: AdditiveTrace,
  weights: AdditiveWeights,
  dContext: Tensor,
): AdditiveGradients {
  const { states, annotations, energies } = trace;
  const { stateWeights, annotationWeights, v } = weights;
  const [queries, keys, size] = energies.shape as [number, number, number];
  const [stateWidth, width] = [stateWeights.shape[1]!, annotationWeights.shape[1]!];
  expectLength('additive attention', 'dContext', dContext.data, queries * width);
  const dWeights = new Float64Array(queries * keys);
  addProductWithTranspose(dWeights, 0, dContext.data, 0, annotations.data, 0, queries, width, keys);
  const dScores = maskedSoftmaxGradient(
    trace.weights.data,
    dWeights,
    trace.mask?.data ?? null,
    queries,
    keys,
  );
  const dFromStates = new Float64Array(queries * size);
  const dFromAnnotations = new Float64Array(keys * size);
  const dv = new Float64Array(size);
  for (let query = 0; query < queries; query++) {
    for (let key = 0; key < keys; key++) {
      const pair = query * keys + key;
      const dScore = dScores[pair]!;
      for (let unit = 0; unit < size; unit++) {
        const energy = energies.data[pair * size + unit]!;
        const dEnergy = dScore * v[unit]! * (1 - energy * energy);
        dv[unit]! += dScore * energy;
        dFromStates[query * size + unit]! += dEnergy;
        dFromAnnotations[key * size + unit]! += dEnergy;
      }
    }
  }
  const dStates = zeros(queries, stateWidth);
  const dAnnotations = zeros(keys, width);
  const dStateWeights = zeros(size, stateWidth);
  const dAnnotationWeights = zeros(size, width);
  const dBias = new Float64Array(size);
  addProduct(dStates.data, 0, dFromStates, 0, stateWeights.data, 0, queries, size, stateWidth);
  addTransposedProduct(dStateWeights.data, 0, dFromStates, 0, states.data, 0, size, queries, stateWidth);
  addColumnSums(dBias, 0, dFromStates, queries, size);
  addTransposedProduct(dAnnotations.data, 0, trace.weights.data, 0, dContext.data, 0, keys, queries, width);
  addProduct(dAnnotations.data, 0, dFromAnnotations, 0, annotationWeights.data, 0, keys, size, width);
  addTransposedProduct(
    dAnnotationWeights.data,
    0,
    dFromAnnotations,
    0,
    annotations.data,
    0,
    size,
    keys,
    width,
  );
  return { dStates, dAnnotations, dStateWeights, dAnnotationWeights, dv, dBias };
}
