import { expectLength } from '../arrays/expect-length.ts';
import { addProductWithTranspose } from '../arrays/matrix-product.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { type RotaryOptions, rotate } from '../positional/rotary.ts';
import { groupedQueryAttention } from './grouped-query-attention.ts';

/** One attention layer of a decoder, without biases. */
export interface DecoderAttention {
  readonly heads: number;
  /** Key and value heads; they divide the heads. */
  readonly keyHeads: number;
  /** W_q, (heads·d, width). */
  readonly queryWeights: Tensor;
  /** W_k and W_v, (keyHeads·d, width). */
  readonly keyWeights: Tensor;
  readonly valueWeights: Tensor;
  /** W_o, (width, heads·d). */
  readonly outputWeights: Tensor;
  /** Rotary positions of queries and keys, or null for none. */
  readonly rotary?: Pick<RotaryOptions, 'base' | 'pairing'> | null;
  /** How many tokens a query sees at most, itself included; null for all. */
  readonly window?: number | null;
}

/** What is kept between steps: rotated keys, and values, of the last tokens, (kept, keyHeads, d). */
interface KeyValueCache {
  readonly keys: Tensor;
  readonly values: Tensor;
  /** How many tokens have been seen in all: the next one's position. */
  readonly seen: number;
}

/** What one step of decoding gives. */
interface DecodedTokens {
  /** (tokens, width). */
  readonly output: Tensor;
  /** What the last token sees of the cache, (heads, kept). */
  readonly weights: Tensor;
  readonly cache: KeyValueCache;
}

/** A cache before the first token. Throws a RangeError if the key heads do not divide W_k. */
export function emptyCache({ keyHeads, keyWeights }: DecoderAttention): KeyValueCache {
  const width = keyWeights.shape[0]! / keyHeads;
  if (!Number.isInteger(width)) {
    throw new RangeError(
      `decoding: expected W_k with rows for ${keyHeads} heads; got ${keyWeights.shape[0]} rows`,
    );
  }
  return { keys: zeros(0, keyHeads, width), values: zeros(0, keyHeads, width), seen: 0 };
}

/**
 * Feeds tokens (n, width), at least one, to a layer with a cache: their keys and values join the cache, and each token
 * attends to those up to its own that its window holds. One at a time or all at once (prefill), the outputs are the same.
 * Throws a RangeError if shapes do not fit.
 */
export function decode(layer: DecoderAttention, cache: KeyValueCache, tokens: Tensor): DecodedTokens {
  const { heads, keyHeads, outputWeights, rotary, window } = layer;
  const [count, width] = tokens.shape as readonly [number, number];
  expectLength('decoding', 'W_o', outputWeights.data, width * layer.queryWeights.shape[0]!);
  const positions = Array.from({ length: count }, (_, index) => cache.seen + index);
  const split = (weights: Tensor, into: number) => splitHeads(product(tokens, weights), into);
  const turn = (x: Tensor) => (rotary ? rotate(x, positions, rotary) : x);
  const queries = turn(split(layer.queryWeights, heads));
  const keys = joined(cache.keys, byToken(turn(split(layer.keyWeights, keyHeads))));
  const values = joined(cache.values, byToken(split(layer.valueWeights, keyHeads)));
  const output = zeros(count, width);
  let weights = zeros(heads, 0);
  for (let token = 0; token < count; token++) {
    const end = cache.keys.shape[0]! + token + 1;
    const start = Math.max(0, end - (window ?? end));
    const trace = groupedQueryAttention({
      query: byToken(part(byToken(queries), token, token + 1)),
      key: byToken(part(keys, start, end)),
      value: byToken(part(values, start, end)),
    });
    weights = { shape: [heads, end - start], data: trace.weights.data };
    const merged = { shape: [1, outputWeights.shape[1]!], data: trace.output.data };
    output.data.set(product(merged, outputWeights).data, token * width);
  }
  const length = keys.shape[0]!;
  const from = Math.max(0, length - (window ?? length));
  const kept = {
    keys: part(keys, from, length),
    values: part(values, from, length),
    seen: cache.seen + count,
  };
  return { output, weights, cache: kept };
}

/** x (rows, in) · Wᵀ for W (out, in). */
function product(x: Tensor, weights: Tensor): Tensor {
  const [rows, inner] = x.shape as readonly [number, number];
  const [columns, width] = weights.shape as readonly [number, number];
  if (inner !== width) throw new RangeError(`decoding: expected weights for ${inner} features; got ${width}`);
  const out = zeros(rows, columns);
  addProductWithTranspose(out.data, 0, x.data, 0, weights.data, 0, rows, inner, columns);
  return out;
}

/** (tokens, heads·d) → (heads, tokens, d). */
function splitHeads({ shape, data }: Tensor, heads: number): Tensor {
  const [tokens, width] = shape as readonly [number, number];
  return byToken({ shape: [tokens, heads, width / heads], data });
}

/** (a, b, d) → (b, a, d): heads first to tokens first, and back. */
function byToken({ shape, data }: Tensor): Tensor {
  const [first, second, width] = shape as readonly [number, number, number];
  const turned = zeros(second, first, width);
  for (let row = 0; row < first * second; row++) {
    const to = (row % second) * first + Math.floor(row / second);
    turned.data.set(data.subarray(row * width, (row + 1) * width), to * width);
  }
  return turned;
}

function joined(left: Tensor, right: Tensor): Tensor {
  const rows = left.shape[0]! + right.shape[0]!;
  return { shape: [rows, ...left.shape.slice(1)], data: Float64Array.from([...left.data, ...right.data]) };
}

/** The entries from `start` to before `end` along the first axis. */
function part({ shape, data }: Tensor, start: number, end: number): Tensor {
  const size = shape[1]! * shape[2]!;
  return { shape: [end - start, ...shape.slice(1)], data: data.slice(start * size, end * size) };
}
