import { expect, test } from 'vitest';
import { jacobianNorms } from '../../../src/models/recurrent/gradient-flow.ts';

test('norms of the rows handed back, without underflow of tiny Jacobians', () => {
  const norms = jacobianNorms(2, 2, (unit) => ({
    initial: Float64Array.from([3e-200, 0]),
    states: Float64Array.from([3e-3, 4e-3, unit === 0 ? 1 : 0, unit === 1 ? 1 : 0]),
  }));
  expect(norms[0]! / 1e-200).toBeCloseTo(3 * Math.SQRT2, 12);
  expect(norms[1]).toBeCloseTo(5e-3 * Math.SQRT2, 15);
  expect(norms[2]).toBeCloseTo(Math.SQRT2, 15);
});

test('asks for a step', () => {
  expect(() =>
    jacobianNorms(0, 1, () => ({ initial: new Float64Array(1), states: new Float64Array(0) })),
  ).toThrow('jacobianNorms: expected at least one step; got 0');
});
