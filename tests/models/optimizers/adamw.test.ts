import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { adamw } from '../../../src/models/optimizers/adamw.ts';
import type { Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';
import { some, streams, updates } from './stream.ts';

test('L2 vanishes in the division, decoupled decay does not', () => {
  const endOf = (optimizer: Optimizer) =>
    follow(optimizer, [[0.1]], [1], { hyper: { weightDecay: 0.1 } }).points.data[1]!;
  expect(endOf(adam)).toBeCloseTo(0.999, 7);
  expect(endOf(adamw)).toBeCloseTo(0.9989, 7);
});

test('a zero gradient still lets the weights decay', () => {
  const { data } = follow(adamw, [[0]], [2], { hyper: { weightDecay: 0.01 } }).points;
  expect(2 - data[1]!).toBeCloseTo(2e-5, 12);
});

test('without decay it is Adam', () => {
  fc.assert(
    fc.property(streams, fc.boolean(), (stream, biasCorrection) => {
      expect(updates(adamw, stream, { weightDecay: 0, biasCorrection })).toEqual(
        updates(adam, stream, { biasCorrection }),
      );
    }),
    some,
  );
});
