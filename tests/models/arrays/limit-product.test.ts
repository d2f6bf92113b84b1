import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitProduct } from '../../../src/models/arrays/limit-product.ts';
import { anyNumber, manyRuns } from '../numbers.ts';

test('is the product, but 0 beats infinity', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (left, right) => {
      const infiniteTimesZero =
        (left === 0 && Math.abs(right) === Number.POSITIVE_INFINITY) ||
        (right === 0 && Math.abs(left) === Number.POSITIVE_INFINITY);
      expect(limitProduct(left, right)).toBe(infiniteTimesZero ? 0 : left * right);
    }),
    manyRuns,
  );
});
