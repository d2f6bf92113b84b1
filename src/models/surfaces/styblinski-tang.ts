import type { Surface } from './surface.ts';

const low = -2.903534027771177;
const high = 2.7468027709908367;

/**
 * ½ Σ (x⁴ − 16 x² + 5 x) over all coordinates of the point: in the plane four minima, one of them global.
 * Styblinski & Tang 1990.
 */
export function styblinskiTang(): Surface {
  return {
    name: 'styblinskiTang',
    value(point) {
      let sum = 0;
      for (let i = 0; i < point.length; i++) {
        const square = point[i]! * point[i]!;
        sum += square * square - 16 * square + 5 * point[i]!;
      }
      return sum / 2;
    },
    gradient(point, out) {
      for (let i = 0; i < point.length; i++) {
        const x = point[i]!;
        out[i] = 2 * x * x * x - 16 * x + 2.5;
      }
    },
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    minima: [
      [low, low],
      [low, high],
      [high, low],
      [high, high],
    ],
    start: [0.5, -1],
  };
}
