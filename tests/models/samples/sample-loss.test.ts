import { describe, expect, test } from 'vitest';
import { sampleLoss } from '../../../src/models/samples/sample-loss.ts';

const samples = { x: [-1.2, 0.3, 0.9], y: [0.4, -0.7, 1.5], intercept: true };
/** A loss that is neither of the two in use: (score − y)⁴. */
const quartic = sampleLoss(
  samples,
  (score, y) => (score - y) ** 4,
  (score, y) => 4 * (score - y) ** 3,
);
const at = (...numbers: number[]) => Float64Array.from(numbers);

describe('a mean over samples', () => {
  test('the gradient is the slope of the value, and the mean of the single gradients', () => {
    const point = at(0.7, -1.3);
    const out = at(0, 0);
    quartic.gradient(point, out);
    const single = [0, 1, 2].map((index) => {
      const one = at(0, 0);
      quartic.batchGradient(point, [index], one);
      return one;
    });
    for (const axis of [0, 1]) {
      const step = 1e-5;
      const [up, down] = [point.slice(), point.slice()];
      up[axis]! += step;
      down[axis]! -= step;
      expect(out[axis]! / ((quartic.value(up) - quartic.value(down)) / (2 * step))).toBeCloseTo(1, 8);
      expect(single.reduce((sum, one) => sum + one[axis]!, 0) / 3).toBeCloseTo(out[axis]!, 12);
    }
    const apart = single.reduce((sum, one) => sum + (one[0]! - out[0]!) ** 2 + (one[1]! - out[1]!) ** 2, 0);
    expect(quartic.noise(point)).toBeCloseTo(Math.sqrt(apart / 3), 12);
  });

  test('an intercept that is not fitted has gradient 0', () => {
    const out = at(1, 1);
    sampleLoss(
      { ...samples, intercept: false },
      (score) => score,
      () => 1,
    ).gradient(at(0, 0), out);
    expect(out[1]).toBe(0);
  });
});
