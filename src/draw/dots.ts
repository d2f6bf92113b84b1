import { coordinate } from './format.ts';
import type { Point } from './path.ts';

/** One SVG path of full circles around the points, in place of as many elements; a point that is not finite has none. */
export function dots(points: readonly Point[], radius: number): string {
  return points
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(
      ([x, y]) =>
        `M${coordinate(x - radius)} ${coordinate(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('');
}
