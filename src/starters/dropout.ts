import { fixed, coordinate as n } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { random } from '../models/arrays/random.ts';
import { dropout, dropoutMoments, sampleMask } from '../models/dense/dropout.ts';
import { centred, label, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example's four units, and as many draws of a mask as the picture shows. */
const units = Float64Array.of(1, 2, 3, 4);
const [draws, seed, highest] = [60, 2, 0.6];
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const full = sum(units);

const plans = {
  wide: { from: 132, to: 632, floor: 146, track: 190, brick: 9, rail: [24, 624] },
  narrow: { from: 16, to: 328, floor: 156, track: 198, brick: 5.5, rail: [20, 320] },
} as const;
/** Two bricks a row. */
const tall = 4;
const over = (width: Width) => linear([0, full / (1 - highest)], [plans[width].from, plans[width].to]);
const along = (width: Width) => linear([0, highest], plans[width].rail);
/** Where the four units of the one mask stand. */
const unitAt = (unit: number, width: Width): Point =>
  width === 'wide' ? [42, 24 + unit * 38] : [58 + unit * 56, 20];

/** The masks of one seed: a unit once dropped stays so while p grows. */
function masksAt(p: number): Uint8Array[] {
  const stream = random(seed);
  return Array.from({ length: draws }, () => sampleMask(stream, units.length, p));
}
const spreadAt = (p: number) => Math.sqrt(sum(dropoutMoments(units, p).variance));

export const starter: Starter = {
  range: { min: 0, max: highest, step: 0.05, start: 0.25 },
  quantity: 'q-k',
  height: { wide: 216, narrow: 224 },
  moving(p, width) {
    const { floor, brick } = plans[width];
    const x = over(width);
    const masks = masksAt(p);
    const stacks = new Map<number, number>();
    const bricks = masks.map((mask, draw) => {
      const output = sum(dropout(units, mask, p));
      const below = stacks.get(output) ?? 0;
      stacks.set(output, below + 1);
      const [left, row] = [below % 2 === 0 ? -brick - 0.5 : 0.5, Math.floor(below / 2)];
      const d = `M${n(x(output) + left)} ${n(floor - 3 - row * tall)}h${brick}`;
      return draw === 0 ? path('pen ink brick', d) : d;
    });
    const [own, ...others] = bricks;
    const [low, high] = [full - spreadAt(p), full + spreadAt(p)].map(x) as [number, number];
    const bracket = floor - 122 + (width === 'wide' ? 0 : 16);
    return [
      ...Array.from(units, (value, unit) =>
        unitMark(value / (1 - p), Boolean(masks[0]![unit]), unitAt(unit, width)),
      ),
      path('q-p brick', others.join('')),
      own!,
      path(
        'q-n pen',
        `M${n(low)} ${bracket}H${n(high)}M${n(low)} ${bracket - 5}v10M${n(high)} ${bracket - 5}v10`,
      ),
      label('t strong halo', [high + 10, bracket + 4], `±${fixed(spreadAt(p), 2)}`),
    ].join('');
  },
  at: (p, width) => [along(width)(p), plans[width].track],
  to: ([x], width) => along(width).invert(x),
  said(p) {
    const mean = sum(dropoutMoments(units, p).mean);
    return {
      sentence: p === 0 ? 'none' : 'some',
      fills: {
        p: [p, fixed(p, 2)],
        mean: [mean, String(mean)],
        spread: [spreadAt(p), fixed(spreadAt(p), 2)],
      },
    };
  },
  state: (p) => ({ p: Math.max(p, 0.05) }),
};

const unitMark = (value: number, kept: boolean, at: Point): string => {
  const [x, y] = at;
  return kept
    ? `<circle class="q-x pen" cx="${x}" cy="${y}" r="16"/>${centred('t strong', [x, y + 4], fixed(value, 2))}`
    : `<circle class="rest short-dash" cx="${x}" cy="${y}" r="16"/>${path('rest', `M${x - 6} ${y - 6}l12 12m0 -12l-12 12`)}`;
};

export const still: Still = {
  calculator: 'dropout-masks',
  still(width, { mask, mean }) {
    const { from, to, floor, track, rail } = plans[width];
    const x = over(width);
    return [
      path('hair strong', `M${from} ${floor}H${to}`),
      ...[0, 5, 10, 15, 20, 25].map((tick) => centred('t', [x(tick), floor + 17], String(tick))),
      path('q-n pen thin short-dash', `M${n(x(full))} ${floor}V${floor - 132 + (width === 'wide' ? 0 : 16)}`),
      label('t halo', [x(full) + 8, floor - 96 + (width === 'wide' ? 0 : 12)], mean!),
      ...(width === 'wide' ? [label('t', [68, 28], mask!)] : []),
      path('hair strong', `M${rail[0]} ${track}H${rail[1]}`),
      `<rect class="touch" x="${rail[0] - 8}" y="${track - 18}" width="${rail[1] - rail[0] + 16}" height="36"/>`,
    ].join('');
  },
};
