import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prelu, preluBackward } from '../../../src/models/activations/prelu.ts';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { anyNumber, manyRuns } from '../numbers.ts';

test('one slope per channel of axis 1', () => {
  const x = tensor([
    [
      [-1, 2],
      [-3, 0],
    ],
    [
      [4, -5],
      [6, -7],
    ],
  ]);
  expect([...prelu(x, [0.5, 10]).data]).toEqual([-0.5, 2, -30, 0, 4, -2.5, 6, -70]);
  const { dx, da } = preluBackward(
    x,
    [0.5, 10],
    tensor([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 2],
      ],
    ]),
  );
  expect([...dx.data]).toEqual([0.5, 1, 10, 10, 1, 0.5, 1, 20]);
  expect([...da]).toEqual([-6, -17]);
});

test('one slope for all, of any shape', () => {
  expect([...prelu(tensor([-2, 3]), [0.25]).data]).toEqual([-0.5, 3]);
  expect([...preluBackward(tensor([-2, 3]), [0.25], tensor([1, 4])).da]).toEqual([-2]);
});

test('slope 0 is the ReLU and slope 1 the identity, for every number', () => {
  fc.assert(
    fc.property(anyNumber, (x) => {
      expect(prelu(tensor([x]), [1]).data[0]).toBe(x);
      if (Number.isFinite(x)) expect(prelu(tensor([x]), [0]).data[0]! + 0).toBe(Math.max(x, 0));
    }),
    manyRuns,
  );
});

test('refuses slopes that fit no channel', () => {
  expect(() => prelu(tensor([[1, 2, 3]]), [1, 2])).toThrow('prelu: expected 1 or 3 slopes; got 2');
  expect(() => prelu(tensor([1, 2]), [1, 2])).toThrow('prelu: expected 1 or 1 slopes; got 2');
});
