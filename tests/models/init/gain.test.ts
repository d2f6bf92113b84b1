import { expect, test } from 'vitest';
import { gain } from '../../../src/models/init/gain.ts';

test('PyTorch’s gains', () => {
  expect([gain('linear'), gain('conv_transpose2d'), gain('sigmoid'), gain('selu')]).toEqual([1, 1, 1, 0.75]);
  expect([gain('tanh'), gain('relu')]).toEqual([5 / 3, Math.SQRT2]);
  expect(gain('leaky_relu')).toBeCloseTo(Math.sqrt(2 / 1.0001), 15);
  expect(gain('leaky_relu', 0)).toBe(Math.SQRT2);
  expect(gain('leaky_relu', 1)).toBe(1);
});

test('refuses other names', () => {
  expect(() => gain('toString')).toThrow(/^gain: expected one of linear, .*leaky_relu; got toString$/);
});
