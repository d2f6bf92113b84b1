import { describe, expect, test } from 'vitest';
import {
  batches,
  batchNoise,
  leastSquares,
  measuredNoise,
  type Sampling,
} from '../../src/models/least-squares.ts';
import { random } from '../../src/models/random.ts';

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

describe('the variance law', () => {
  /** Every batch of `size` of five, as choices with or without repeats. */
  const every = (size: number, replacement: boolean): number[][] =>
    size === 0
      ? [[]]
      : every(size - 1, replacement).flatMap((batch) =>
          [0, 1, 2, 3, 4]
            .filter((index) => replacement || !batch.includes(index))
            .map((index) => [...batch, index]),
        );
  test.each([true, false])('is what counting all batches gives; replacement: %s', (replacement) => {
    const loss = leastSquares(cloud);
    const point = at(-0.4, 0.8);
    for (const size of [1, 2, 3, 4, 5]) {
      const list = every(size, replacement);
      let place = 0;
      const counted = measuredNoise(loss, point, () => list[place++]!, list.length);
      expect(counted).toBeCloseTo(batchNoise(loss.noise(point), size, 5, replacement), 12);
    }
  });
  test('four samples, pairs without replacement: 11.7292', () => {
    const loss = leastSquares(note);
    expect(batchNoise(loss.noise(at(1, 0)), 2, 4, false) ** 2).toBeCloseTo(11.7292, 4);
  });
  test('refuses batches that cannot be drawn', () => {
    expect(() => batchNoise(1, 0, 4, true)).toThrow('1 … 4');
    expect(() => batchNoise(1, 5, 4, false)).toThrow('got 5');
    expect(batchNoise(1, 16, 4, true)).toBe(0.25);
  });
});

describe('batches', () => {
  const take = (sampling: Sampling, size: number, calls: number) => {
    const next = batches(random(3), 10, size, sampling);
    return Array.from({ length: calls }, () => [...next()]);
  };
  const full = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  test('an epoch uses every sample once, the last batch is what is left, the next has another order', () => {
    const calls = take('epochs', 4, 6);
    expect(calls.map(({ length }) => length)).toEqual([4, 4, 2, 4, 4, 2]);
    expect(calls.slice(0, 3).flat().sort()).toEqual(full);
    expect(calls.slice(3).flat().sort()).toEqual(full);
    expect(calls.slice(3)).not.toEqual(calls.slice(0, 3));
  });
  test('in order means in order, every time', () => {
    expect(take('order', 5, 4)).toEqual([full.slice(0, 5), full.slice(5), full.slice(0, 5), full.slice(5)]);
  });
  test('fresh batches hold no sample twice, drawn ones do at times', () => {
    for (const batch of take('fresh', 6, 50)) expect(new Set(batch).size).toBe(6);
    expect(take('replacement', 6, 50).some((batch) => new Set(batch).size < 6)).toBe(true);
  });
  test.each(['fresh', 'replacement', 'epochs'] as const)('%s: every sample is equally likely', (sampling) => {
    const counts = new Array<number>(10).fill(0);
    for (const index of take(sampling, 5, 4000).flat()) counts[index]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
  });
});
