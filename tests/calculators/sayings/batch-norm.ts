import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const slopes: Record<string, (z: number) => number> = {
  sigmoid: (z) => 1 / (2 + Math.exp(z) + Math.exp(-z)),
  tanh: (z) => 1 / Math.cosh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
};
function means({ state, result }: Said) {
  const mean = (key: 'x' | 'y') =>
    result.now.samples.reduce(
      (sum: number, sample: Record<string, number>) => sum + slopes[state.activation]!(sample[key]!),
      0,
    ) / result.now.samples.length;
  return { before: mean('x'), after: mean('y') };
}
const training = ({ state, result }: Said) => state.mode === 'train' && result.now.samples.length > 1;

export const sayings: Record<string, Saying> = {
  evaluated: {
    en: 'Evaluated after {batches} batch{?es}, the last input {x} becomes {y}; in training, {other}.',
    zh: '见过 {batches} 批之后推断，最后一个输入 {x} 变成 {y}；训练时是 {other}。',
    holds: ({ state, result, n }) => {
      const column = state.batch.map((row: number[]) => row[result.channel]);
      const mean = column.reduce((sum: number, x: number) => sum + x, 0) / column.length;
      const variance = column.reduce((sum: number, x: number) => sum + (x - mean) ** 2, 0) / column.length;
      const last = column.at(-1);
      const { mean: learned, variance: spread } = result.history[state.batches];
      const y = (center: number, width: number) =>
        (state.gamma * (last - center)) / Math.sqrt(width + state.epsilon) + state.beta;
      const about = (shown: number, value: number) =>
        shows(shown, value) || Math.abs(shown - value) < 1e-9 * Math.max(1, Math.abs(state.gamma));
      return (
        state.mode === 'eval' &&
        column.length > 1 &&
        n.batches === state.batches &&
        shows(n.x, last) &&
        about(n.y!, y(learned, spread)) &&
        about(n.other!, y(mean, variance))
      );
    },
  },
  untrained: {
    en: 'One sample trains nothing: with running mean 0 and variance 1, {x} becomes {y}.',
    zh: '一个样本不能训练：移动均值 0、移动方差 1，{x} 变成 {y}。',
    holds: ({ state, result, n }) =>
      state.mode === 'eval' &&
      state.batch.length === 1 &&
      result.now.runningMean === 0 &&
      result.now.runningVariance === 1 &&
      shows(n.x, state.batch[0][result.channel]) &&
      shows(n.y, (state.gamma * state.batch[0][result.channel]) / Math.sqrt(1 + state.epsilon) + state.beta),
  },
  single: {
    en: 'A single sample minus its mean is 0, so the output is β = {y}. PyTorch raises an error.',
    zh: '只有一个样本，减去均值就是 0，输出总是 β = {y}。PyTorch 在这里报错。',
    holds: ({ state, n }) => state.mode === 'train' && state.batch.length === 1 && shows(n.y, state.beta),
  },
  active: {
    en: 'ReLU has slope 0 or 1: the share of active samples goes from {before} to {after}.',
    zh: 'ReLU 的导数不是 0 就是 1：工作的样本所占的比例从 {before} 变成 {after}。',
    holds: (said) =>
      training(said) &&
      said.state.activation === 'relu' &&
      shows(said.n.before, means(said).before) &&
      shows(said.n.after, means(said).after),
  },
  slope: {
    en: 'The mean derivative goes from {before} to {after}',
    zh: '平均导数从 {before} 变成 {after}',
    holds: (said) =>
      training(said) &&
      said.state.activation !== 'relu' &&
      shows(said.n.before, means(said).before) &&
      shows(said.n.after, means(said).after),
  },
  times: {
    en: ': {times} times as much',
    zh: '，是它的 {times} 倍',
    holds: (said) => shows(said.n.times, means(said).after / means(said).before),
  },
  end: { en: '.', zh: '。', holds: () => true },
};
