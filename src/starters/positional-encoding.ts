import { fixed, coordinate as n } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { frequencies } from '../models/positional/frequencies.ts';
import { sinusoidSimilarity } from '../models/positional/sinusoidal.ts';
import { centred, dot, line, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** Eight numbers make four hands, from 1 radian a position down to 0.001. */
const width8 = 8;
const speeds = Array.from(frequencies(width8));
const farthest = 50;

const plans = {
  wide: { left: 82, apart: 161, top: 86, radius: 58, track: 194, rail: [24, 624] },
  narrow: { left: 43, apart: 84.6, top: 66, radius: 35, track: 164, rail: [20, 320] },
} as const;
const middle = (hand: number, width: Width): Point => [
  plans[width].left + hand * plans[width].apart,
  plans[width].top,
];
/** Where a hand ends that has turned so far from twelve o'clock, as clocks turn. */
function tip(angle: number, hand: number, width: Width, reach = 1): Point {
  const [x, y] = middle(hand, width);
  const radius = plans[width].radius * reach;
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}
const along = (width: Width) => linear([0, farthest], plans[width].rail);

export const starter: Starter = {
  range: { min: 0, max: farthest, step: 1, start: 5 },
  quantity: 'q-n',
  height: { wide: 218, narrow: 188 },
  moving: (distance, width) =>
    speeds
      .map((speed, hand) => {
        const angle = distance * speed;
        const [x, y] = middle(hand, width);
        const { radius } = plans[width];
        // The way since the last full turn, at half length.
        const rest = angle % (2 * Math.PI);
        const [ex, ey] = tip(rest, hand, width, 0.5);
        const sector = path(
          'bell on q-n',
          `M${n(x)} ${n(y)}V${n(y - radius / 2)}A${n(radius / 2)} ${n(radius / 2)} 0 ${rest > Math.PI ? 1 : 0} 1 ${n(ex)} ${n(ey)}Z`,
        );
        return (
          (rest > 0 ? sector : '') +
          line('q-n pen', [x, y], tip(angle, hand, width)) +
          dot('q-n fill', tip(angle, hand, width)) +
          centred('t strong', [x, y + radius + 20], fixed(Math.cos(angle), 4))
        );
      })
      .join(''),
  at: (distance, width) => [along(width)(distance), plans[width].track],
  to: ([x], width) => along(width).invert(x),
  said(distance) {
    const mean = sinusoidSimilarity(distance, width8) / speeds.length;
    const cosine = (hand: number) => Math.cos(distance * speeds[hand]!);
    return {
      sentence: 'all',
      fills: {
        distance: String(distance),
        mean: [mean, fixed(mean, 4)],
        fast: [cosine(0), fixed(cosine(0), 4)],
        slow: [cosine(3), fixed(cosine(3), 4)],
      },
    };
  },
  // Vectors of which every pair is (1, 0) have these cosines as their score.
  state: (distance) => ({ positions: `${distance},0`, q: '1,0,1,0,1,0,1,0', k: '1,0,1,0,1,0,1,0' }),
};

export const still: Still = {
  calculator: 'rope-scores',
  still(width) {
    const { radius, track, rail: ends } = plans[width];
    return (
      speeds
        .map((speed, hand) => {
          const [x, y] = middle(hand, width);
          return (
            `<circle class="hair strong" cx="${n(x)}" cy="${n(y)}" r="${radius}"/>` +
            line('lead', [x, y], tip(0, hand, width)) +
            centred('t q-n', [x, y - radius - 10], `ω = ${speed}`)
          );
        })
        .join('') + rail(ends[0], ends[1], track)
    );
  },
};
