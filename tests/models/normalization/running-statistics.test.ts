import { expect, test } from 'vitest';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import {
  initialStatistics,
  normalizeBatch,
  trainBatch,
} from '../../../src/models/normalization/batch-normalization.ts';
import { averageIn } from '../../../src/models/normalization/running-statistics.ts';

const layer = { gamma: null, beta: null, epsilon: 1e-5 };
const batch = tensor([
  [1, -4],
  [2, 0.5],
  [3, 7],
  [6, 7],
]);

test('with the unbiased variance it is the update of trainBatch', () => {
  let one = initialStatistics(2);
  let other = initialStatistics(2);
  for (let count = 0; count < 3; count++) {
    one = averageIn(one, normalizeBatch(batch, layer), 0.1, 'unbiased');
    other = trainBatch(batch, layer, other, 0.1).running;
  }
  expect(one.batches).toBe(3);
  for (const channel of [0, 1]) {
    expect(one.mean[channel]).toBeCloseTo(other.mean[channel]!, 14);
    expect(one.variance[channel]).toBeCloseTo(other.variance[channel]!, 14);
  }
});

test('the biased variance enters without n/(n − 1): 0.9 + 0.1 · 3.5 for 1, 2, 3, 6', () => {
  const { mean, variance } = averageIn(initialStatistics(2), normalizeBatch(batch, layer), 0.1, 'biased');
  expect(mean[0]).toBeCloseTo(0.3, 14);
  expect(variance[0]).toBeCloseTo(1.25, 14);
});

test('refuses a single value per channel', () => {
  const single = normalizeBatch(tensor([[5]]), layer);
  expect(() => averageIn(initialStatistics(1), single, 0.1, 'biased')).toThrow(/more than one value/);
});
