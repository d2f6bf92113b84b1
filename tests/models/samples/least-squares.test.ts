import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../../src/models/samples/least-squares.ts';

const note = { x: [1, 2, 3, 4], y: [2, 3, 5, 8], intercept: false };
const cloud = { x: [-1.2, 0.3, 0.9, 2.4, 1.1], y: [0.4, -0.7, 1.5, 2.2, -0.3], intercept: true };
const at = (...numbers: number[]) => Float64Array.from(numbers);

describe('least squares', () => {
  test('the four samples of the note: gradients −1, −2, −6, −16, mean −6.25, variance 35.1875', () => {
    const loss = leastSquares(note);
    const out = at(0, 0);
    const single = note.x.map((_, index) => {
      loss.batchGradient(at(1, 0), [index], out);
      return out[0];
    });
    expect(single).toEqual([-1, -2, -6, -16]);
    loss.gradient(at(1, 0), out);
    expect([...out]).toEqual([-6.25, 0]);
    expect(loss.noise(at(1, 0)) ** 2).toBeCloseTo(35.1875, 12);
    expect(loss.value(at(1, 0))).toBeCloseTo(22 / 8, 12);
    expect([...loss.minimum()]).toEqual([11 / 6, 0]);
    expect(loss.minimum(0.5)[1]).toBe(0.5);
  });

  test('the gradient is the slope of the value, and 0 at the minimum', () => {
    const loss = leastSquares(cloud);
    const out = at(0, 0);
    const point = at(0.7, -1.3);
    loss.gradient(point, out);
    for (const axis of [0, 1]) {
      const step = 1e-5;
      const [up, down] = [point.slice(), point.slice()];
      up[axis]! += step;
      down[axis]! -= step;
      expect(out[axis]).toBeCloseTo((loss.value(up) - loss.value(down)) / (2 * step), 8);
    }
    loss.gradient(loss.minimum(), out);
    expect(Math.hypot(...out)).toBeLessThan(1e-14);
    expect(loss.noise(loss.minimum())).toBeGreaterThan(0.1);
  });

  test('one point alone is met by a level line', () => {
    expect([...leastSquares({ x: [2], y: [3], intercept: true }).minimum()]).toEqual([0, 3]);
    expect([...leastSquares({ x: [0], y: [3], intercept: false }).minimum(1)]).toEqual([0, 1]);
  });

  test('refuses no points and lists of different length', () => {
    expect(() => leastSquares({ x: [], y: [], intercept: true })).toThrow('got 0 and 0');
    expect(() => leastSquares({ x: [1], y: [1, 2], intercept: true })).toThrow('got 1 and 2');
  });
});
