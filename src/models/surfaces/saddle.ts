import type { Surface } from './surface.ts';

/** a x² − b y²: a pass at the origin, downhill without end along y. No minimum for b > 0. */
export function saddle(a = 1, b = 1): Surface {
  return {
    name: 'saddle',
    value: (point) => a * point[0]! * point[0]! - b * point[1]! * point[1]!,
    gradient(point, out) {
      out[0] = 2 * a * point[0]!;
      out[1] = -2 * b * point[1]!;
    },
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [],
    start: [1.5, 0.001],
  };
}
