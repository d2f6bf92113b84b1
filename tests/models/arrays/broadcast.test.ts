import { expect, test } from 'vitest';
import { broadcast } from '../../../src/models/arrays/broadcast.ts';
import { nested, tensor } from '../../../src/models/arrays/tensor.ts';

test('repeats missing axes and axes of size 1', () => {
  expect(nested(broadcast(tensor([1, 2]), [3, 2]))).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(nested(broadcast(tensor([[1], [2]]), [2, 3]))).toEqual([
    [1, 1, 1],
    [2, 2, 2],
  ]);
  expect(nested(broadcast(tensor(7), [2, 2]))).toEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(
    nested(
      broadcast(
        tensor([
          [1, 2],
          [3, 4],
        ]),
        [2, 2],
      ),
    ),
  ).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('refuses sizes that do not fit', () => {
  expect(() => broadcast(tensor([1, 2, 3]), [2, 2])).toThrow(
    'broadcast: expected a shape that fits [2,2]; got [3]',
  );
  expect(() => broadcast(tensor([[1, 2]]), [2])).toThrow('broadcast');
});
