import { expect, test } from 'vitest';
import { lion } from '../../../src/models/optimizers/lion.ts';
import { settings } from '../../../src/models/optimizers/optimizer.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';
import { explain } from './explain.ts';
import { updates } from './stream.ts';

test('every step is η, −η or 0, whatever the size of the gradient', () => {
  expect(updates(lion, [1e-9, -1e9, 0, 3], { learningRate: 0.5 })).toEqual([0.5, -0.5, -0.5, -0.5]);
  expect(updates(lion, [0, 0], { learningRate: 0.5 })).toEqual([0, 0]);
});

test('the direction interpolates with β₁, the memory with β₂, and only afterwards', () => {
  const hyper = settings(lion, { learningRate: 0.1, beta1: 0.9, beta2: 0.99, weightDecay: 0.5 });
  const [x, state] = [Float64Array.of(2), lion.start(1, hyper)];
  explain(lion, x, Float64Array.of(4), state, hyper, 1);
  const [second] = explain(lion, x, Float64Array.of(-1), state, hyper, 2);
  expect(second!.direction).toBeCloseTo(0.9 * 0.04 - 0.1, 12);
  expect(second!.firstMoment).toBeCloseTo(0.99 * 0.04 - 0.01, 12);
  // (1 − 0.1 · 0.5) · 2 − 0.1 = 1.8, then 0.95 · 1.8 + 0.1
  expect(second!.decayed).toBeCloseTo(1.71, 12);
  expect(x[0]).toBeCloseTo(1.81, 12);
});

test('weights without gradients shrink by ηλ a step', () => {
  const { points } = follow(lion, [[0], [0]], [1], { hyper: { learningRate: 0.1, weightDecay: 0.5 } });
  expect(Array.from(points.data)).toEqual([1, 0.95, 0.95 * 0.95]);
});
