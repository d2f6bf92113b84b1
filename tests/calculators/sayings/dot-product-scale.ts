import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Every query's largest weight for a divisor, from the products. */
function largest({ state, result }: Said, divisor: number) {
  const products: Float64Array = result.now.products;
  const queries = products.length / state.keys;
  return Array.from({ length: queries }, (_, query) => {
    const scores = Array.from(products.subarray(query * state.keys, (query + 1) * state.keys));
    const top = Math.max(...scores);
    return 1 / scores.reduce((sum, score) => sum + Math.exp((score - top) / divisor), 0);
  });
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const divisors: Record<string, (d: number) => number> = { one: () => 1, root: Math.sqrt, width: (d) => d };
const chosen = (said: Said) => largest(said, divisors[said.state.divisor]!(Number(said.state.d)));

export const sayings: Record<string, Saying> = {
  saturated: {
    en: 'The largest weight averages {largest} (slope {slope}); over √{d} it would be {root}.',
    zh: '最大的权重平均 {largest}（导数只有 {slope}）；除以 √{d}，就是 {root}。',
    holds: (said) => {
      const slope = mean(chosen(said).map((weight) => weight * (1 - weight)));
      return (
        said.state.divisor === 'one' &&
        slope < 0.25 * 0.8 &&
        said.n.d === Number(said.state.d) &&
        shows(said.n.largest, mean(chosen(said))) &&
        shows(said.n.slope, slope) &&
        shows(said.n.root, mean(largest(said, Math.sqrt(Number(said.state.d)))))
      );
    },
  },
  even: {
    en: 'The largest weight averages {largest}, close to an even {even}: the query hardly chooses.',
    zh: '最大的权重平均 {largest}，接近平均分配的 {even}：查询几乎不挑。',
    holds: (said) =>
      shows(said.n.largest, mean(chosen(said))) &&
      shows(said.n.even, 1 / said.state.keys) &&
      mean(chosen(said)) < 1.2 / said.state.keys,
  },
  chosen: {
    en: 'Divided by {*divisor}, the largest weight averages {largest}; an even share is {even}.',
    zh: '除以 {*divisor}，最大的权重平均 {largest}；平均分配是 {even}。',
    holds: (said) =>
      said.t.divisor === { one: '1', root: '√d', width: 'd' }[said.state.divisor as 'one'] &&
      shows(said.n.largest, mean(chosen(said))) &&
      shows(said.n.even, 1 / said.state.keys),
  },
};
