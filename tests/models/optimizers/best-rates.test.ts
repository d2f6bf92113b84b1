import { expect, test } from 'vitest';
import { bestRates, stepsPerDigit } from '../../../src/models/optimizers/best-rates.ts';
import { momentumNote } from '../../../src/models/optimizers/momentum.ts';
import { sgd } from '../../../src/models/optimizers/sgd.ts';
import { descend } from '../../../src/models/optimizers/trajectory.ts';
import { ravine } from '../../../src/models/surfaces/quadratic.ts';

test('κ = 25 and κ = 100: rates, and steps for a decimal digit', () => {
  expect(bestRates(25).plain.factor).toBeCloseTo(0.92308, 5);
  expect(bestRates(25).heavyBall.factor).toBeCloseTo(0.66667, 5);
  const { plain, heavyBall } = bestRates(100);
  expect(stepsPerDigit(plain.factor)).toBeCloseTo(115.1, 1);
  expect(stepsPerDigit(heavyBall.factor)).toBeCloseTo(11.47, 2);
  expect(Math.ceil(6 * stepsPerDigit(plain.factor))).toBe(691);
  expect(Math.ceil(6 * stepsPerDigit(heavyBall.factor))).toBe(69);
});

test('a run at the best setting shrinks by the factor, the heavy ball once its double root has faded', () => {
  const { plain, heavyBall } = bestRates(100);
  const distance = (points: Float64Array, t: number) => Math.hypot(points[2 * t]!, points[2 * t + 1]!);
  const slow = descend(sgd, ravine(100), [1, 1], 50, { hyper: { learningRate: plain.learningRate } }).points
    .data;
  expect(distance(slow, 50) / distance(slow, 49)).toBeCloseTo(plain.factor, 10);
  const fast = descend(momentumNote, ravine(100), [1, 1], 2000, {
    hyper: { learningRate: heavyBall.learningRate, gamma: heavyBall.momentum },
  }).points.data;
  expect(distance(fast, 2000) / distance(fast, 1999)).toBeCloseTo(heavyBall.factor, 2);
});

test('a round bowl is done in one step; nothing less than 1 is a condition number', () => {
  expect(bestRates(1).heavyBall).toEqual({ learningRate: 1, momentum: 0, factor: 0 });
  expect(stepsPerDigit(0)).toBe(0);
  expect(stepsPerDigit(1)).toBe(Number.POSITIVE_INFINITY);
  for (const kappa of [0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => bestRates(kappa)).toThrow(/condition/);
});
