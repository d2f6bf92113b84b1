import type { Tensor } from '../arrays/tensor.ts';
import { type AttentionTrace, causalMask } from '../attention/attention.ts';
import {
  type MultiHeadGradients,
  type MultiHeadTrace,
  type MultiHeadWeights,
  multiHeadAttention,
  multiHeadGradients,
} from '../attention/multi-head-attention.ts';
import {
  type FeedForward,
  type FeedForwardGradients,
  type FeedForwardTrace,
  feedForward,
  feedForwardGradients,
} from './feed-forward.ts';
import {
  type TokenNorm,
  type TokenNormGradients,
  type TokenNormTrace,
  tokenNorm,
  tokenNormGradients,
} from './token-norm.ts';

/** One block: attention and a feed-forward network, each with a norm and a residual connection. */
export interface TransformerBlock {
  /**
   * Where the norms stand: before each branch, so that nothing interrupts the residual stream (Xiong et al., 2020), or
   * after each sum (Vaswani et al., 2017).
   */
  readonly norm: 'pre' | 'post';
  readonly causal: boolean;
  readonly firstNorm: TokenNorm;
  readonly attention: MultiHeadWeights;
  readonly secondNorm: TokenNorm;
  readonly feedForward: FeedForward;
}

/** Every stage of a pass; x, afterAttention and y are (N, T, d). */
export interface BlockTrace {
  readonly firstNorm: TokenNormTrace;
  readonly attention: MultiHeadTrace;
  /** Attention inside the heads; its weights are (N, heads, T, T). */
  readonly heads: AttentionTrace;
  /** m = x + MHA(norm(x)), or norm(x + MHA(x)). */
  readonly afterAttention: Tensor;
  readonly secondNorm: TokenNormTrace;
  readonly feedForward: FeedForwardTrace;
  /** m + FFN(norm(m)), or norm(m + FFN(m)). */
  readonly y: Tensor;
}

/** Gradients of Σ dy ⊙ y, of x and of every parameter, summed over batch and tokens. */
export interface BlockGradients {
  readonly dx: Tensor;
  readonly firstNorm: TokenNormGradients;
  readonly attention: MultiHeadGradients;
  readonly secondNorm: TokenNormGradients;
  readonly feedForward: FeedForwardGradients;
}

/** One block over x (N, T, d), without dropout and positions. Throws a RangeError if shapes do not fit. */
export function transformerBlock(x: Tensor, block: TransformerBlock): BlockTrace {
  const mask = block.causal ? causalMask(x.shape[1]!) : null;
  const attend = (input: Tensor) => multiHeadAttention(input, input, input, block.attention, { mask });
  if (block.norm === 'pre') {
    const firstNorm = tokenNorm(x, block.firstNorm);
    const attention = attend(firstNorm.y);
    const afterAttention = sum(x, attention.output);
    const secondNorm = tokenNorm(afterAttention, block.secondNorm);
    const network = feedForward(secondNorm.y, block.feedForward);
    const y = sum(afterAttention, network.y);
    return {
      firstNorm,
      attention,
      heads: attention.inner,
      afterAttention,
      secondNorm,
      feedForward: network,
      y,
    };
  }
  const attention = attend(x);
  const firstNorm = tokenNorm(sum(x, attention.output), block.firstNorm);
  const network = feedForward(firstNorm.y, block.feedForward);
  const secondNorm = tokenNorm(sum(firstNorm.y, network.y), block.secondNorm);
  return {
    firstNorm,
    attention,
    heads: attention.inner,
    afterAttention: firstNorm.y,
    secondNorm,
    feedForward: network,
    y: secondNorm.y,
  };
}

/** The way back: at each residual connection the gradient of the skip and that of the branch add. */
export function transformerBlockGradients(
  trace: BlockTrace,
  block: TransformerBlock,
  dy: Tensor,
): BlockGradients {
  const backThroughAttention = (upstream: Tensor) => {
    const found = multiHeadGradients(trace.attention, block.attention, upstream);
    return { found, dInput: sum(sum(found.dQuery, found.dKey), found.dValue) };
  };
  if (block.norm === 'pre') {
    const network = feedForwardGradients(trace.feedForward, block.feedForward, dy);
    const secondNorm = tokenNormGradients(trace.secondNorm, block.secondNorm, network.dx);
    const dAfterAttention = sum(dy, secondNorm.dx);
    const { found, dInput } = backThroughAttention(dAfterAttention);
    const firstNorm = tokenNormGradients(trace.firstNorm, block.firstNorm, dInput);
    const dx = sum(dAfterAttention, firstNorm.dx);
    return { dx, firstNorm, attention: found, secondNorm, feedForward: network };
  }
  const secondNorm = tokenNormGradients(trace.secondNorm, block.secondNorm, dy);
  const network = feedForwardGradients(trace.feedForward, block.feedForward, secondNorm.dx);
  const firstNorm = tokenNormGradients(trace.firstNorm, block.firstNorm, sum(secondNorm.dx, network.dx));
  const { found, dInput } = backThroughAttention(firstNorm.dx);
  return { dx: sum(firstNorm.dx, dInput), firstNorm, attention: found, secondNorm, feedForward: network };
}

function sum(left: Tensor, right: Tensor): Tensor {
  return { shape: left.shape, data: left.data.map((part, index) => part + right.data[index]!) };
}
