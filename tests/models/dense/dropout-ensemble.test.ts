import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sigmoid } from '../../../src/models/activations/logistic.ts';
import { dropout, dropoutMoments } from '../../../src/models/dense/dropout.ts';
import { overAllMasks } from '../../../src/models/dense/dropout-ensemble.ts';

test('the sum of 1, 2, 3, 4 at p = 0.5: mean 10, variance 30', () => {
  const terms = dropout(Float64Array.of(1, 2, 3, 4), [1, 1, 1, 1], 0.5);
  expect(overAllMasks(terms, 0.5, (sum) => sum)).toEqual({ mean: 10, variance: 30 });
});

test('a logistic unit: the arithmetic mean of its eight sub-networks', () => {
  const terms = Float64Array.of(1, -1, 1);
  const { mean } = overAllMasks(terms, 0.5, (sum) => sigmoid(sum + 0.1));
  const sums = [0, 1, -1, 1, 0, 2, 0, 1];
  expect(mean).toBeCloseTo(sums.reduce((total, sum) => total + sigmoid(sum + 0.1), 0) / 8, 14);
});

test('for a linear output it is the sum of the moments of the units', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 7 }),
      fc.double({ min: 0, max: 0.95, noNaN: true }),
      (values, p) => {
        const x = Float64Array.from(values);
        const got = overAllMasks(
          dropout(
            x,
            x.map(() => 1),
            p,
          ),
          p,
          (sum) => sum,
        );
        const expected = dropoutMoments(x, p);
        const sum = (list: Float64Array) => list.reduce((total, value) => total + value, 0);
        expect(got.mean).toBeCloseTo(sum(expected.mean), 9);
        expect(got.variance).toBeCloseTo(sum(expected.variance), 7);
      },
    ),
    { seed: 13, numRuns: 60 },
  );
});

test('refuses too many terms and a probability that is none', () => {
  expect(() => overAllMasks(new Float64Array(17), 0.5, (sum) => sum)).toThrow(/at most 16/);
  expect(() => overAllMasks(new Float64Array(2), 1.1, (sum) => sum)).toThrow(/p in \[0, 1\]/);
});
