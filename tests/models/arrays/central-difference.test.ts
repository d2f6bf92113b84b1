import { expect, test } from 'vitest';
import { centralDifference } from '../../../src/models/arrays/central-difference.ts';

test('exact for parabolas, and off by h² f‴/6 for cubes', () => {
  expect(centralDifference((x) => 3 * x * x - x, 2, 0.5)).toBe(11);
  expect(centralDifference((x) => x ** 3, 1, 0.5)).toBe(3.25);
});

test('the slope of a sine to ten digits with the usual step', () => {
  expect(centralDifference(Math.sin, 0.7)).toBeCloseTo(Math.cos(0.7), 10);
});
