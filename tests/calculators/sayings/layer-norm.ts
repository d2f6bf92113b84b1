import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const standard = (values: readonly number[], value: number, epsilon: number, root: boolean) => {
  const center = root ? 0 : meanOf(values);
  return (value - center) / Math.sqrt(meanOf(values.map((one) => (one - center) ** 2)) + epsilon);
};

/** Every token's outputs, computed from the state alone. */
function outputs({ state }: Said): number[][] {
  const rows: number[][] = state.tokens;
  return rows.map((row) =>
    row.map((value, column) => {
      const set = {
        layer: row,
        rms: row,
        batch: rows.map((one) => one[column]!),
        all: rows.flat(),
      }[state.norm as 'layer'];
      const normalized = standard(set, value, state.epsilon, state.norm === 'rms');
      return state.gamma * normalized + (state.norm === 'rms' ? 0 : state.beta);
    }),
  );
}
const chosen = ({ state }: Said) => Math.min(state.token, state.tokens.length) - 1;
const other = (said: Said) => (chosen(said) === 0 ? 1 : 0);
const about = (shown: number | undefined, value: number) =>
  shows(shown, value) || Math.abs(shown! - value) < 1e-8;
function apart(said: Said) {
  const all = outputs(said);
  return Math.max(...all[chosen(said)]!.map((y, at) => Math.abs(y - all[other(said)]![at]!)));
}
const byToken = ({ state }: Said) =>
  state.tokens.length > 1 && (state.norm === 'layer' || state.norm === 'rms');
const named = (said: Said) => said.n.token === chosen(said) + 1 && said.n.other === other(said) + 1;

export const states = [
  { tokens: [[5, 5, 5, 5]], norm: 'batch' },
  { tokens: [[5, 5, 5, 5]], norm: 'all', beta: 2 },
  { tokens: [[1, 2, 3, 6]], norm: 'layer' },
  { tokens: [[3, 4]], norm: 'rms', gamma: -2 },
];

export const sayings: Record<string, Saying> = {
  equal: {
    en: 'All numbers that are averaged are equal: nothing is left but β = {beta}.',
    zh: '一起取平均的数全都相等，只剩下 β = {beta}。',
    holds: (said) =>
      said.state.norm !== 'rms' &&
      shows(said.n.beta, said.state.beta) &&
      about(said.n.beta, outputs(said)[chosen(said)]![0]!),
  },
  borrowed: {
    en: 'The first number becomes {first}; by the token’s own statistics, {own}.',
    zh: '第一个数变成 {first}，用词元自己的统计量则是 {own}。',
    holds: (said) => {
      const { state, n } = said;
      const row: number[] = state.tokens[chosen(said)];
      return (
        (state.norm === 'batch' || state.norm === 'all') &&
        state.tokens.length > 1 &&
        about(n.first, outputs(said)[chosen(said)]![0]!) &&
        about(n.own, state.gamma * standard(row, row[0]!, state.epsilon, false) + state.beta)
      );
    },
  },
  alone: {
    en: 'The token comes out between {low} and {high}.',
    zh: '这个词元出来以后在 {low} 和 {high} 之间。',
    holds: (said) =>
      said.state.tokens.length === 1 &&
      about(said.n.low, Math.min(...outputs(said)[0]!)) &&
      about(said.n.high, Math.max(...outputs(said)[0]!)),
  },
  same: {
    en: 'Tokens {token} and {other} come out alike: at most {apart} apart.',
    zh: '词元 {token} 和词元 {other} 出来以后一样，最多相差 {apart}。',
    holds: (said) => byToken(said) && named(said) && about(said.n.apart, apart(said)) && apart(said) < 0.01,
  },
  differ: {
    en: 'Token {token} comes out up to {apart} apart from token {other}.',
    zh: '词元 {token} 出来以后，与词元 {other} 最多相差 {apart}。',
    holds: (said) =>
      byToken(said) && named(said) && about(said.n.apart, apart(said)) && apart(said) >= 0.01 - 1e-8,
  },
};
