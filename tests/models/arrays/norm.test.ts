import fc from 'fast-check';
import { expect, test } from 'vitest';
import { norm } from '../../../src/models/arrays/norm.ts';
import { anyNumber, manyRuns, ordinaryList } from '../numbers.ts';

test('known norms', () => {
  expect(norm([3, 4])).toBeCloseTo(5, 15);
  expect(norm([3, -4], 1)).toBeCloseTo(7, 15);
  expect(norm([3, -4], Number.POSITIVE_INFINITY)).toBe(4);
  expect(norm([1, 2, 2], 3)).toBeCloseTo(17 ** (1 / 3), 14);
  expect(norm([])).toBe(0);
  expect(norm([0, -0])).toBe(0);
});

test('neither overflows nor underflows', () => {
  expect(norm([3e300, 4e300]) / 5e300).toBeCloseTo(1, 14);
  expect(norm([3e-300, 4e-300]) / 5e-300).toBeCloseTo(1, 14);
});

test('infinite and undefined values show', () => {
  expect(norm([1, Number.NEGATIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  expect(norm([1, Number.NaN])).toBeNaN();
});

test('lies between the largest magnitude and the sum of magnitudes, for anything', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 6 }), fc.constantFrom(1, 1.5, 2, 3), (values, power) => {
      const got = norm(values, power);
      if (values.some(Number.isNaN)) {
        expect(got).toBeNaN();
        return;
      }
      expect(got * (1 + 1e-12)).toBeGreaterThanOrEqual(Math.max(0, ...values.map(Math.abs)));
      expect(got * (1 - 1e-12)).toBeLessThanOrEqual(values.reduce((sum, value) => sum + Math.abs(value), 0));
    }),
    manyRuns,
  );
});

test('the triangle inequality', () => {
  fc.assert(
    fc.property(
      ordinaryList({ minLength: 3, maxLength: 3 }),
      ordinaryList({ minLength: 3, maxLength: 3 }),
      (a, b) => {
        const sum = a.map((value, index) => value + b[index]!);
        expect(norm(sum)).toBeLessThanOrEqual((norm(a) + norm(b)) * (1 + 1e-12));
      },
    ),
    manyRuns,
  );
});

test('refuses powers that make no norm', () => {
  for (const power of [0, -1, Number.NaN])
    expect(() => norm([1], power)).toThrow('norm: expected a power > 0');
});
