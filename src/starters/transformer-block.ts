import { count, fixed, coordinate as n } from '../draw/format.ts';
import { multiHeadParameterCount } from '../models/attention/multi-head-attention.ts';
import { centred, ending, label, path, rail } from './base/marks.ts';
import type { Labels, Starter, Still, Width } from './base/starter.ts';

/** Widths of the stream, each 4/3 or 3/2 of the one before; the models that have them stand below the rail. */
const widths = [256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192];
const last = widths.length - 1;
const models: readonly [place: number, name: string][] = [
  [3, 'GPT-2 small'],
  [8, 'Llama 8B'],
];

/** Where the bar begins and how long it is; the matrix drawn to scale, its largest side; the rail. */
const plans = {
  wide: { bar: [24, 46, 456, 40], matrix: [516, 22, 108], rail: [40, 456, 170] },
  narrow: { bar: [16, 30, 308, 34], matrix: [236, 104, 72], rail: [24, 300, 192] },
} as const;

/** Parameters of one block of GPT-2's kind: 4d² and 8d² weights; 9d biases and two norms of 2d are the rest. */
function partsOf(d: number) {
  const attention = multiHeadParameterCount(d, false);
  const network = 2 * d * 4 * d;
  return { attention, network, rest: 4 * d + 5 * d + 4 * d, total: attention + network + 13 * d };
}

/** A filled rectangle as a path, and `count` of them side by side with a thin gap before the next. */
const slab = (x: number, y: number, width: number, height: number) =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
const parts = (from: number, y: number, width: number, height: number, number: number) =>
  Array.from({ length: number }, (_, at) => slab(from + at * width, y, width - 1.5, height)).join('');

const alongRail = (width: Width) => {
  const [from, to] = plans[width].rail;
  return (place: number) => from + ((to - from) * place) / last;
};

export const starter: Starter = {
  range: { min: 0, max: last, step: 1, start: 3 },
  quantity: 'q-s',
  height: { wide: 222, narrow: 230 },
  moving(place, width, labels) {
    const d = widths[place]!;
    const { attention, network, rest, total } = partsOf(d);
    const [left, top, length, tall] = plans[width].bar;
    const unit = length / total;
    const [second, third] = [left + attention * unit, left + (attention + network) * unit];
    const [x, y, largest] = plans[width].matrix;
    const side = (largest * d) / widths[last]!;
    const square = `d × d = ${count(d * d)}`;
    const below = top + tall + 17;
    const share = (part: number) => `${fixed((100 * part) / total, part === rest ? 2 : 1)}%`;
    return [
      path('q-s fill', parts(left, top, (attention * unit) / 4, tall, 4)),
      path('q-w fill', parts(second, top, (network * unit) / 8, tall, 8)),
      path('q-n fill', slab(third, top, Math.max(1, rest * unit), tall)),
      label('t', [left, below], `${labels.attention} ${share(attention)}`),
      centred('t', [(second + third) / 2, below], `${labels.network} ${share(network)}`),
      ending('t', [left + length, top - 10], `${labels.rest} ${share(rest)}`),
      path('q-s fill', slab(x, y, side, side)),
      width === 'wide'
        ? centred('t', [x + largest / 2, y + largest + 18], square)
        : ending('t', [x - 12, y + largest / 2 + 4], square),
    ].join('');
  },
  at: (place, width) => [alongRail(width)(place), plans[width].rail[2]],
  to: ([x], width) => {
    const [from, to] = plans[width].rail;
    return ((x - from) / (to - from)) * last;
  },
  said(place) {
    const d = widths[place]!;
    const { total, attention } = partsOf(d);
    return {
      sentence: 'all',
      fills: {
        d: [d, count(d)],
        total: [total, count(total)],
        share: [(100 * attention) / total, fixed((100 * attention) / total, 1)],
      },
    };
  },
  state: (place) => ({ width: widths[place]!, hidden: 4 * widths[place]! }),
};

export const still: Still = {
  calculator: 'transformer-count',
  still(width, labels: Labels) {
    const [from, to, y] = plans[width].rail;
    const x = alongRail(width);
    const { bar, matrix } = plans[width];
    const [left, top, largest] = matrix;
    return [
      label('t', [bar[0], bar[1] - 10], labels.block!),
      path('q-n outline', `M${left} ${top}h${largest}v${largest}h${-largest}Z`),
      rail(from, to, y),
      ...widths.map((_, place) => path('hair strong', `M${n(x(place))} ${y - 3}v6`)),
      ...models.map(([place, name]) => centred('t', [x(place), y + 32], `${name}`)),
    ].join('');
  },
};
