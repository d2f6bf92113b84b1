import type { Surface } from './surface.ts';

/** (x² + y − 11)² + (x + y² − 7)²: four minima of value 0. Himmelblau 1972. */
export function himmelblau(): Surface {
  return {
    name: 'himmelblau',
    value(point) {
      const x = point[0]!;
      const y = point[1]!;
      const first = x * x + y - 11;
      const second = x + y * y - 7;
      return first * first + second * second;
    },
    gradient(point, out) {
      const x = point[0]!;
      const y = point[1]!;
      const first = x * x + y - 11;
      const second = x + y * y - 7;
      out[0] = 4 * x * first + 2 * second;
      out[1] = 2 * first + 4 * y * second;
    },
    domain: [
      [-6, 6],
      [-6, 6],
    ],
    minima: [
      [3, 2],
      [-2.805118086952745, 3.131312518250573],
      [-3.779310253377747, -3.2831859912861696],
      [3.5844283403304917, -1.8481265269644034],
    ],
    start: [-0.5, -1],
  };
}
