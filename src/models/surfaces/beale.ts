import type { Surface } from './surface.ts';

/** Beale's function: flat plains, steep corners, one minimum at (3, ½). Beale 1958. */
export function beale(): Surface {
  return {
    name: 'beale',
    value(point) {
      const x = point[0]!;
      const y = point[1]!;
      const first = 1.5 - x + x * y;
      const second = 2.25 - x + x * y * y;
      const third = 2.625 - x + x * y * y * y;
      return first * first + second * second + third * third;
    },
    gradient(point, out) {
      const x = point[0]!;
      const y = point[1]!;
      const first = 1.5 - x + x * y;
      const second = 2.25 - x + x * y * y;
      const third = 2.625 - x + x * y * y * y;
      out[0] = 2 * (first * (y - 1) + second * (y * y - 1) + third * (y * y * y - 1));
      out[1] = 2 * x * (first + 2 * second * y + 3 * third * y * y);
    },
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    minima: [[3, 0.5]],
    start: [1, 1.4],
  };
}
