import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const dropped = ({ state }: Said) => (state.meaning === 'drop' ? state.p : 1 - state.p);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
/** The read-out of the units' outputs. */
function read({ state }: Said, units: readonly number[]) {
  const z = units.reduce((sum, y, unit) => sum + (state.weights[unit] ?? 1) * y, state.bias);
  return state.readout === 'sigmoid' ? sigmoid(z) : z;
}
const evaluation = (said: Said) =>
  read(
    said,
    said.state.activations.map((x: number) =>
      said.state.scaling === 'classic' ? (1 - dropped(said)) * x : x,
    ),
  );
/** The mean over all masks, each by its probability. */
function expected(said: Said) {
  const x: number[] = said.state.activations;
  const p = dropped(said);
  let sum = 0;
  for (let mask = 0; mask < 2 ** x.length; mask++) {
    const kept = x.map((_, unit) => (mask >> unit) & 1);
    const chance = kept.reduce((all, one) => all * (one ? 1 - p : p), 1);
    if (chance === 0) continue;
    const scale = said.state.scaling === 'classic' ? 1 : 1 / (1 - p);
    sum +=
      chance *
      read(
        said,
        x.map((one, unit) => (kept[unit] ? one * scale : 0)),
      );
  }
  return sum;
}
const shown = (said: Said) =>
  read(
    said,
    said.result.units.map(({ y }: { y: number }) => y),
  );
const about = (text: number | undefined, value: number) =>
  shows(text, value) || Math.abs(text! - value) < 1e-9 * Math.max(1, Math.abs(value));
const apart = (one: number, other: number) => Math.abs(one - other) > 5e-10 * Math.max(1, Math.abs(one));
const single = ({ state }: Said) => state.readout === 'linear' && (state.samples === 1 || state.mask !== '');

export const sayings: Record<string, Saying> = {
  gap: {
    en: 'All masks average {mean}, evaluation gives {evaluation}: the sigmoid bends.',
    zh: '所有掩码平均 {mean}，推断输出 {evaluation}：sigmoid 是弯的。',
    holds: (said) =>
      said.state.readout === 'sigmoid' &&
      about(said.n.mean, expected(said)) &&
      about(said.n.evaluation, evaluation(said)) &&
      apart(expected(said), evaluation(said)),
  },
  noGap: {
    en: 'All masks average {mean}, and evaluation gives the same.',
    zh: '所有掩码平均 {mean}，推断输出与它相同。',
    holds: (said) =>
      said.state.readout === 'sigmoid' &&
      about(said.n.mean, expected(said)) &&
      Math.abs(expected(said) - evaluation(said)) < 2e-9,
  },
  off: {
    en: 'This mask gives {output}, evaluation {evaluation}: one mask is off by {gap}.',
    zh: '这个掩码输出 {output}，推断是 {evaluation}，差 {gap}。',
    holds: (said) =>
      single(said) &&
      about(said.n.output, shown(said)) &&
      about(said.n.evaluation, evaluation(said)) &&
      about(said.n.gap, Math.abs(shown(said) - evaluation(said))),
  },
  right: {
    en: 'This mask gives {output}, and evaluation gives the same.',
    zh: '这个掩码的输出是 {output}，推断输出与它相同。',
    holds: (said) =>
      single(said) &&
      about(said.n.output, shown(said)) &&
      !apart(shown(said), evaluation(said) * (1 + 1e-12)),
  },
  mean: {
    en: '{samples} masks average {mean}, evaluation gives {evaluation}; standard error {error}.',
    zh: '{samples} 个掩码平均 {mean}，推断 {evaluation}；标准误差 {error}。',
    holds: (said) =>
      !single(said) &&
      said.n.samples === said.state.samples &&
      about(
        said.n.mean,
        said.result.outputs.slice(0, said.state.samples).reduce((sum: number, one: number) => sum + one, 0) /
          said.state.samples,
      ) &&
      about(said.n.evaluation, evaluation(said)) &&
      about(said.n.error, said.result.deviation / Math.sqrt(said.state.samples)),
  },
};

/** A read-out that no mask changes. */
export const states = [{ readout: 'sigmoid', weights: [0, 0, 0, 0] }];
