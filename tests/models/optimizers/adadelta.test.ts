import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adadelta, adadeltaZeiler } from '../../../src/models/optimizers/adadelta.ts';
import { agree, many, some, streams, updates } from './stream.ts';

test('the first step is about √(ε/(1 − ρ)), whatever the gradient', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (g) => {
      expect(updates(adadeltaZeiler, [g])[0]).toBeCloseTo(0.00447, 5);
    }),
    many,
  );
  expect(updates(adadeltaZeiler, [2])[0]).toBeCloseTo(Math.sqrt(1e-6 / (0.05 * 4 + 1e-6)) * 2, 15);
});

test('worked example', () => {
  expect(agree(updates(adadeltaZeiler, [1, 1, 1]), [0.0044721, 0.0045291, 0.0045676], 5)).toBe(true);
  expect(updates(adadeltaZeiler, [100])[0]).toBeCloseTo(0.0044721, 7);
  expect(updates(adadeltaZeiler, Array(100).fill(1))[99]).toBeCloseTo(0.00524, 5);
});

test("is PyTorch's at a learning rate of 1", () => {
  fc.assert(
    fc.property(streams, (stream) => {
      expect(updates(adadeltaZeiler, stream)).toEqual(updates(adadelta, stream, { rho: 0.95 }));
    }),
    some,
  );
});
