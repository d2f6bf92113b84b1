import { expect, test } from 'vitest';
import { dots } from '../../src/draw/dots.ts';
import type { Point } from '../../src/draw/path.ts';
import { trail } from '../../src/draw/trail.ts';

/** The points a path goes through. */
function walked(path: string): Point[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])(\S+) ([^Ml]+)/g)].map(([, kind, across, up]) => {
    [x, y] = kind === 'M' ? [Number(across), Number(up)] : [x + Number(across), y + Number(up)];
    return [Number(x.toFixed(6)), Number(y.toFixed(6))];
  });
}

test('a trail passes within half a unit of every point and ends at the last', () => {
  const points = Array.from({ length: 400 }, (_, step): Point => {
    const far = 100 * 0.98 ** step;
    return [200 + far * Math.cos(step / 3), 100 + far * Math.sin(step / 3)];
  });
  const path = walked(trail(points));
  expect(path.length).toBeLessThan(points.length);
  for (const [x, y] of points)
    expect(Math.min(...path.map(([a, b]) => Math.max(Math.abs(a - x), Math.abs(b - y))))).toBeLessThan(0.6);
  expect(path.at(-1)![0]).toBeCloseTo(points.at(-1)![0], 1);
  expect(path.at(-1)![1]).toBeCloseTo(points.at(-1)![1], 1);
  expect(walked(trail(points, 0))).toHaveLength(points.length);
});

test('a gap where a point is not finite', () => {
  expect(
    trail([
      [0, 0],
      [5, 5],
      [Number.NaN, 0],
      [9, 9],
      [12, 8.5],
    ]),
  ).toBe('M0 0l5 5M9 9l3 -0.5');
  expect(trail([])).toBe('');
});

test('dots are circles around the points', () => {
  expect(
    dots(
      [
        [10, 20],
        [Number.POSITIVE_INFINITY, 0],
      ],
      2,
    ),
  ).toBe('M8 20a2 2 0 1 0 4 0a2 2 0 1 0 -4 0');
});
