import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

/** Root mean square over the tokens, for a batch of 64. */
const ofBatch = (lengths: ArrayLike<number>) =>
  Math.sqrt(Array.from(lengths).reduce((sum, length) => sum + length ** 2, 0) / lengths.length / 64);

export const sayings: Record<string, Saying> = {
  last: {
    en: 'Last block’s gradient: {post} with Post-LN, {pre} with Pre-LN, whose variance is {variance}.',
    zh: '最后一块的梯度，Post-LN 是 {post}，Pre-LN 是 {pre}，后者主干的方差是 {variance}。',
    holds: ({ state, result, n }) =>
      result.pre.lengths.length === state.blocks &&
      shows(n.post, ofBatch(result.post.lengths[state.blocks - 1]), 3) &&
      shows(n.pre, ofBatch(result.pre.lengths[state.blocks - 1]), 3) &&
      shows(n.variance, result.pre.variances[state.blocks], 3),
  },
};
