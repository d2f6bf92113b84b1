import { expect, test } from 'vitest';
import { propagateVariance } from '../../../src/models/init/variance.ts';

const widths = [100, 100, 100, 100];

test('He keeps the variance through ReLUs, Xavier halves it, and keeps it through the identity', () => {
  expect([...propagateVariance({ scheme: 'he', activation: 'relu', widths })]).toEqual([2, 2, 2]);
  expect([...propagateVariance({ scheme: 'kaiming', activation: 'relu', widths })]).toEqual([2, 2, 2]);
  expect([...propagateVariance({ scheme: 'xavier', activation: 'relu', widths })]).toEqual([1, 0.5, 0.25]);
  expect([...propagateVariance({ scheme: 'xavier', activation: 'identity', widths })]).toEqual([1, 1, 1]);
  expect([
    ...propagateVariance({ scheme: 'lecun', activation: 'identity', widths, inputVariance: 3 }),
  ]).toEqual([3, 3, 3]);
  const byDefault = propagateVariance({ scheme: 'default', activation: 'identity', widths });
  expect(byDefault[1]).toBeCloseTo(1 / 9, 15);
});

test('fixed weights may vanish or explode', () => {
  const fixed = (weightVariance: number) =>
    propagateVariance({ scheme: 'fixed', activation: 'relu', widths, weightVariance });
  expect(fixed(1e-4)[2]).toBeCloseTo(1e-2 ** 3 / 4, 20);
  expect(fixed(1)[2]).toBe(250_000);
});

test('nothing to propagate', () => {
  expect(propagateVariance({ scheme: 'he', activation: 'relu', widths: [3] })).toHaveLength(0);
  expect(propagateVariance({ scheme: 'he', activation: 'relu', widths: [] })).toHaveLength(0);
});

test('refuses other schemes and activations, and fixed without a variance', () => {
  expect(() => propagateVariance({ scheme: 'he', activation: 'tanh', widths })).toThrow(
    'variance: expected identity or relu; got tanh',
  );
  expect(() => propagateVariance({ scheme: 'glorot', activation: 'relu', widths })).toThrow('got glorot');
  expect(() => propagateVariance({ scheme: 'fixed', activation: 'relu', widths })).toThrow(
    'or fixed with a weight variance; got fixed',
  );
});
