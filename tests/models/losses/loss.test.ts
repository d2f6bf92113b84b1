import { expect, test } from 'vitest';
import { reductionFactor, requireSameLength } from '../../../src/models/losses/loss.ts';

test('factors of the reductions', () => {
  expect([reductionFactor('loss', 'sum', 4), reductionFactor('loss', 'none', 4)]).toEqual([1, 1]);
  expect(reductionFactor('loss', 'mean', 4)).toBe(1 / 4);
});

test('refuses means over nothing, unknown reductions, and lengths that differ', () => {
  expect(() => reductionFactor('loss', 'mean', 0)).toThrow(
    'loss: expected a mean over a weight other than 0',
  );
  expect(() => reductionFactor('loss', 'average', 1)).toThrow(
    'loss: expected mean, sum or none; got average',
  );
  expect(() => requireSameLength('loss', 2, 3)).toThrow('loss: expected 2 targets; got 3');
  expect(() => requireSameLength('loss', 2, 2)).not.toThrow();
});
