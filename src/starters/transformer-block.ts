import { count, fixed, coordinate as n } from '../draw/format.ts';
import { multiHeadParameterCount } from '../models/attention/multi-head-attention.ts';
import { box, centred, ending, label, path, rail } from './base/marks.ts';
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
    const ends = [attention, attention + network, total].map((sum) => left + (length * sum) / total) as [
      number,
      number,
      number,
    ];
    const [x, y, largest] = plans[width].matrix;
    const side = (largest * d) / widths[last]!;
    const square = `d × d = ${count(d * d)}`;
    const below = top + tall + 17;
    const share = (part: number) => `${fixed((100 * part) / total, part === rest ? 2 : 1)}%`;
    return [
      box('q-s tile solid', [left, top], ends[0] - left, tall),
      box('q-w tile solid', [ends[0], top], ends[1] - ends[0], tall),
      box('q-n tile', [ends[1], top], Math.max(0.5, ends[2] - ends[1]), tall),
      label('t', [left, below], `${labels.attention} ${share(attention)}`),
      centred('t', [(ends[0] + ends[1]) / 2, below], `${labels.network} ${share(network)}`),
      ending('t', [left + length, top - 10], `${labels.rest} ${share(rest)}`),
      box('q-s tile solid', [x, y], side, side),
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

/** The lines that cut the bar into its twelve d × d. */
const cuts = ([left, top, length, tall]: readonly [number, number, number, number]) =>
  Array.from({ length: 11 }, (_, at) => `M${n(left + (length * (at + 1)) / 12)} ${top}v${tall}`).join('');

export const still: Still = {
  calculator: 'transformer-count',
  still(width, labels: Labels) {
    const [from, to, y] = plans[width].rail;
    const x = alongRail(width);
    const { bar, matrix } = plans[width];
    const [left, top, largest] = matrix;
    return [
      label('t', [bar[0], bar[1] - 10], labels.block!),
      path('hair', cuts(bar)),
      path('q-n outline', `M${left} ${top}h${largest}v${largest}h${-largest}Z`),
      rail(from, to, y),
      ...widths.map((_, place) => path('hair strong', `M${n(x(place))} ${y - 3}v6`)),
      ...models.map(([place, name]) => centred('t', [x(place), y + 32], `${name}`)),
    ].join('');
  },
};
