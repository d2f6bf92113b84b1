import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logisticRegression } from '../../../src/models/samples/logistic-regression.ts';

const x = [-1.5, -0.4, 0.1, 0.6, 0.9, 2.2];
const y = [0, 1, 0, 0, 1, 1];
const at = (...numbers: number[]) => Float64Array.from(numbers);

describe('logistic regression', () => {
  test('at θ = 0 every probability is a half: L = ln 2, gradient the mean of (½ − y)(x, 1)', () => {
    const loss = logisticRegression(x, y);
    expect(loss.value(at(0, 0))).toBeCloseTo(Math.LN2, 15);
    const out = at(0, 0);
    loss.gradient(at(0, 0), out);
    expect(out[0]).toBeCloseTo(x.reduce((sum, value, index) => sum + (0.5 - y[index]!) * value, 0) / 6, 15);
    expect(out[1]).toBeCloseTo(0, 15);
  });

  test('the minimum has gradient 0 and is lower than its surroundings', () => {
    const loss = logisticRegression(x, y);
    const minimum = loss.minimum()!;
    const out = at(0, 0);
    loss.gradient(minimum, out);
    expect(Math.hypot(...out)).toBeLessThan(1e-8);
    for (const [w, b] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ])
      expect(loss.value(at(minimum[0]! + w!, minimum[1]! + b!))).toBeGreaterThan(loss.value(minimum));
  });

  test('for any points that nothing parts, however far out, the gradient at the minimum is 0', () => {
    const sample = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(sample, { minLength: 4, maxLength: 12 }), (samples) => {
        const loss = logisticRegression(
          samples.map(([value]) => value / 10),
          samples.map(([, label]) => label),
        );
        const minimum = loss.minimum();
        if (!minimum) return;
        const out = at(0, 0);
        loss.gradient(minimum, out);
        expect(Math.hypot(...out)).toBeLessThan(1e-6);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('one x for all: the intercept alone gives the share of ones', () => {
    const [w, b] = logisticRegression([2, 2, 2, 2], [0, 1, 1, 1]).minimum()!;
    expect(w).toBe(0);
    expect(b).toBeCloseTo(Math.log(3), 10);
  });

  test('classes that a point parts have no minimum: the loss falls for ever', () => {
    const loss = logisticRegression([1, 2, 3, 4], [0, 0, 1, 1]);
    expect(loss.minimum()).toBeNull();
    expect(loss.value(at(200, -500))).toBeLessThan(1e-40);
    expect(logisticRegression([1, 2, 3], [1, 1, 0]).minimum()).toBeNull();
    expect(logisticRegression([1, 2], [1, 1]).minimum()).toBeNull();
    expect(logisticRegression([1, 2], [0, 0]).minimum()).toBeNull();
  });

  test('far scores neither overflow nor lose their tail', () => {
    const loss = logisticRegression([1000], [1]);
    expect(loss.value(at(1, 0))).toBe(0);
    expect(loss.value(at(-1, 0))).toBe(1000);
  });

  test('refuses other classes', () => {
    expect(() => logisticRegression([1, 2], [0, 2])).toThrow('expected classes 0 and 1; got 2');
  });
});
