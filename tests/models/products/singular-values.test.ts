import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { eigenvalues } from '../../../src/models/products/eigenvalues.ts';
import { multiply, transpose } from '../../../src/models/products/matrix.ts';
import { singularValues, spectralNorm } from '../../../src/models/products/singular-values.ts';
import { ordinary } from '../numbers.ts';

test('known values', () => {
  expect([
    ...singularValues(
      tensor([
        [0, 3],
        [-4, 0],
      ]),
    ),
  ]).toEqual([4, 3]);
  expect([...singularValues(zeros(2, 3))]).toEqual([0, 0]);
  expect(spectralNorm(tensor([[3, 4]]))).toBeCloseTo(5, 14);
  expect(spectralNorm(zeros(0, 0))).toBe(0);
  const [first, second] = singularValues(
    tensor([
      [1, 2],
      [2, 4],
      [3, 6],
    ]),
  );
  expect(first).toBeCloseTo(Math.sqrt(70), 13);
  expect(second).toBeLessThan(1e-15);
  expect(() => spectralNorm(tensor([[Number.NaN]]))).toThrow('singular values: expected finite entries');
});

test('are the roots of the eigenvalues of AAᵀ, the same for Aᵀ', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(ordinary(5), { minLength: 12, maxLength: 12 }),
      (rows, entries) => {
        const a = { shape: [rows, 3], data: Float64Array.from(entries.slice(0, rows * 3)) };
        const found = singularValues(a);
        const turned = singularValues(transpose(a));
        const squares = eigenvalues(multiply(a, transpose(a)));
        return (
          found.length === Math.min(rows, 3) &&
          found.every(
            (value, index) =>
              Math.abs(value - turned[index]!) < 1e-12 * (1 + found[0]!) &&
              Math.abs(value * value - squares[index]!.real) < 1e-12 * (1 + found[0]! ** 2),
          )
        );
      },
    ),
    { seed: 20, numRuns: 2000 },
  );
});
