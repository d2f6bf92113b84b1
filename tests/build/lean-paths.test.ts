import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leanPaths } from '../../src/build/lean-paths.ts';
import { type Point, simplified } from '../../src/build/simplified.ts';

const tenth = fc.integer({ min: -9_000, max: 9_000 }).map((value) => value / 10);
const points = fc.array(fc.tuple(tenth, tenth), { minLength: 3, maxLength: 120 });

/** The distance of a point from a line through points. */
const distance = ([x, y]: Point, line: readonly Point[]) =>
  Math.min(
    ...line.slice(1).map(([toX, toY], index) => {
      const [fromX, fromY] = line[index]!;
      const square = (toX - fromX) ** 2 + (toY - fromY) ** 2 || 1;
      const share = ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / square;
      const along = Math.min(1, Math.max(0, share));
      return Math.hypot(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY));
    }),
  );

/** The corners of a path in steps, `M1 2l3 4-5 6`. */
const corners = (path: string): Point[] => {
  const [start, ...steps] = path.slice(1).split('l');
  let [x, y] = start!.split(' ').map(Number) as [number, number];
  const numbers = (steps.join(' ').match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
  const found: Point[] = [[x, y]];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index]!;
    y += numbers[index + 1]!;
    found.push([x, y]);
  }
  return found;
};
const drawn = (line: readonly Point[]) =>
  `<path class="pen" d="${line.map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y}`).join('')}">`;

describe('lines of a drawing in fewer words', () => {
  test('no point is further from the line than the tolerance, and the ends stay', () => {
    fc.assert(
      fc.property(points, (line) => {
        const kept = simplified(line, 0.15);
        expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const point of line) expect(distance(point, kept)).toBeLessThanOrEqual(0.15 + 1e-9);
      }),
    );
  });

  test('the path of a page has the corners of the line', () => {
    fc.assert(
      fc.property(points, (line) => {
        const [, path] = / d="([^"]*)"/.exec(leanPaths(drawn(line)))!;
        const kept = simplified(line, 0.15);
        const found = corners(path!);
        expect(found).toHaveLength(kept.length);
        for (const [index, [x, y]] of found.entries()) {
          expect(x).toBeCloseTo(kept[index]![0], 6);
          expect(y).toBeCloseTo(kept[index]![1], 6);
        }
      }),
    );
  });

  test('what is straight loses its middle, and what goes back on itself keeps its ends', () => {
    expect(leanPaths('<path d="M0 0L1 1L2 2L3 3">')).toBe('<path d="M0 0l3 3">');
    expect(leanPaths('<path d="M0 0L9 0L2 0L5 0">')).toBe('<path d="M0 0l9 0-7 0 3 0">');
  });

  test('what is written otherwise stays beside the stretch', () => {
    expect(leanPaths('<path d="M0 0L1 1L2 2V5H0ZM4 4a1 1 0 1 0 2 0">')).toBe(
      '<path d="M0 0l2 2V5H0ZM4 4a1 1 0 1 0 2 0">',
    );
  });

  test.each([
    '<path d="M1 2a2 2 0 1 0 4 0">',
    '<path d="M0 0L1 1">',
    '<path d="M0 0V3">',
    '<path data-d="M0 0L1 1L2 2">',
    '<p title="x" d="M0 0L1 1L2 2">',
  ])('%s stays as it is', (html) => {
    expect(leanPaths(html)).toBe(html);
  });
});
