import type { Surface } from './surface.ts';

/** Rosenbrock's curved valley (a − x)² + b (y − x²)², lowest at (a, a²). Rosenbrock 1960, with a = 1, b = 100. */
export function rosenbrock(a = 1, b = 100): Surface {
  return {
    name: 'rosenbrock',
    value(point) {
      const x = point[0]!;
      const y = point[1]!;
      return (a - x) * (a - x) + b * (y - x * x) * (y - x * x);
    },
    gradient(point, out) {
      const x = point[0]!;
      const bend = point[1]! - x * x;
      out[0] = -2 * (a - x) - 4 * b * x * bend;
      out[1] = 2 * b * bend;
    },
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    minima: [[a, a * a]],
    start: [-1.2, 1],
  };
}
