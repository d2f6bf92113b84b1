import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const letters: Record<string, string> = {
  input: 'x',
  norm1: 'n',
  scores: 's',
  weights: 'a',
  mix: 'o',
  sum1: 'u',
  middle: 'y',
  norm2: 'n′',
  hidden: 'h',
  network: 'f',
  sum2: 'u′',
  output: 'z',
};
const small = '₀₁₂₃₄₅₆₇₈';
const ofHeads = ({ result }: Said) => result.stage === 'scores' || result.stage === 'weights';

/** The chosen entry's name, as the sentence must have it. */
function named(said: Said): boolean {
  const { stage, row, column } = said.result;
  const head = ofHeads(said) ? ['⁽¹⁾', '⁽²⁾'][column < 3 ? 0 : 1] : '';
  const place = ofHeads(said) ? column % 3 : column;
  return said.t.name === `${letters[stage]}${head}${small[row + 1]}${small[place + 1]}`;
}
const rowOf = ({ result }: Said, stage: string): number[] => result.values[stage][result.row];
const here = (said: Said, stage: string, column = said.result.column) => rowOf(said, stage)[column]!;
const forwards = ({ state }: Said) => state.pass === 'forward';
const stageIs = (said: Said, ...stages: string[]) => forwards(said) && stages.includes(said.result.stage);
const token = (said: Said) => said.n.i === said.state.token && said.n.i === said.result.row + 1;
const about = (shown: number | undefined, value: number) =>
  shows(shown, value) || Math.abs(shown! - value) < 1e-9;
const value = (said: Said, by = said.result.value) =>
  about(said.n.value, by) && about(said.n.value, said.result.value);
const headed = (said: Said, columns: number) => said.n.h === Math.floor(said.result.column / columns) + 1;
const keyed = (said: Said) => said.n.j === (said.result.column % 3) + 1;
const seen = ({ state, result }: Said) => state.mask === 'none' || result.column % 3 <= result.row;
const source = (said: Said, row: number): number[] =>
  said.result.values[said.state.norm === 'pre' ? 'norm1' : 'input'][row];

/** q·k/√2 of the chosen head. */
function score(said: Said, key = said.result.column % 3): number {
  const from = said.result.column < 3 ? 0 : 2;
  const [one, other] = [source(said, said.result.row), source(said, key)];
  return (one[from]! * other[from]! + one[from + 1]! * other[from + 1]!) / Math.SQRT2;
}
function weight(said: Said): number {
  const keys = [0, 1, 2].filter((key) => said.state.mask === 'none' || key <= said.result.row);
  const largest = Math.max(...keys.map((key) => score(said, key)));
  const power = (key: number) => Math.exp(score(said, key) - largest);
  return power(said.result.column % 3) / keys.reduce((sum, key) => sum + power(key), 0);
}
/** What a norm of the chosen stage reads. */
const normed = ({ result, state }: Said): string | undefined =>
  state.norm === 'pre'
    ? { norm1: 'input', norm2: 'middle' }[result.stage as string]
    : { middle: 'sum1' }[result.stage as string];
const summed = ({ result, state }: Said): readonly [string, string] | undefined =>
  ({
    sum1: ['input', 'mix'] as const,
    sum2: ['middle', 'network'] as const,
    ...(state.norm === 'pre' && { middle: ['input', 'mix'] as const }),
  })[result.stage as string];

