import type { Saying } from './saying.ts';
import { numberIn, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const vector = (text: string, values: readonly number[]) => {
  const shown = text.split(', ').map(numberIn);
  return shown.length === values.length && shown.every((one, place) => shows(one, values[place]!));
};
const input = ({ state, result }: Said) => state.image.map((map: number[]) => map[result.pixel]);
const times = (weights: number[][], bias: readonly number[], x: readonly number[]) =>
  weights.map(
    (row, unit) => x.reduce((sum, value, at) => sum + (row[at] ?? 0) * value, 0) + (bias[unit] ?? 0),
  );
function output(said: Said) {
  const { weights, bias, weights2, bias2, layers } = said.state;
  const hidden = times(weights, bias, input(said));
  if (layers === 'one') return hidden;
  return times(weights2, bias2, layers === 'relu' ? hidden.map((value) => Math.max(0, value)) : hidden);
}
const near = (text: string, values: readonly number[]) => {
  const shown = text.split(', ').map(numberIn);
  return shown.every(
    (one, place) =>
      shows(one, values[place]!) ||
      Math.abs(one - values[place]!) < 1e-6 * Math.max(1, ...values.map(Math.abs)),
  );
};
const moves = (said: Said) => vector(said.t.from!, input(said)) && near(said.t.to!, output(said));
const place = ({ result, n }: Said) => n.row! * result.width + n.column! - result.width - 1 === result.pixel;

export const sayings: Record<string, Saying> = {
  collapse: {
    en: 'With nothing between, two layers are one: its first row is ({*first}), and it too takes ({*from}) to ({*to}).',
    zh: '中间没有激活，两层就是一层：矩阵的第一行是 ({*first})，同样把 ({*from}) 变成 ({*to})。',
    holds: (said) => {
      const { weights, weights2, layers } = said.state;
      const first = input(said).map((_: number, column: number) =>
        weights.reduce(
          (sum: number, row: number[], unit: number) => sum + (weights2[0][unit] ?? 0) * (row[column] ?? 0),
          0,
        ),
      );
      return layers === 'two' && near(said.t.first!, first) && moves(said);
    },
  },
  relu: {
    en: 'At pixel ({row}, {column}), two layers take ({*from}) to ({*to}); without the ReLU they would collapse into one.',
    zh: '像素 ({row}, {column}) 的 ({*from}) 经过两层变成 ({*to})；去掉 ReLU，两层会合成一层。',
    holds: (said) => said.state.layers === 'relu' && place(said) && moves(said),
  },
  one: {
    en: 'Pixel ({row}, {column}) goes from ({*from}) to ({*to}) without any neighbor; one matrix product of the flattened image differs by {gap}.',
    zh: '像素 ({row}, {column}) 的 ({*from}) 变成 ({*to})，没有用到任何邻居；展平后一次矩阵乘法，相差 {gap}。',
    holds: (said) =>
      said.state.layers === 'one' &&
      place(said) &&
      moves(said) &&
      shows(said.n.gap, said.result.difference, 2),
  },
};
