import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfLife, memoryProducts } from '../../../src/models/recurrent/memory.ts';

const over = (factor: number, steps: number) => memoryProducts(new Float64Array(steps).fill(factor))[0]!;
const sigma = (x: number) => 1 / (1 + Math.exp(-x));

test('memory over many steps is what the notes print', () => {
  expect(over(0.5, 100)).toBeCloseTo(7.9e-31, 32);
  expect(over(sigma(1), 100).toExponential(1)).toBe('2.5e-14');
  expect(over(0.9, 100).toExponential(3)).toBe('2.656e-5');
  expect(over(0.99, 100).toFixed(3)).toBe('0.366');
  expect(over(sigma(5), 100).toFixed(3)).toBe('0.511');
  expect(over(0.99, 50).toFixed(3)).toBe('0.605');
  expect(over(0.9, 50).toFixed(5)).toBe('0.00515');
  expect(over(0.9, 10).toFixed(3)).toBe('0.349');
  expect(over(1.1, 50).toFixed(2)).toBe('117.39');
  expect(over(sigma(0), 20).toExponential(2)).toBe('9.54e-7');
  expect(over(sigma(1), 20).toExponential(1)).toBe('1.9e-3');
  expect(over(sigma(3), 20).toFixed(3)).toBe('0.378');
});

test('half-lives are what the notes print, and the ends of the range are defined', () => {
  expect([0.5, sigma(1), 0.9, 0.99, sigma(5)].map((f) => Number(halfLife(f).toFixed(1)))).toEqual([
    1, 2.2, 6.6, 69, 103.2,
  ]);
  expect(halfLife(1)).toBe(Number.POSITIVE_INFINITY);
  expect(halfLife(0)).toBe(0);
  expect(() => halfLife(1.1)).toThrow('halfLife: expected a factor between 0 and 1; got 1.1');
  expect(() => halfLife(Number.NaN)).toThrow(RangeError);
});

test('entry t is the product of the factors after t; the last is 1', () => {
  expect([...memoryProducts([2, 3, 5])]).toEqual([30, 15, 5, 1]);
  expect([...memoryProducts([])]).toEqual([1]);
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 8 }), (factors) => {
      const products = memoryProducts(factors);
      factors.forEach((factor, step) => {
        expect(products[step]).toBe(products[step + 1]! * factor);
      });
    }),
    { seed: 2, numRuns: 10_000 },
  );
});
