import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rmsprop, rmspropEpsInside } from '../../../src/models/optimizers/rmsprop.ts';
import { agree, some, streams, updates } from './stream.ts';

test('worked example', () => {
  const hyper = { learningRate: 0.01, alpha: 0.9 };
  expect(agree(updates(rmsprop, [1, 1, 1], hyper), [0.031623, 0.022942, 0.019209], 5)).toBe(true);
  expect(updates(rmsprop, [5], hyper)[0]).toBeCloseTo(0.0316, 4);
});

test('centred, equal gradients end without spread, and rounding does not make it negative', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (g) => {
      for (const update of updates(rmsprop, Array(60).fill(g), { centered: true, alpha: 0.5 })) {
        expect(update).toBeGreaterThan(0);
      }
    }),
    some,
  );
});

test('the place of epsilon does not matter where it is 0', () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const hyper = { epsilon: 0, alpha: 0.9 };
      expect(updates(rmspropEpsInside, stream, hyper)).toEqual(updates(rmsprop, stream, hyper));
    }),
    some,
  );
});

test('momentum adds up the scaled gradients', () => {
  const made = updates(rmsprop, [1, 1], { learningRate: 1, alpha: 1, epsilon: 1, momentum: 0.5 });
  expect(made).toEqual([1, 1.5]);
});
