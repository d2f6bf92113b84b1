import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rationalTanh } from '../../../../src/models/dense/network/rational-tanh.ts';

const unit = 2 ** -52;

test('is tanh within five units in the last place for |x| < 4, subnormal numbers and −0 included', () => {
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (x) => {
      const expected = Math.tanh(x);
      expect(Math.abs(rationalTanh(x) - expected)).toBeLessThanOrEqual(5 * unit * Math.abs(expected));
    }),
    { seed: 31, numRuns: 20_000 },
  );
  expect([rationalTanh(-0), rationalTanh(5e-324), rationalTanh(0)]).toEqual([-0, 5e-324, 0]);
});

test('is odd, stays below 1 and keeps the addition theorem of tanh', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (x) => {
      const half = rationalTanh(x);
      expect(rationalTanh(-x)).toBe(-half);
      expect(rationalTanh(2 * x)).toBeLessThan(1);
      expect(rationalTanh(2 * x)).toBeCloseTo((2 * half) / (1 + half * half), 14);
    }),
    { seed: 32, numRuns: 10_000 },
  );
});