export const sayings: Record<string, Saying> = {
  flat: {
    en: 'At {*name} the slope of L and the central difference are both exactly 0.',
    zh: '在 {*name} 处，L 的导数和中心差分都恰好是 0。',
    holds: (said) =>
      !forwards(said) &&
      named(said) &&
      said.result.back.gradient === 0 &&
      said.result.back.difference(said.result.row, said.result.column).numeric === 0,
  },
  slope: {
    en: 'The slope of L by {*name} is {slope}; a central difference measures {measured}.',
    zh: 'L 对 {*name} 的导数是 {slope}，中心差分测得 {measured}。',
    holds: (said) => {
      const { row, column, back } = said.result;
      return (
        !forwards(said) &&
        named(said) &&
        shows(said.n.slope, back.gradient) &&
        shows(said.n.measured, back.difference(row, column).numeric)
      );
    },
  },
  still: {
    en: '{*name} = {value}. With −x₃ as token 3, rows 1 and 2 of Z stay equal to the last bit.',
    zh: '{*name} = {value}。把词元 3 换成 −x₃，Z 的第 1、2 行一位都不变。',
    holds: (said) => stageIs(said, 'output') && named(said) && value(said) && said.result.change === 0,
  },
  moved: {
    en: '{*name} = {value}. With −x₃ as token 3, rows 1 and 2 of Z change by up to {change}.',
    zh: '{*name} = {value}。把词元 3 换成 −x₃，Z 的第 1、2 行最多变 {change}。',
    holds: (said) =>
      stageIs(said, 'output') &&
      named(said) &&
      value(said) &&
      said.state.mask === 'none' &&
      said.result.change > 0 &&
      shows(said.n.change, said.result.change),
  },
  norm: {
    en: 'LayerNorm measures {before} of token {i} against the row’s mean {mean}: {value}.',
    zh: '层归一化：词元 {i} 的 {before}，均值 {mean}，变成 {value}。',
    holds: (said) => {
      const from = normed(said);
      if (!from || !forwards(said)) return false;
      const row = rowOf(said, from);
      const mean = row.reduce((sum, one) => sum + one, 0) / 4;
      const variance = row.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 4;
      return (
        token(said) &&
        about(said.n.before, here(said, from)) &&
        about(said.n.mean, mean) &&
        value(said, (here(said, from) - mean) / Math.sqrt(variance + 1e-5))
      );
    },
  },
  score: {
    en: 'Head {h}: query {i} scores key {j} with {value}.',
    zh: '头 {h}：查询 {i} 给键 {j} 打 {value} 分。',
    holds: (said) =>
      stageIs(said, 'scores') &&
      seen(said) &&
      token(said) &&
      headed(said, 3) &&
      keyed(said) &&
      value(said, score(said)),
  },
  covered: {
    en: 'Head {h}: query {i} would score key {j} with {value}, but the mask hides it.',
    zh: '头 {h}：查询 {i} 本会给键 {j} 打 {value} 分，掩码把它遮住。',
    holds: (said) =>
      stageIs(said, 'scores') &&
      !seen(said) &&
      token(said) &&
      headed(said, 3) &&
      keyed(said) &&
      value(said, score(said)),
  },
  weight: {
    en: 'Head {h}: token {i} takes {value} of what it reads from token {j}.',
    zh: '头 {h}：词元 {i} 读到的东西里，词元 {j} 占 {value}。',
    holds: (said) =>
      stageIs(said, 'weights') &&
      seen(said) &&
      token(said) &&
      headed(said, 3) &&
      keyed(said) &&
      value(said, weight(said)),
  },
  unseen: {
    en: 'Head {h}: token {i} does not see token {j}, whose weight is exactly 0.',
    zh: '头 {h}：词元 {i} 看不见词元 {j}，权重恰好是 0。',
    holds: (said) =>
      stageIs(said, 'weights') &&
      !seen(said) &&
      token(said) &&
      headed(said, 3) &&
      keyed(said) &&
      said.result.value === 0,
  },
  mix: {
    en: 'Head {h} brings token {i} {value} for feature {feature}, a mix of what it sees.',
    zh: '头 {h} 把看见的词元混合起来，给词元 {i} 的第 {feature} 个特征带回 {value}。',
    holds: (said) => {
      const { result, n } = said;
      const from = result.column < 2 ? 0 : 3;
      const weights = rowOf(said, 'weights').slice(from, from + 3);
      return (
        stageIs(said, 'mix') &&
        token(said) &&
        headed(said, 2) &&
        n.feature === result.column + 1 &&
        value(
          said,
          weights.reduce((sum, one, key) => sum + one * source(said, key)[result.column]!, 0),
        )
      );
    },
  },
  sum: {
    en: '{*name}: {before} goes straight on, the branch adds {added}: {value}.',
    zh: '{*name}：{before} 直接走过，支路加上 {added}，得 {value}。',
    holds: (said) => {
      const parts = summed(said);
      if (!parts || !forwards(said)) return false;
      const [before, added] = parts.map((part) => here(said, part)) as [number, number];
      return (
        named(said) &&
        about(said.n.before, before) &&
        about(said.n.added, added) &&
        value(said, before + added)
      );
    },
  },
  unit: {
    en: 'Hidden unit {unit} of token {i}: ReLU makes {value} of {before}.',
    zh: '词元 {i} 的第 {unit} 个隐藏单元：ReLU 把 {before} 变成 {value}。',
    holds: (said) => {
      const { result, state, n } = said;
      const read = here(said, state.norm === 'pre' ? 'norm2' : 'middle', result.column % 4);
      const before = result.column < 4 ? read : -read;
      return (
        stageIs(said, 'hidden') &&
        token(said) &&
        n.unit === result.column + 1 &&
        about(n.before, before) &&
        value(said, Math.max(0, before))
      );
    },
  },
  network: {
    en: 'The network, from token {i} alone, adds {value} to feature {feature}.',
    zh: '前馈网络只看词元 {i}，要给第 {feature} 个特征加上 {value}。',
    holds: (said) => {
      const { result, state, n } = said;
      const read = here(said, state.norm === 'pre' ? 'norm2' : 'middle');
      return (
        stageIs(said, 'network') &&
        token(said) &&
        n.feature === result.column + 1 &&
        value(said, Math.abs(read) / 2)
      );
    },
  },
  input: {
    en: 'Token {i} enters the stream with {value} as feature {feature}.',
    zh: '词元 {i} 进入残差流，第 {feature} 个特征是 {value}。',
    holds: (said) =>
      stageIs(said, 'input') &&
      token(said) &&
      said.n.feature === said.result.column + 1 &&
      value(said, said.state.tokens[said.result.row][said.result.column]),
  },
};

export const states = [
  ...['norm1', 'scores', 'mix', 'middle', 'norm2', 'hidden', 'network'].map((stage) => ({ stage })),
  { stage: 'scores', token: 1, column: 3 },
  { stage: 'weights', token: 1, column: 5 },
  { norm: 'post', stage: 'sum1' },
  { norm: 'post', stage: 'sum2' },
  { norm: 'post', stage: 'middle' },
];
