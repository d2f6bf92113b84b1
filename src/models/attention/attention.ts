import { broadcast } from '../arrays/broadcast.ts';
import { expectLength } from '../arrays/expect-length.ts';
import { addProduct, addProductWithTranspose, addTransposedProduct } from '../arrays/matrix-product.ts';
import { sizeOf, type Tensor, zeros } from '../arrays/tensor.ts';
import { maskedSoftmax, maskedSoftmaxGradient, type UndefinedRow } from './masked-softmax.ts';

/** Queries (…, n, d), keys (…, m, d) and values (…, m, e); the leading axes, if any, are batch axes and agree. */
interface AttentionInputs {
  readonly query: Tensor;
  readonly key: Tensor;
  readonly value: Tensor;
  /** 1 where a query may see a key, 0 where not; any shape that broadcasts to (…, n, m). */
  readonly mask?: Tensor | null;
  /** Added to the scaled dot products, −Infinity to hide a key; any shape that broadcasts to (…, n, m). */
  readonly bias?: Tensor | null;
  /** What the dot products are multiplied by; 1/√d if left out. */
  readonly scale?: number | null;
  /** What to do about a query that sees no key: throw (the default) or give NaN. */
  readonly undefinedRow?: UndefinedRow;
}

/** The stages of one attention: scores → weights → output. */
export interface AttentionTrace {
  readonly query: Tensor;
  readonly key: Tensor;
  readonly value: Tensor;
  readonly scale: number;
  /** The mask repeated to (…, n, m), or null. */
  readonly mask: Tensor | null;
  /** scale · Q Kᵀ + bias before masking, (…, n, m). */
  readonly scores: Tensor;
  /** softmax over the visible keys, (…, n, m): every row sums to 1. */
  readonly weights: Tensor;
  /** weights · V, (…, n, e). */
  readonly output: Tensor;
}

/**
 * Scaled dot-product attention (Vaswani et al., 2017, equation 1): softmax(Q Kᵀ/√d + B) V. Throws a RangeError if the
 * shapes do not fit, and for a fully masked query unless `undefinedRow` is 'NaN'.
 */
export function attention(inputs: AttentionInputs): AttentionTrace {
  const { query, key, value, mask, bias, scale, undefinedRow } = inputs;
  const leading = key.shape.slice(0, -2);
  const [keys, width] = key.shape.slice(-2) as [number, number];
  const queries = query.shape[leading.length]!;
  const valueWidth = value.shape.at(-1)!;
  const groups = sizeOf(leading);
  expectLength('attention', 'query', query.data, groups * queries * width);
  expectLength('attention', 'value', value.data, groups * keys * valueWidth);
  const factor = scale ?? 1 / Math.sqrt(width);
  const scores = zeros(...leading, queries, keys);
  const visible = mask ? broadcast(mask, scores.shape) : null;
  for (let group = 0; group < groups; group++) {
    addProductWithTranspose(
      scores.data,
      group * queries * keys,
      query.data,
      group * queries * width,
      key.data,
      group * keys * width,
      queries,
      width,
      keys,
    );
  }
  const added = bias ? broadcast(bias, scores.shape).data : null;
  for (let index = 0; index < scores.data.length; index++)
    scores.data[index] = scores.data[index]! * factor + (added?.[index] ?? 0);
  const weights: Tensor = {
    shape: scores.shape,
    data: maskedSoftmax(scores.data, visible?.data ?? null, groups * queries, keys, undefinedRow),
  };
  const output = zeros(...leading, queries, valueWidth);
  for (let group = 0; group < groups; group++) {
    addProduct(
      output.data,
      group * queries * valueWidth,
      weights.data,
      group * queries * keys,
      value.data,
      group * keys * valueWidth,
      queries,
      keys,
      valueWidth,
    );
  }
  return { query, key, value, scale: factor, mask: visible, scores, weights, output };
}

