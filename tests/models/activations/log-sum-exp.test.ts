import { expect, test } from 'vitest';
import { logSumExp } from '../../../src/models/activations/log-sum-exp.ts';
import { softmax } from '../../../src/models/activations/softmax.ts';
import { softmaxEntropy } from '../../../src/models/activations/softmax-entropy.ts';
import { expectGradient, wave } from '../arrays/central-difference.ts';

test('lies between the largest value and T ln n above it, and its slope is softmax', () => {
  for (const temperature of [0.1, 1, 5]) {
    const values = wave(4, 1).map((value) => 3 * value);
    const found = logSumExp(values, temperature);
    const largest = Math.max(...values);
    expect(found).toBeGreaterThanOrEqual(largest);
    expect(found).toBeLessThanOrEqual(largest + temperature * Math.log(4));
    expectGradient(softmax(values, temperature), values, () => logSumExp(values, temperature));
  }
});

test('nothing overflows; hidden entries count for nothing', () => {
  expect(logSumExp([1000, 1000])).toBe(1000 + Math.LN2);
  expect(logSumExp([Number.NEGATIVE_INFINITY, 2])).toBe(2);
  expect(logSumExp([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(Number.NEGATIVE_INFINITY);
  expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
  expect(logSumExp([Number.NaN, 1])).toBeNaN();
  expect(() => logSumExp([1], 0)).toThrow('temperature greater than 0; got 0');
});

test('the entropy of a softmax and its derivatives', () => {
  const logits = wave(4, 2).map((value) => 2 * value);
  for (const temperature of [0.5, 1, 3]) {
    const { entropy, gradient, byTemperature } = softmaxEntropy(logits, temperature);
    expect(entropy).toBeGreaterThan(0);
    expect(entropy).toBeLessThan(Math.log(4));
    expectGradient(gradient, logits, () => softmaxEntropy(logits, temperature).entropy);
    const step = 1e-5;
    const [above, below] = [softmax(logits, temperature + step), softmax(logits, temperature - step)];
    byTemperature.forEach((slope, index) => {
      expect(slope).toBeCloseTo((above[index]! - below[index]!) / (2 * step), 8);
    });
  }
  const hidden = softmaxEntropy([0, 0, Number.NEGATIVE_INFINITY]);
  expect(hidden.entropy).toBeCloseTo(Math.LN2, 15);
  expect(hidden.gradient[2]).toBeCloseTo(0, 15);
  expect(hidden.byTemperature[2]).toBeCloseTo(0, 15);
});
