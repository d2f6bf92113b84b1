import { addProduct, addProductWithTranspose } from '../arrays/matrix-product.ts';
import { norm } from '../arrays/norm.ts';
import { random } from '../arrays/random.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { sampleNormal } from '../init/sample.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
  type NormalizedTokens,
} from '../normalization/layer-normalization.ts';

/*
 * Where layer normalization stands in residual blocks (Xiong et al., 2020): after the addition (post), before the branch
 * (pre), or before and after the branch (sandwich). A branch is F(x) = relu(x W₁ᵀ) W₂ᵀ; norms have γ = 1 and β = 0. Pre
 * and sandwich end with one more norm.
 */

export type NormPlacement = 'post' | 'pre' | 'sandwich';

/** The weights of one branch: W₁ (h, d) and W₂ (d, h). */
interface BranchWeights {
  readonly inner: Tensor;
  readonly outer: Tensor;
}

/** What is sent through a stack. */
export interface DrawnStack {
  readonly blocks: readonly BranchWeights[];
  /** Tokens (N, d), standard normal. */
  readonly x: Tensor;
  /** One upstream gradient a token (N, d), of length 1 and any direction. */
  readonly dy: Tensor;
}

/** A pass through a stack and back. */
interface NormalizedStackTrace {
  /** The stream after each block, l = 0 … L, as the next block gets it: mean over the tokens of their variance. */
  readonly variances: Float64Array;
  /** The output, (N, d). */
  readonly y: Tensor;
  /** Of each block l = 1 … L, for every token by itself, the length of the gradient of W₂. */
  readonly outerGradients: readonly Float64Array[];
  /** The gradients of the tokens, (N, d). */
  readonly dx: Tensor;
}

interface BlockTrace {
  readonly before?: NormalizedTokens;
  readonly hidden: Tensor;
  readonly after?: NormalizedTokens;
}

/**
 * Weights of `depth` blocks from Xavier's uniform distribution, with tokens and upstream gradients from a stream of their
 * own, so that a deeper stack begins with the same blocks.
 */
export function drawStack(
  seed: number,
  depth: number,
  [width, hidden, tokens]: readonly number[],
): DrawnStack {
  const weights = random(seed);
  const data = random(seed + 1_000_000);
  const bound = Math.sqrt(6 / (width! + hidden!));
  const matrix = (rows: number, columns: number): Tensor => {
    const drawn = zeros(rows, columns);
    for (let at = 0; at < drawn.data.length; at++) drawn.data[at] = bound * (2 * weights.uniform() - 1);
    return drawn;
  };
  const normals = (): Tensor => ({
    shape: [tokens!, width!],
    data: sampleNormal(data, tokens! * width!, 1),
  });
  const [x, direction] = [normals(), normals()];
  const lengths = rowNorms(direction);
  return {
    blocks: Array.from({ length: depth }, () => ({
      inner: matrix(hidden!, width!),
      outer: matrix(width!, hidden!),
    })),
    x,
    dy: { ...direction, data: direction.data.map((value, at) => value / lengths[Math.floor(at / width!)]!) },
  };
}

/** Sends the tokens through the first `depth` blocks, all if not given, and the upstream gradients back. */
export function normalizedStack(
  { blocks, x, dy }: DrawnStack,
  placement: NormPlacement,
  epsilon: number,
  depth = blocks.length,
): NormalizedStackTrace {
  const layer = { gamma: null, beta: null, epsilon };
  const standard = (tokens: Tensor) => layerNormalization(tokens, layer);
  const back = (trace: NormalizedTokens, upstream: Tensor) =>
    layerNormalizationGradients(trace, layer, upstream).dx;
  const variances = [meanVariance(x)];
  const traces: BlockTrace[] = [];
  let stream = x;
  for (const { inner, outer } of blocks.slice(0, depth)) {
    const before = placement === 'post' ? undefined : standard(stream);
    const hidden = timesTransposed(before?.y ?? stream, inner);
    hidden.data.forEach((value, at) => {
      hidden.data[at] = Math.max(0, value);
    });
    const branch = timesTransposed(hidden, outer);
    const inside = placement === 'sandwich' ? standard(branch) : undefined;
    const sum = added(stream, inside?.y ?? branch);
    const outside = placement === 'post' ? standard(sum) : undefined;
    stream = outside?.y ?? sum;
    traces.push({ before, hidden, after: inside ?? outside });
    variances.push(meanVariance(stream));
  }
  const last = placement === 'post' ? undefined : standard(stream);

  const outerGradients: Float64Array[] = [];
  let upstream = last ? back(last, dy) : dy;
  for (let block = traces.length - 1; block >= 0; block--) {
    const { before, hidden, after } = traces[block]!;
    const { inner, outer } = blocks[block]!;
    const toSum = placement === 'post' ? back(after!, upstream) : upstream;
    const toBranch = placement === 'sandwich' ? back(after!, toSum) : toSum;
    outerGradients.unshift(rankOneNorms(hidden, toBranch));
    const toHidden = times(toBranch, outer);
    toHidden.data.forEach((value, at) => {
      toHidden.data[at] = hidden.data[at]! > 0 ? value : 0;
    });
    const toInput = times(toHidden, inner);
    upstream = added(toSum, before ? back(before, toInput) : toInput);
  }
  return { variances: Float64Array.from(variances), y: last?.y ?? stream, outerGradients, dx: upstream };
}

/** A (N, k) · Bᵀ, B (m, k). */
function timesTransposed(a: Tensor, b: Tensor): Tensor {
  const [rows, inner, columns] = [a.shape[0]!, a.shape[1]!, b.shape[0]!];
  const out = zeros(rows, columns);
  addProductWithTranspose(out.data, 0, a.data, 0, b.data, 0, rows, inner, columns);
  return out;
}

/** A (N, k) · B, B (k, m). */
function times(a: Tensor, b: Tensor): Tensor {
  const [rows, inner, columns] = [a.shape[0]!, a.shape[1]!, b.shape[1]!];
  const out = zeros(rows, columns);
  addProduct(out.data, 0, a.data, 0, b.data, 0, rows, inner, columns);
  return out;
}

const added = ({ shape, data }: Tensor, other: Tensor): Tensor => ({
  shape,
  data: data.map((value, at) => value + other.data[at]!),
});

const rowNorms = ({ shape, data }: Tensor): number[] =>
  Array.from({ length: shape[0]! }, (_, row) => norm(data.subarray(row * shape[1]!, (row + 1) * shape[1]!)));

function meanVariance({ shape, data }: Tensor): number {
  const [rows, width] = shape as readonly [number, number];
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const own = data.subarray(row * width, (row + 1) * width);
    const mean = own.reduce((sum, value) => sum + value, 0) / width;
    total += own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
  }
  return total / rows;
}

/** A token's gradient of W₂ is the outer product of its gradient and its hidden units: its length is that of both, multiplied. */
function rankOneNorms(hidden: Tensor, gradient: Tensor): Float64Array {
  const lengths = rowNorms(gradient);
  return Float64Array.from(rowNorms(hidden), (length, row) => length * lengths[row]!);
}

/**
 * The length to be expected of a mean over a batch of so many tokens, from those of single tokens, whose gradients hardly
 * agree in direction: their root mean square over √batch.
 */
export const batchGradient = (lengths: Float64Array, batch: number): number =>
  norm(lengths) / Math.sqrt(lengths.length * batch);
