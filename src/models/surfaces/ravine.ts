import type { Surface } from './surface.ts';

/** The valley ½ (x² + κ y²): curvatures 1 and κ, condition number κ. */
export function ravine(kappa = 25): Surface {
  return {
    name: 'ravine',
    value(point) {
      const x = point[0]!;
      const y = point[1]!;
      return (x * x + kappa * y * y) / 2;
    },
    gradient(point, out) {
      out[0] = point[0]!;
      out[1] = kappa * point[1]!;
    },
    domain: [
      [-11, 11],
      [-3, 3],
    ],
    minima: [[0, 0]],
    start: [10, 1],
  };
}
