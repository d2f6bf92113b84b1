import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** The larger root of the iteration, from its coefficients: its size, whether it turns, its sign. */
function root({ state }: Said) {
  const rate = state.learningRate * state.curvature;
  const heavy = state.rule === 'heavyBall';
  const sum = heavy ? 1 + state.momentum - rate : (1 + state.momentum) * (1 - rate);
  const product = heavy ? state.momentum : state.momentum * (1 - rate);
  const inner = sum * sum - 4 * product;
  const size = inner < 0 ? Math.sqrt(product) : (Math.abs(sum) + Math.sqrt(inner)) / 2;
  return { rate, size, turns: inner < 0, sign: Math.sign(sum) };
}
const radius = (shown: number | undefined, size: number) =>
  shows(shown, size) || Math.abs(shown! - size) < 1e-11;
const limit = ({ state }: Said) =>
  state.rule === 'heavyBall'
    ? 2 * (1 + state.momentum)
    : (2 * (1 + state.momentum)) / (1 + 2 * state.momentum);
const beyond = (said: Said) =>
  shows(said.n.rate, root(said).rate) &&
  shows(said.n.limit, limit(said)) &&
  root(said).rate >= limit(said) * (1 - 1e-12) &&
  radius(said.n.radius, root(said).size);
const digits = (said: Said) =>
  radius(said.n.radius, root(said).size) &&
  said.n.radius! < 1 &&
  shows(said.n.steps, -1 / Math.log10(root(said).size), 3);

export const sayings: Record<string, Saying> = {
  diverges: {
    en: 'It diverges: ηλ = {rate} is not below the limit {limit}; in the end steps multiply by {radius}.',
    zh: 'ηλ = {rate}，不低于上限 {limit}：每步最终乘 {radius}，发散。',
    holds: (said) => beyond(said) && root(said).size > 1,
  },
  stays: {
    en: 'It does not converge: ηλ = {rate} is not below the limit {limit}; in the end steps multiply by {radius}.',
    zh: 'ηλ = {rate}，不低于上限 {limit}：每步最终乘 {radius}，不收敛。',
    holds: (said) => beyond(said) && Math.abs(root(said).size - 1) < 1e-11,
  },
  once: {
    en: 'One step leads to the minimum itself.',
    zh: '一步就到最小值。',
    holds: (said) => root(said).size === 0 && said.result.path[1] === 0,
  },
  direct: {
    en: 'It converges directly: in the end a step leaves {radius}, {steps} steps a digit.',
    zh: '不摆动，直接趋于 0：每步最终剩 {radius}，每得一位小数约 {steps} 步。',
    holds: (said) => digits(said) && !root(said).turns && root(said).sign >= 0,
  },
  spiral: {
    en: 'It converges swinging: in the end a step leaves {radius}, {steps} steps a digit.',
    zh: '来回摆动着趋于 0：每步最终剩 {radius}，每得一位小数约 {steps} 步。',
    holds: (said) => digits(said) && root(said).turns,
  },
  zigzag: {
    en: 'It converges in zigzag: in the end a step leaves {radius}, {steps} steps a digit.',
    zh: '每步变号，趋于 0：每步最终剩 {radius}，每得一位小数约 {steps} 步。',
    holds: (said) => digits(said) && !root(said).turns && root(said).sign < 0,
  },
};

/** On the limit, where nothing grows or shrinks, and a step that lands on the minimum. */
export const states = [
  { learningRate: 0.08, momentum: 0, curvature: 25 },
  { learningRate: 0.5, momentum: 0, curvature: 2 },
];
