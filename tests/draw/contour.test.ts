import { expect, test } from 'vitest';
import { contours } from '../../src/draw/contour.ts';
import { linear } from '../../src/draw/scale.ts';

const x = linear([-2, 2], [0, 400]);
const y = linear([-2, 2], [400, 0]);
const points = (path: string) =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, a, b]) => [
    x.invert(Number(a)),
    y.invert(Number(b)),
  ]);

test('level lines of a bowl are closed circles around its bottom, the lowest innermost', () => {
  const lines = contours((a, b) => a * a + b * b, x, y, { levels: 4, columns: 80, rows: 80 });
  const radii = lines.slice(0, 3).map((line) => points(line).map(([a, b]) => Math.hypot(a!, b!)));
  for (const around of radii) expect(Math.max(...around) - Math.min(...around)).toBeLessThan(0.02);
  const means = radii.map((around) => around.reduce((sum, radius) => sum + radius, 0) / around.length);
  expect(means).toEqual([...means].sort((one, other) => one - other));
  for (const line of lines.slice(0, 2)) {
    expect(line.match(/M/g)).toHaveLength(1);
    expect(points(line)[0]).toEqual(points(line).at(-1));
  }
});

test('a saddle has two branches a level, and both pairings of an ambiguous cell are drawn without a crossing', () => {
  const lines = contours((a, b) => a * b, x, y, { levels: 5, columns: 7, rows: 7 }).filter(Boolean);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) expect(line.match(/M/g)!.length).toBeGreaterThanOrEqual(2);
  for (const line of lines)
    for (const [a, b] of points(line)) expect(Math.abs(a! * b!)).toBeLessThanOrEqual(4);
});

test('what is not finite stays empty; a constant has no lines', () => {
  expect(contours(() => Number.NaN, x, y)).toEqual([]);
  expect(contours(() => 3, x, y).join('')).toBe('');
  const half = contours((a, b) => (a < 0 ? Number.NaN : a + b), x, y);
  for (const [a] of points(half.join(''))) expect(a!).toBeGreaterThanOrEqual(-0.01);
});
