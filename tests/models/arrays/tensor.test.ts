import { describe, expect, test } from 'vitest';
import { nested, sizeOf, tensor, zeros } from '../../../src/models/arrays/tensor.ts';

describe('tensor', () => {
  test('keeps nested lists row by row', () => {
    const matrix = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(matrix.shape).toEqual([2, 3]);
    expect([...matrix.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('nested is its inverse', () => {
    for (const lists of [
      3,
      [1, 2],
      [
        [[1], [2]],
        [[3], [4]],
      ],
    ])
      expect(nested(tensor(lists))).toEqual(lists);
  });

  test('zeros has the product of the sizes', () => {
    expect(sizeOf([])).toBe(1);
    expect([...zeros(2, 2).data]).toEqual([0, 0, 0, 0]);
  });

  test.each([
    [[[1, 2], [3]], 'tensor: expected 2 at depth 1; got a list of 1'],
    [[[1, 2], 3], 'tensor: expected a list at depth 1; got a number'],
    [[1, [2]], 'tensor: expected a number at depth 1; got a list of 1'],
  ])('refuses %j', (lists, message) => expect(() => tensor(lists as never)).toThrow(message));
});
