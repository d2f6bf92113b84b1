import type { Saying } from './saying.ts';
import { numberIn, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** The entries of a vector as shown: three of a longer one. */
function entries(text: string, values: readonly number[]): number[] | null {
  const shown = text.split(', ');
  const cut = shown.at(-1) === '…' ? shown.slice(0, -1) : shown;
  return cut.length === Math.min(values.length, 3) && cut.length < shown.length === values.length > 3
    ? cut.map(numberIn)
    : null;
}
const vector = (text: string, values: readonly number[]) =>
  entries(text, values)?.every((one, place) => shows(one, values[place]!)) ?? false;
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
  const shown = entries(text, values);
  return (
    shown?.every(
      (one, place) =>
        shows(one, values[place]!) ||
        Math.abs(one - values[place]!) < 1e-6 * Math.max(1, ...values.map(Math.abs)),
    ) ?? false
  );
};
const moves = (said: Said) => vector(said.t.from!, input(said)) && near(said.t.to!, output(said));
/** The first channel of what comes out. */
const channel = (said: Said) => {
  const values = output(said);
  return (
    shows(said.n.first, values[0]!) ||
    Math.abs(said.n.first! - values[0]!) < 1e-6 * Math.max(1, ...values.map(Math.abs))
  );
};
const place = ({ result, n }: Said) => n.row! * result.width + n.column! - result.width - 1 === result.pixel;

export const sayings: Record<string, Saying> = {
  collapse: {
    en: 'Two layers are one with first row ({*first}): it too takes ({*from}) to ({*to}).',
    zh: '两层就是一层，第一行是 ({*first})，同样把 ({*from}) 变成 ({*to})。',
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
  collapseLong: {
    en: 'Two layers are one: both take this pixel to {first} in the first channel.',
    zh: '两层就是一层：第一个通道里，两边算出的都是 {first}。',
    holds: (said) => said.state.layers === 'two' && channel(said),
  },
  reluLong: {
    en: 'Two layers give {first} in the first channel; without the ReLU, they would be one.',
    zh: '两层在第一个通道给出 {first}；去掉中间的 ReLU，就合成一层。',
    holds: (said) => said.state.layers === 'relu' && channel(said),
  },
  oneLong: {
    en: 'Pixel ({row}, {column}) has {first} in the first output channel, without any neighbor.',
    zh: '像素 ({row}, {column}) 的第一个输出通道是 {first}，没有用到任何邻居。',
    holds: (said) => said.state.layers === 'one' && place(said) && channel(said),
  },
  relu: {
    en: 'Two layers take ({*from}) to ({*to}); without the ReLU, they would be one.',
    zh: '两层把 ({*from}) 变成 ({*to})；去掉中间的 ReLU，就合成一层。',
    holds: (said) => said.state.layers === 'relu' && moves(said),
  },
  one: {
    en: 'Pixel ({row}, {column}) goes from ({*from}) to ({*to}), without any neighbor.',
    zh: '像素 ({row}, {column}) 的 ({*from}) 变成 ({*to})，没有用到任何邻居。',
    holds: (said) => said.state.layers === 'one' && place(said) && moves(said),
  },
};
