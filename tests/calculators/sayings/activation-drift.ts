import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

const slopes: Record<string, (z: number) => number> = {
  sigmoid: (z) => 1 / (2 + Math.exp(z) + Math.exp(-z)),
  tanh: (z) => 1 / Math.cosh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
};
const share = (values: Float64Array, activation: string) =>
  (100 * values.filter((z) => slopes[activation]!(z) < 0.01).length) / values.length;

const holds: Saying['holds'] = ({ state, result, n }) =>
  n.depth === state.depth &&
  shows(n.without, share(result.without.at(-1).values, state.activation), 3) &&
  shows(n.with, share(result.with.at(-1).values, state.activation), 3);

export const sayings: Record<string, Saying> = {
  saturated: {
    en: 'In layer {depth}, {without}% of the units are saturated without BN, {with}% with it.',
    zh: '到第 {depth} 层，没有 BN 时 {without}% 的单元饱和，有 BN 时 {with}%。',
    holds: (said) => said.state.activation !== 'relu' && holds(said),
  },
  off: {
    en: 'In layer {depth}, {without}% of units are off without BN, {with}% with it; active ones never saturate.',
    zh: '到第 {depth} 层，没有 BN 时 {without}% 的单元关闭，有 BN 时 {with}%；没关的从不饱和。',
    holds: (said) => said.state.activation === 'relu' && holds(said),
  },
};
