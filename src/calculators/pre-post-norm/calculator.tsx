import { explained, power, quotient, root, sum, whole } from '../../draw/arithmetic.ts';
import { plain } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import {
  type Arrangement,
  batch,
  branchVariance,
  compute,
  deepest,
  parameters,
  placements,
  tokenCount,
} from './model.ts';
import { Picture } from './Picture.tsx';

/** Blocks the table shows on the page, besides the last; CSV carries all. */
const listed = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 80, deepest];
const lastOf = ({ gradients }: Arrangement) => gradients.at(-1)!;

export default calculator({
  name: 'pre-post-norm',
  parameters,
  presets: {
    deep: {},
    shallow: { blocks: 6 },
    deepest: { blocks: 96 },
    wide: { width: '64', blocks: 24 },
  },
  compute,
  outputs: ({ post, pre, sandwich }) => ({
    gradient_post: { value: lastOf(post), quantity: 'g', digits: 3 },
    gradient_pre: { value: lastOf(pre), quantity: 'g', digits: 3 },
    gradient_sandwich: { value: lastOf(sandwich), quantity: 'g', digits: 3 },
    variance_pre: { value: pre.variances.at(-1)!, quantity: 's', digits: 3 },
    variance_sandwich: { value: sandwich.variances.at(-1)!, quantity: 's', digits: 3 },
    first_post: { value: post.gradients[0]!, quantity: 'g', digits: 3, quiet: true },
    first_pre: { value: pre.gradients[0]!, quantity: 'g', digits: 3, quiet: true },
  }),
  Picture,
  window: '-4 0 332 264',
  formula: ({ state, result: { post, pre } }) => {
    const variance = pre.variances.at(-1)!;
    return {
      name: 'last',
      slots: {
        blocks: String(state.blocks),
        expected: plain(1 + branchVariance * state.blocks),
        variance: plain(variance, 3),
        pre: plain(lastOf(pre), 3),
        post: plain(lastOf(post), 3),
        ratio: plain(lastOf(pre) / lastOf(post), 3),
        root: plain(Math.sqrt((1 + branchVariance) / variance), 3),
      },
    };
  },
  table: ({ state, result }) => ({
    columns: [
      { key: 'block', symbol: 'l' },
      ...placements.flatMap((name) => [
        { key: `gradient_${name}`, symbol: `|g|_${name}`, quantity: 'g' as const },
        {
          key: `variance_${name}`,
          symbol: `σ^2_${name}`,
          quantity: 's' as const,
          optional: name !== 'pre',
        },
      ]),
    ],
    rows: Array.from({ length: state.blocks }, (_, block): Cell[] => [
      { value: block + 1 },
      ...placements.flatMap((name): Cell[] => [
        { value: result[name].gradients[block]!, how: () => gradientHow(result[name], block) },
        { value: result[name].variances[block + 1]! },
      ]),
    ]),
    shown: [...new Set([...listed.filter((block) => block < state.blocks), state.blocks])].map(
      (block) => block - 1,
    ),
  }),
  predicted: ({ post, pre }) => {
    const ratio = lastOf(pre) / lastOf(post);
    return ratio < 0.6 ? 'third' : ratio < 1.7 ? 'same' : 'thrice';
  },
});

/** Root mean square over the tokens, each by itself, over the root of the batch they stand for. */
function gradientHow({ gradients, lengths }: Arrangement, block: number): string {
  const squares = Array.from(lengths[block]!, (length) => power(length, 2));
  return explained(gradients[block]!, root(quotient(sum(...squares), whole(tokenCount * batch))));
}
