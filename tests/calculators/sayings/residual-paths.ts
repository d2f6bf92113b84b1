import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Gains as the state has them, walked through block by block. */
function walked({ state }: Said) {
  const off = Number(state.off) <= state.depth ? Number(state.off) : 0;
  let [sum, plain] = [1, 1];
  for (let block = 1; block <= state.depth; block++) {
    const gain = block === off ? 0 : state.gains[(block - 1) % state.gains.length];
    sum += gain * sum;
    plain *= gain;
  }
  return { off, sum, plain, all: 2 ** state.depth };
}

/** A sum that comes out as 0 but for rounding may be shown so. */
const near = (shown: number | undefined, value: number) =>
  shows(shown, value) || (Math.abs(value) < 1e-12 && Math.abs(shown!) < 1e-12);

export const sayings: Record<string, Saying> = {
  all: {
    en: '{paths} paths add up to {sum}; without skips there is one, which brings {plain}.',
    zh: '{paths} 条路加起来是 {sum}；没有跳跃连接，只有一条，带来 {plain}。',
    holds: (said) => {
      const { off, sum, plain, all } = walked(said);
      return !off && said.n.paths === all && near(said.n.sum, sum) && near(said.n.plain, plain);
    },
  },
  dropped: {
    en: 'With block {off} off, {left} of {all} paths add up to {sum}; without skips nothing gets through.',
    zh: '关掉第 {off} 块，{all} 条路剩 {left} 条，和是 {sum}；没有跳跃连接，什么也传不过去。',
    holds: (said) => {
      const { off, sum, plain, all } = walked(said);
      const { n } = said;
      return (
        n.off === off && off > 0 && plain === 0 && n.all === all && n.left === all / 2 && near(n.sum, sum)
      );
    },
  },
};
