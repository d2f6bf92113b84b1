import { expect, test } from 'vitest';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { linearRecurrence } from '../../../src/models/products/recurrence.ts';

test('powers of a diagonal matrix', () => {
  const { powerNorms, gradientNorms, gradient } = linearRecurrence(
    tensor([
      [2, 0],
      [0, 0.5],
    ]),
    Float64Array.of(1, 0),
    3,
  );
  expect([...gradientNorms]).toEqual([1, 2, 4, 8]);
  expect(powerNorms[3]).toBeCloseTo(Math.hypot(8, 1 / 8), 14);
  expect([...gradient]).toEqual([8, 0]);
});

test('the gradient is multiplied by the transpose', () => {
  const { gradient } = linearRecurrence(
    tensor([
      [0, 1],
      [0, 0],
    ]),
    Float64Array.of(1, 0),
    1,
  );
  expect([...gradient]).toEqual([0, 1]);
});

test('vanishing norms do not underflow before their numbers do', () => {
  const { gradientNorms } = linearRecurrence(tensor([[1e-100]]), Float64Array.of(1), 3);
  expect(gradientNorms[3]! / 1e-300).toBeCloseTo(1, 12);
});

test('no steps leave the vector as it is; wrong steps and sizes are refused', () => {
  const { gradient, powerNorms } = linearRecurrence(tensor([[2]]), Float64Array.of(3), 0);
  expect([...gradient, ...powerNorms]).toEqual([3, 1]);
  for (const steps of [-1, 1.5]) {
    expect(() => linearRecurrence(tensor([[2]]), Float64Array.of(3), steps)).toThrow(
      'linear recurrence: expected steps',
    );
  }
  expect(() => linearRecurrence(tensor([[2]]), Float64Array.of(3, 4), 1)).toThrow('multiply');
});
