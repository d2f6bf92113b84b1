import { describe, expect, test } from 'vitest';
import { batchNoise, squaredNoise } from '../../../src/models/samples/batch-noise.ts';
import { leastSquares } from '../../../src/models/samples/least-squares.ts';

const note = { x: [1, 2, 3, 4], y: [2, 3, 5, 8], intercept: false };
const cloud = { x: [-1.2, 0.3, 0.9, 2.4, 1.1], y: [0.4, -0.7, 1.5, 2.2, -0.3], intercept: true };
const at = (...numbers: number[]) => Float64Array.from(numbers);

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
      const squares = squaredNoise(loss, point, () => list[place++]!, list.length);
      const counted = Math.sqrt(squares / list.length);
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
