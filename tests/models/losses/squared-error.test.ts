import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squaredError } from '../../../src/models/losses/squared-error.ts';
import { differences, manyRuns, ordinaryList } from '../numbers.ts';

const y = Float64Array.of(1, 2, 3, 4);
const t = Float64Array.of(0, 0, 5, 4);

test('reductions of the errors 1, 2, −2, 0', () => {
  expect(squaredError(y, t).loss).toBe(9 / 4);
  expect(squaredError(y, t, 'sum').loss).toBe(9);
  expect([...squaredError(y, t, 'none').losses]).toEqual([1, 4, 4, 0]);
  expect(squaredError(y, t, 'half_sum').loss).toBe(4.5);
  expect(squaredError(y, t, 'half_mean_batch', 2).loss).toBe(9 / 4);
  expect([...squaredError(y, t, 'half_mean_batch', 2).gradient]).toEqual([0.5, 1, -1, 0]);
});

test('the gradient agrees with central differences', () => {
  const four = ordinaryList({ minLength: 4, maxLength: 4 });
  const reductions = fc.constantFrom('mean', 'sum', 'none', 'half_sum', 'half_mean_batch');
  fc.assert(
    fc.property(four, four, reductions, (predictions, targets, reduction) => {
      const loss = (at: Float64Array) => squaredError(at, Float64Array.from(targets), reduction, 2);
      const { gradient } = loss(Float64Array.from(predictions));
      const numeric = differences((at) => loss(at).loss, predictions);
      return gradient.every((slope, index) => Math.abs(slope - numeric[index]!) < 1e-6);
    }),
    manyRuns,
  );
});

test('refuses what has no mean', () => {
  const none = new Float64Array(0);
  expect(() => squaredError(none, none)).toThrow('squared error: expected a mean');
  expect(() => squaredError(none, none, 'half_mean_batch')).toThrow('squared error: expected a mean');
  expect(squaredError(none, none, 'sum').loss).toBe(0);
  expect(() => squaredError(y, none)).toThrow('squared error: expected 4 targets; got 0');
});
