import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adagrad, adagradEpsInside } from '../../../src/models/optimizers/adagrad.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';
import { agree, some, streams, updates } from './stream.ts';

test.each([
  [10, 5.02],
  [100, 18.59],
  [1000, 61.8],
])('travels η Σ 1/√t under a constant gradient: %d steps, %d η', (steps, path) => {
  const made = updates(adagrad, Array(steps).fill(3), { learningRate: 1, epsilon: 0 });
  expect(made.reduce((sum, update) => sum + update, 0)).toBeCloseTo(path, 2);
});

test('worked example', () => {
  const { points, states } = follow(adagrad, [[0.5], [-0.2], [0.1]], [1], {
    hyper: { learningRate: 0.1 },
    keepStates: true,
  });
  expect(agree(points.data.subarray(1), [0.9, 0.937139, 0.918882], 6)).toBe(true);
  expect(agree(states.sumOfSquares!.data.subarray(1), [0.25, 0.29, 0.3], 12)).toBe(true);
  expect(updates(adagrad, [3, 4], { learningRate: 0.1, epsilon: 0 })[1]).toBeCloseTo(0.08, 15);
});

test('the effective rate falls to 0.1 η after 100 hits, to 0.3162 η after 10', () => {
  const rates: number[] = [];
  follow(adagrad, Array(100).fill([1]), [0], {
    hyper: { learningRate: 1 },
    show: (_, __, { rate }) => rates.push(rate!),
  });
  expect(rates[99]).toBeCloseTo(0.1, 9);
  expect(rates[9]).toBeCloseTo(0.3162, 4);
});

test('epsilon inside the root is a first sum of epsilon', () => {
  fc.assert(
    fc.property(streams, fc.double({ min: 1e-8, max: 1, noNaN: true }), (stream, epsilon) => {
      const inside = updates(adagradEpsInside, stream, { epsilon });
      const outside = updates(adagrad, stream, { epsilon: 0, initialAccumulatorValue: epsilon });
      for (const [index, update] of inside.entries()) expect(update).toBeCloseTo(outside[index]!, 9);
    }),
    some,
  );
});

test('the rate may decay by itself as well', () => {
  const made = updates(adagrad, [1, 1], { learningRate: 1, learningRateDecay: 1, epsilon: 0 });
  expect(made).toEqual([1, 0.5 * (1 / Math.SQRT2)]);
});
