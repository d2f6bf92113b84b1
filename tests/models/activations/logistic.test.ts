import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  sigmoid,
  sigmoidDerivative,
  softplus,
  tanhDerivative,
} from '../../../src/models/activations/logistic.ts';
import { anyNumber, manyRuns } from '../numbers.ts';

test('σ(x) + σ(−x) = 1, σ′ is even, and nothing leaves its range', () => {
  fc.assert(
    fc.property(anyNumber, (x) => {
      if (Number.isNaN(x)) {
        for (const f of [sigmoid, softplus, sigmoidDerivative, tanhDerivative]) expect(f(x)).toBeNaN();
        return;
      }
      expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThan(3e-16);
      expect(sigmoid(x)).toBeGreaterThanOrEqual(0);
      expect(sigmoid(x)).toBeLessThanOrEqual(1);
      expect(sigmoidDerivative(x)).toBe(sigmoidDerivative(-x));
      expect(sigmoidDerivative(x)).toBeLessThanOrEqual((1 + Number.EPSILON) / 4);
      expect(tanhDerivative(x)).toBeLessThanOrEqual(1 + Number.EPSILON);
    }),
    manyRuns,
  );
});

test('tails keep their relative accuracy', () => {
  expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 14);
  expect(sigmoidDerivative(700) / Math.exp(-700)).toBeCloseTo(1, 14);
  expect(tanhDerivative(-300) / (4 * Math.exp(-600))).toBeCloseTo(1, 14);
  expect(softplus(-700) / Math.exp(-700)).toBeCloseTo(1, 14);
  expect(softplus(1000)).toBe(1000);
});

test('softplus(x) − softplus(−x) = x', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
      expect(Math.abs(softplus(x) - softplus(-x) - x)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(x)));
    }),
    manyRuns,
  );
});

test('infinities go to the limits', () => {
  const [up, down] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect([sigmoid(up), sigmoid(down), softplus(up), softplus(down)]).toEqual([1, 0, up, 0]);
  expect([sigmoidDerivative(up), tanhDerivative(down)]).toEqual([0, 0]);
});
