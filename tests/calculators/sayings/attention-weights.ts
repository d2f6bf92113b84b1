import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Softmax of the chosen query's scores over the keys it sees, computed anew. */
function row({ result }: Said) {
  const { tokens, query, scaled, visible } = result;
  const count = tokens.length;
  const seen: number[] = Array.from({ length: count }, (_, key) => key).filter(
    (key) => visible[query * count + key] !== 0,
  );
  const scores = seen.map((key) => scaled[query * count + key] as number);
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  const weights = scores.map((score) => Math.exp(score - top) / sum);
  const largest = Math.max(...weights);
  const winners = seen.filter((_, place) => weights[place]! > largest * (1 - 1e-9));
  return {
    query: tokens[query],
    seen,
    largest,
    least: Math.min(...weights),
    winners,
    hidden: count - seen.length,
  };
}
const names = (said: Said) => [...said.t.winners!.matchAll(/“(.*?)”/g)].map(([, token]) => token);
const winnersAre = (said: Said) =>
  JSON.stringify(names(said)) === JSON.stringify(row(said).winners.map((key) => said.result.tokens[key]));
const asks = (said: Said) => said.t.query === row(said).query;

export const sayings: Record<string, Saying> = {
  alone: {
    en: '“{*query}” sees only {*winners}, whose weight is {top}',
    zh: '“{*query}” 只看得见 {*winners}，权重就是 {top}',
    holds: (said) => asks(said) && row(said).seen.length === 1 && winnersAre(said) && said.n.top === 1,
  },
  alike: {
    en: '“{*query}” treats all {count} keys it sees alike: {top} each',
    zh: '“{*query}” 对看得见的 {count} 个键一视同仁，各给 {top}',
    holds: (said) =>
      asks(said) &&
      said.n.count === row(said).seen.length &&
      shows(said.n.top, row(said).largest) &&
      shows(said.n.top, row(said).least),
  },
  almost: {
    en: '“{*query}” takes {*winners} with {top}; the least key keeps {least}',
    zh: '“{*query}” 几乎只取 {*winners}，权重 {top}；最少的键剩 {least}',
    holds: (said) =>
      asks(said) &&
      row(said).largest > 0.99 &&
      winnersAre(said) &&
      shows(said.n.top, row(said).largest) &&
      shows(said.n.least, row(said).least),
  },
  ties: {
    en: '“{*query}” gives {*winners} {top} each, the least key {least}',
    zh: '“{*query}” 给 {*winners} 各 {top}，最少的键得 {least}',
    holds: (said) =>
      asks(said) &&
      row(said).winners.length > 1 &&
      winnersAre(said) &&
      shows(said.n.top, row(said).largest) &&
      shows(said.n.least, row(said).least),
  },
  shares: {
    en: '“{*query}” gives {*winners} {top}, the least key {least}',
    zh: '“{*query}” 给 {*winners} {top}，最少的键得 {least}',
    holds: (said) =>
      asks(said) &&
      row(said).winners.length === 1 &&
      winnersAre(said) &&
      said.n.top! > said.n.least! &&
      shows(said.n.top, row(said).largest) &&
      shows(said.n.least, row(said).least),
  },
  hidden: {
    en: '; {count} hidden, exactly 0',
    zh: '；掩住的 {count} 个恰为 0',
    holds: (said) => said.n.count === row(said).hidden && said.n.count! > 0,
  },
  end: { en: '.', zh: '。', holds: () => true },
};

/** Weights that differ, but not in what is shown of them. */
export const states = [
  { keys: [[1e-5], [-1e-5], [3e-5]], queries: [[1], [1], [1]] },
  { keys: [[1e-4], [0], [0]], queries: [[1], [1], [1]], mask: 'causal', query: 2 },
];
