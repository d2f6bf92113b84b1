import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedSoftmax, maskedSoftmaxGradient } from '../../../src/models/attention/masked-softmax.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';

test('rows of visible weights sum to 1, hidden ones are 0, and no weight is negative or NaN', () => {
  const key = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), (row) => {
      const scores = Float64Array.from(row, ([score]) => score);
      const mask = Float64Array.from(row, ([, visible], index) => (visible || index === 0 ? 1 : 0));
      const weights = maskedSoftmax(scores, mask, 1, row.length);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
      weights.forEach((weight, index) => {
        expect(weight).toBeGreaterThanOrEqual(0);
        if (mask[index] === 0) expect(weight).toBe(0);
      });
    }),
    { seed: 7, numRuns: 10_000 },
  );
});

test('adding a number to all scores of a row changes nothing', () => {
  const score = fc.double({ noNaN: true, min: -700, max: 700 });
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), score, (row, shift) => {
      const plain = maskedSoftmax(Float64Array.from(row), null, 1, row.length);
      const moved = maskedSoftmax(
        Float64Array.from(row, (value) => value + shift),
        null,
        1,
        row.length,
      );
      plain.forEach((weight, index) => {
        expect(moved[index]).toBeCloseTo(weight, 11);
      });
    }),
    { seed: 8, numRuns: 10_000 },
  );
});

test('rows without a defined softmax throw by name, or are NaN on request', () => {
  const scores = Float64Array.from([1, 2, 3, 4]);
  const mask = Float64Array.from([1, 1, 0, 0]);
  expect(() => maskedSoftmax(scores, mask, 2, 2)).toThrow(
    'attention: expected a visible key for query 1; got a fully masked row',
  );
  const weights = maskedSoftmax(scores, mask, 2, 2, 'NaN');
  expect([...weights.subarray(2)]).toEqual([Number.NaN, Number.NaN]);
  expect(weights[0]! + weights[1]!).toBeCloseTo(1, 15);
  expect(() => maskedSoftmax(Float64Array.from([1, Number.POSITIVE_INFINITY]), null, 1, 2)).toThrow(
    'attention: expected finite scores for query 0; got Infinity',
  );
  expect([...maskedSoftmax(Float64Array.from([1, Number.NaN]), null, 1, 2)]).toEqual([
    Number.NaN,
    Number.NaN,
  ]);
});

test('the gradient is the slope of central differences, 0 where hidden', () => {
  const scores = wave(8, 1);
  const mask = Float64Array.from([1, 0, 1, 1, 1, 1, 0, 1]);
  const upstream = wave(8, 2);
  for (const visible of [mask, null]) {
    const gradient = maskedSoftmaxGradient(maskedSoftmax(scores, visible, 2, 4), upstream, visible, 2, 4);
    expectGradient(gradient, scores, () => dot(upstream, maskedSoftmax(scores, visible, 2, 4)));
  }
});
