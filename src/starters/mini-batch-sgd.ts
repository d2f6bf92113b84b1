import { fixed, coordinate as n } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { batchNoise } from '../models/samples/batch-noise.ts';
import { leastSquares } from '../models/samples/least-squares.ts';
import { centred, ending, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example: four samples, ½ (w x − y)² each, at w = 1. Batches are drawn with replacement. */
const samples = leastSquares({ x: [1, 2, 3, 4], y: [2, 3, 5, 8], intercept: false });
const at = Float64Array.of(1, 0);
const gradientOf = (indices: readonly number[]) => {
  const out = new Float64Array(2);
  samples.batchGradient(at, indices, out);
  return out[0]!;
};
const singles = [0, 1, 2, 3].map((index) => gradientOf([index]));
const mean = gradientOf([0, 1, 2, 3]);
const sigma = samples.noise(at);

const [largest, bins, lowest] = [6, 35, -17];
const [floor, top, track, bracket] = [150, 46, 192, 26];
const sides = { wide: [30, 618], narrow: [16, 324] } as const;
const over = (width: Width) => linear([lowest, lowest + bins / 2], sides[width]);
const along = (width: Width) => linear([0, largest], sides[width]);
const noiseOf = (size: number) => batchNoise(sigma, size, samples.count, true);

/** How likely each batch gradient is: bins of ½ from −17 on, over all batches of that size. */
function likelihoods(size: number): number[] {
  // The sum of the batch's gradients, negative: whole numbers from `size` to 16 · `size`.
  let sums = Float64Array.of(1);
  for (let draw = 1; draw <= size; draw++) {
    const next = new Float64Array(16 * draw + 1);
    sums.forEach((share, sum) => {
      for (const single of singles) next[sum - single]! += share / samples.count;
    });
    sums = next;
  }
  const shares = new Array<number>(bins).fill(0);
  sums.forEach((share, sum) => {
    shares[Math.round(2 * (-sum / size - lowest))]! += share;
  });
  return shares;
}

export const starter: Starter = {
  range: { min: 0, max: largest, step: 1, start: 2 },
  quantity: 'q-s',
  height: { wide: 226, narrow: 226 },
  moving(doublings, width) {
    const x = over(width);
    const size = 2 ** doublings;
    const shares = likelihoods(size);
    const high = Math.max(...shares);
    const bars = shares.map((share, bin) => {
      const tall = (share / high) * (floor - top);
      return tall < 0.3 ? '' : `M${n(x(lowest + bin / 2))} ${floor}v${n(-tall)}`;
    });
    const [low, up] = [mean - noiseOf(size), mean + noiseOf(size)].map(x) as [number, number];
    return [
      path(`q-g bars bars-${width}`, bars.join('')),
      path(
        'q-n pen',
        `M${n(low)} ${bracket}H${n(up)}M${n(low)} ${bracket - 5}v10M${n(up)} ${bracket - 5}v10`,
      ),
      centred('t strong halo', [x(mean), bracket - 9], `±${fixed(noiseOf(size), 3)}`),
    ].join('');
  },
  at: (doublings, width) => [along(width)(doublings), track],
  to: ([x], width) => along(width).invert(x),
  said(doublings) {
    const size = 2 ** doublings;
    const [noise, quarter] = [noiseOf(size), noiseOf(4 * size)];
    return {
      sentence: 'all',
      fills: {
        size: [size, String(size)],
        noise: [noise, fixed(noise, 3)],
        four: String(4 * size),
        quarter: [quarter, fixed(quarter, 3)],
      },
    };
  },
  state: (doublings) => ({ batch: 2 ** doublings }),
};

export const still: Still = {
  calculator: 'gradient-noise',
  still(width, { mean: named }) {
    const x = over(width);
    const [from, to] = sides[width];
    return [
      path('hair strong', `M${from} ${floor}H${to}`),
      ...[-16, -12, -8, -4, 0].map((tick) => centred('t', [x(tick), floor + 17], fixed(tick, 0))),
      path('q-n pen thin short-dash', `M${n(x(mean))} ${floor}V${bracket}`),
      ending('t', [to, bracket - 9], `${named} ${fixed(mean, 2)}`),
      path('hair strong', `M${from} ${track}H${to}`),
      `<rect class="touch" x="${from - 8}" y="${track - 18}" width="${to - from + 16}" height="36"/>`,
      ...Array.from({ length: largest + 1 }, (_, doublings) => {
        const place = along(width)(doublings);
        return (
          path('hair strong', `M${n(place)} ${track - 3}v6`) +
          centred('t', [place, track + 28], String(2 ** doublings))
        );
      }),
    ].join('');
  },
};
