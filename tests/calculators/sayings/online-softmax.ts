import { type Saying, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const most = (numbers: readonly number[]) => Math.max(...numbers);

/** Mean of the values under the softmax of the first scores, all at once; a sum of opposite terms keeps few digits. */
function meanOfFirst({ state, n }: Said, count: number): boolean {
  const scores: number[] = state.scores.slice(0, count);
  const weights = scores.map((score) => Math.exp(score - most(scores)));
  const values = scores.map((_, index) => state.values[index] ?? 0);
  const mean =
    weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0) /
    weights.reduce((sum, weight) => sum + weight, 0);
  return shows(n.mean, mean, 6) || Math.abs(n.mean! - mean) <= 1e-12 * most(values.map(Math.abs));
}
const seen = ({ state }: Said) => Math.min(state.block * state.step, state.scores.length);

export const sayings: Record<string, Saying> = {
  some: {
    en: '{seen} of {count} scores: mean {mean}.',
    zh: '看了 {count} 个中的 {seen} 个，平均 {mean}。',
    holds: (said) =>
      said.n.count === said.state.scores.length &&
      said.n.seen === seen(said) &&
      seen(said) < said.state.scores.length &&
      meanOfFirst(said, seen(said)),
  },
  all: {
    en: 'All {count} scores: mean {mean}, as in the full softmax.',
    zh: '{count} 个看完，平均 {mean}，与完整的 softmax 相同。',
    holds: (said) =>
      said.n.count === said.state.scores.length &&
      seen(said) === said.n.count &&
      meanOfFirst(said, said.n.count!),
  },
  rescaled: {
    en: 'Old sums × {factor}.',
    zh: '旧的和乘了 {factor}。',
    holds: (said) => {
      const { scores, block, step } = said.state;
      const blocks = Math.min(step, Math.ceil(scores.length / block));
      const old = most(scores.slice(0, (blocks - 1) * block));
      return blocks > 1 && shows(said.n.factor, Math.exp(old - most(scores.slice(0, blocks * block))));
    },
  },
};
