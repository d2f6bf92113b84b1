import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Parameters and multiply-adds of the direct layer and the chosen plan, from the formulas of a convolution. */
function costs({ state }: Said) {
  const { inputs, outputs, middle, kernel, size, bias, plan } = state;
  const layers: Record<string, [number, number, number, number][]> = {
    direct: [[kernel, inputs, outputs, 1]],
    reduce: [
      [1, inputs, middle, 1],
      [kernel, middle, outputs, 1],
    ],
    bottleneck: [
      [1, inputs, middle, 1],
      [kernel, middle, middle, 1],
      [1, middle, outputs, 1],
    ],
    separable: [
      [kernel, inputs, inputs, inputs],
      [1, inputs, outputs, 1],
    ],
  };
  const total = (name: string) => {
    const weights = layers[name]!.map(([k, from, to, groups]) => (k * k * from * to) / groups);
    const biases = layers[name]!.map(([, , to]) => (bias === 'with' ? to : 0));
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
    return { parameters: sum(weights) + sum(biases), multiplyAdds: sum(weights) * size * size };
  };
  return { direct: total('direct'), chosen: total(plan) };
}
const ratio = (said: Said) => costs(said).direct.multiplyAdds / costs(said).chosen.multiplyAdds;
const counted = (said: Said) =>
  said.n.from === costs(said).direct.parameters && said.n.to === costs(said).chosen.parameters;

export const sayings: Record<string, Saying> = {
  saved: {
    en: 'From {from} parameters to {to}, and 1/{times} of the multiply-adds.',
    zh: '参数从 {from} 个变成 {to} 个，乘加次数减到原来的 1/{times}。',
    holds: (said) =>
      counted(said) && ratio(said) > 1 && said.n.times! > 1 && shows(said.n.times, ratio(said)),
  },
  same: {
    en: 'From {from} parameters to {to}, about as many multiply-adds: nothing is saved.',
    zh: '参数从 {from} 个变成 {to} 个，乘加次数差不多：没有省。',
    holds: (said) => counted(said) && Math.abs(ratio(said) - 1) < 0.0051,
  },
  more: {
    en: 'From {from} parameters to {to}, {times} times the multiply-adds: no saving.',
    zh: '参数从 {from} 个变成 {to} 个，乘加是原来的 {times} 倍：没有省。',
    holds: (said) =>
      counted(said) && ratio(said) < 1 && said.n.times! > 1 && shows(said.n.times, 1 / ratio(said)),
  },
};