/** Gradients of Σ dOutput ⊙ output, each of its tensor's shape. */
export interface AttentionGradients {
  readonly dQuery: Tensor;
  readonly dKey: Tensor;
  readonly dValue: Tensor;
}

/** The way back: dV = Pᵀ dO, dS = P ⊙ (dP − Σ P dP) with dP = dO Vᵀ, dQ = scale·dS K, dK = scale·dSᵀ Q. */
export function attentionGradients(trace: AttentionTrace, dOutput: Tensor): AttentionGradients {
  const { query, key, value, scale, mask, weights } = trace;
  const [queries, keys] = weights.shape.slice(-2) as [number, number];
  const width = key.shape.at(-1)!;
  const valueWidth = value.shape.at(-1)!;
  const groups = sizeOf(key.shape.slice(0, -2));
  expectLength('attention', 'dOutput', dOutput.data, trace.output.data.length);
  const dQuery = zeros(...query.shape);
  const dKey = zeros(...key.shape);
  const dValue = zeros(...value.shape);
  const dWeights = new Float64Array(weights.data.length);
  for (let group = 0; group < groups; group++) {
    const scoresAt = group * queries * keys;
    const outputAt = group * queries * valueWidth;
    const valueAt = group * keys * valueWidth;
    addProductWithTranspose(
      dWeights,
      scoresAt,
      dOutput.data,
      outputAt,
      value.data,
      valueAt,
      queries,
      valueWidth,
      keys,
    );
    addTransposedProduct(
      dValue.data,
      valueAt,
      weights.data,
      scoresAt,
      dOutput.data,
      outputAt,
      keys,
      queries,
      valueWidth,
    );
  }
  const dScores = maskedSoftmaxGradient(weights.data, dWeights, mask?.data ?? null, groups * queries, keys);
  for (let index = 0; index < dScores.length; index++) dScores[index]! *= scale;
  for (let group = 0; group < groups; group++) {
    const scoresAt = group * queries * keys;
    const queryAt = group * queries * width;
    const keyAt = group * keys * width;
    addProduct(dQuery.data, queryAt, dScores, scoresAt, key.data, keyAt, queries, keys, width);
    addTransposedProduct(dKey.data, keyAt, dScores, scoresAt, query.data, queryAt, keys, queries, width);
  }
  return { dQuery, dKey, dValue };
}

/** A mask (n × n) under which position q sees positions 0 … q: no query looks ahead. */
export function causalMask(length: number): Tensor {
  const mask = zeros(length, length);
  for (let query = 0; query < length; query++) mask.data.fill(1, query * length, query * length + query + 1);
  return mask;
}

/**
 * How spread out each query's attention is: −Σ p ln p in nats for every row of the weights, from 0 (one key) to ln m
 * (all alike). Returns one number per row, in order.
 */
export function attentionEntropies({ shape, data }: Tensor): Float64Array {
  const keys = shape.at(-1)!;
  const entropies = new Float64Array(sizeOf(shape.slice(0, -1)));
  for (let index = 0; index < data.length; index++) {
    const weight = data[index]!;
    if (weight !== 0) entropies[Math.floor(index / keys)]! -= weight * Math.log(weight);
  }
  return entropies;
}

/** Work and memory of one self-attention layer. */
interface AttentionCost {
  /** Multiply-adds of Q Kᵀ and of the mix, 2 n² d. */
  readonly attending: number;
  /** Multiply-adds of the four projections, 4 n d². */
  readonly projecting: number;
  /** attending / projecting = n / 2d. */
  readonly ratio: number;
  /** Scores kept if they are stored whole: n² for each head. */
  readonly scores: number;
}

/** Cost of self-attention over n = `length` positions of d = `width` features (Vaswani et al., 2017, table 1). */
export function attentionCost(length: number, width: number, heads: number): AttentionCost {
  const attending = 2 * length * length * width;
  const projecting = 4 * length * width * width;
  return { attending, projecting, ratio: attending / projecting, scores: length * length * heads };
}
