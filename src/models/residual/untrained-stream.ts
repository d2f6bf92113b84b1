import { expectLength } from '../arrays/expect-length.ts';
import { addProduct, addProductWithTranspose } from '../arrays/matrix-product.ts';
import { norm } from '../arrays/norm.ts';
import { type Random, random } from '../arrays/random.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
  type NormalizedTokens,
} from '../normalization/layer-normalization.ts';

/* A deep stack before training, followed block by block: one vector through it, and one gradient back. */

/** Where a block has its ReLU: on the branch after W, after the sum (He et al., 2016a), or before W (2016b). */
export type ReluPlace = 'branch' | 'sum' | 'before';
/** Where layer normalization stands: nowhere, on what the branch reads, or on the stream after the sum. */
export type NormPlace = 'none' | 'pre' | 'post';

export interface UntrainedStream {
  /** Draws from N(0, 1) of each block, n × n row by row; W is √(2/n) times them (He et al., 2015). */
  readonly draws: readonly Float64Array[];
  /** What a branch is multiplied by before it joins the stream. */
  readonly scale: number;
  readonly skip: boolean;
  readonly relu: ReluPlace;
  readonly norm: NormPlace;
}

/** What one block leaves for the way back. */
interface Block {
  /** What enters W before a ReLU, W's output, and the sum before ReLU and normalization. */
  readonly read: Float64Array;
  readonly z: Float64Array;
  readonly sum: Float64Array;
  readonly before: NormalizedTokens | null;
  readonly after: NormalizedTokens | null;
}

interface StreamTrace {
  /** x_0 … x_L, each of length n. */
  readonly states: readonly Float64Array[];
  readonly blocks: readonly Block[];
}

const layer = { gamma: null, beta: null, epsilon: 1e-5 };
const normalized = (x: Float64Array) => layerNormalization({ shape: [1, x.length], data: x }, layer);
const back = (trace: NormalizedTokens, dy: Float64Array) =>
  layerNormalizationGradients(trace, layer, { shape: [1, dy.length], data: dy }).dx.data;
const rectified = (x: Float64Array) => x.map((value) => Math.max(value, 0));
/** The gradient where the ReLU was open. */
const through = (gradient: Float64Array, z: Float64Array) =>
  gradient.map((value, at) => (z[at]! > 0 ? value : 0));

/** x (length n) through the stack. Throws a RangeError if a block's draws are not n². */
export function streamThrough(x: Float64Array, stream: UntrainedStream): StreamTrace {
  const { draws, scale, skip, relu } = stream;
  const width = x.length;
  const gain = Math.sqrt(2 / width);
  const states = [x];
  const blocks: Block[] = [];
  for (const drawn of draws) {
    expectLength('untrained stream', 'draws', drawn, width * width);
    const state = states.at(-1)!;
    const before = stream.norm === 'pre' ? normalized(state) : null;
    const read = before ? before.y.data : state;
    const z = new Float64Array(width);
    addProductWithTranspose(z, 0, relu === 'before' ? rectified(read) : read, 0, drawn, 0, 1, width, width);
    for (let at = 0; at < width; at++) z[at]! *= gain;
    const branch = relu === 'branch' ? rectified(z) : z;
    const sum = branch.map((value, at) => (skip ? state[at]! : 0) + scale * value);
    const joined = relu === 'sum' ? rectified(sum) : sum;
    const after = stream.norm === 'post' ? normalized(joined) : null;
    blocks.push({ read, z, sum, before, after });
    states.push(after ? after.y.data : joined);
  }
  return { states, blocks };
}

/** ∂(upstream · x_L)/∂x_l for l = 0 … L. Throws a RangeError if upstream is not of length n. */
export function streamGradients(
  { blocks }: StreamTrace,
  { draws, scale, skip, relu }: UntrainedStream,
  upstream: Float64Array,
): readonly Float64Array[] {
  const width = upstream.length;
  const gain = Math.sqrt(2 / width);
  const gradients = [upstream];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { read, z, sum, before, after } = blocks[at]!;
    expectLength('untrained stream', 'upstream', upstream, sum.length);
    let joined = gradients[0]!;
    if (after) joined = back(after, joined);
    if (relu === 'sum') joined = through(joined, sum);
    const branch = joined.map((value) => scale * gain * value);
    const below = new Float64Array(width);
    addProduct(below, 0, relu === 'branch' ? through(branch, z) : branch, 0, draws[at]!, 0, 1, width, width);
    const opened = relu === 'before' ? through(below, read) : below;
    const entering = before ? back(before, opened) : opened;
    gradients.unshift(skip ? entering.map((value, entry) => value + joined[entry]!) : entering);
  }
  return gradients;
}

/** √(Σx²/n). */
export const rootMeanSquareOf = (x: Float64Array): number => norm(x) / Math.sqrt(x.length);

/** What a seed gives a stack: draws to four decimals, block by block, so that deeper stacks begin alike. */
export interface DrawnStream {
  /** The input and a random upstream gradient, each with root mean square 1. */
  readonly x: Float64Array;
  readonly upstream: Float64Array;
  /** The draws of the first blocks; each is drawn once, when it is first asked for. */
  readonly first: (blocks: number) => readonly Float64Array[];
}

const rounded = (stream: Random, count: number) =>
  Float64Array.from({ length: count }, () => Math.round(stream.normal() * 1e4) / 1e4);
/** Input and upstream gradient come from a stream of their own. */
const dataSeed = 1_000_000;

/** The draws of a stack of width n. */
export function drawStream(seed: number, width: number): DrawnStream {
  const weights = random(seed);
  const data = random(seed + dataSeed);
  const unit = () => {
    const drawn = rounded(data, width);
    const size = rootMeanSquareOf(drawn);
    return drawn.map((value) => value / size);
  };
  const draws: Float64Array[] = [];
  return {
    x: unit(),
    upstream: unit(),
    first(blocks) {
      while (draws.length < blocks) draws.push(rounded(weights, width * width));
      return draws.slice(0, blocks);
    },
  };
}
