import { coordinate } from './format.ts';

export type Point = readonly [number, number];

/** An SVG path through the points; a point that is not finite ends a stretch, the next finite one begins another. */
export function polyline(points: readonly Point[]): string {
  let path = '';
  let drawing = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      drawing = false;
      continue;
    }
    path += `${drawing ? 'L' : 'M'}${coordinate(x)} ${coordinate(y)}`;
    drawing = true;
  }
  return path;
}

/** The path of y = f(x) for `count` + 1 equally spaced x from `low` to `high`, through both scales. */
export function curve(
  f: (x: number) => number,
  low: number,
  high: number,
  x: (value: number) => number,
  y: (value: number) => number,
  count = 120,
): string {
  return polyline(
    Array.from({ length: count + 1 }, (_, index) => {
      const at = low + ((high - low) * index) / count;
      return [x(at), y(f(at))] as const;
    }),
  );
}
