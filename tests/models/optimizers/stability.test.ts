import { describe, expect, test } from 'vitest';
import { stabilityLimit } from '../../../src/models/optimizers/stability.ts';

/** How far from 0 a rule is after many steps on ½x², from x = 1. */
function endOn(optimizer: string, learningRate: number, momentum: number): number {
  let [x, velocity] = [1, 0];
  for (let step = 0; step < 4000; step++) {
    const at = optimizer === 'nesterov' ? x - momentum * velocity : x;
    velocity = (optimizer === 'sgd' ? 0 : momentum * velocity) + learningRate * at;
    x -= velocity;
  }
  return Math.abs(x);
}

describe.each(['sgd', 'momentum', 'nesterov'])('%s', (optimizer) => {
  test.each([0, 0.5, 0.9])(
    'with momentum %s it converges just below its limit and diverges just above',
    (momentum) => {
      const limit = stabilityLimit(optimizer, momentum)!;
      expect(endOn(optimizer, limit * 0.99, momentum)).toBeLessThan(1e-3);
      expect(endOn(optimizer, limit * 1.01, momentum)).toBeGreaterThan(1e3);
    },
  );
});

test('rules that rescale the gradient have no such limit', () => {
  expect(stabilityLimit('adam', 0.9)).toBeUndefined();
});
