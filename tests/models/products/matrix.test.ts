import { expect, test } from 'vitest';
import { nested, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { identity, multiply, scaled, transpose } from '../../../src/models/products/matrix.ts';

test('products, transposes and the identity', () => {
  const a = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(nested(transpose(a))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(nested(multiply(a, transpose(a)))).toEqual([
    [14, 32],
    [32, 77],
  ]);
  expect(nested(multiply(a, identity(3)))).toEqual(nested(a));
  expect(() => multiply(a, a)).toThrow('multiply: expected a matrix of 3 rows; got shape [2,3]');
});

test('scales by the largest magnitude', () => {
  const { matrix, scale } = scaled('test', tensor([[1, -4]]));
  expect([scale, ...matrix.data]).toEqual([4, 0.25, -1]);
  expect(scaled('test', zeros(2, 2)).scale).toBe(1);
  expect(() => scaled('test', tensor([[Number.NaN]]))).toThrow('test: expected finite entries; got NaN');
});
