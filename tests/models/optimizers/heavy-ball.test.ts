import { describe, expect, test } from 'vitest';
import { bestRates } from '../../../src/models/optimizers/best-rates.ts';
import { momentumPhase, phaseBounds } from '../../../src/models/optimizers/heavy-ball.ts';
import { type OptimizerName, optimizerNamed } from '../../../src/models/optimizers/index.ts';
import { descend } from '../../../src/models/optimizers/trajectory.ts';
import { quadratic } from '../../../src/models/surfaces/quadratic.ts';

const rules: readonly [Parameters<typeof momentumPhase>[0], OptimizerName][] = [
  ['heavyBall', 'momentumNote'],
  ['nesterov', 'nesterovLookahead'],
];

describe.each(rules)('%s', (rule, name) => {
  test('the recursion with sum and product is the walk of the optimizer', () => {
    for (const [rate, gamma] of [
      [0.3, 0.5],
      [1.2, 0.9],
      [2.5, 0.9],
      [1.9, 0.05],
      [0.01, 0],
    ] as const) {
      const { sum, product } = momentumPhase(rule, rate, gamma);
      const { data } = descend(optimizerNamed(name), quadratic([[4]], [0]), [1], 12, {
        hyper: { learningRate: rate / 4, gamma },
      }).points;
      let [before, now] = [1, 1];
      for (let t = 1; t <= 12; t++) {
        [before, now] = [now, sum * now - product * before];
        expect(now).toBeCloseTo(data[t]!, 8);
      }
    }
  });

  test('the roots solve the equation, and the radius is the larger of them', () => {
    for (let rate = 0.05; rate < 4.4; rate += 0.13) {
      for (let momentum = 0; momentum <= 1; momentum += 0.09) {
        const { sum, product, roots, radius } = momentumPhase(rule, rate, momentum);
        for (const [real, imaginary] of roots) {
          expect(real * real - imaginary * imaginary - sum * real + product).toBeCloseTo(0, 10);
          expect(2 * real * imaginary - sum * imaginary).toBeCloseTo(0, 10);
        }
        expect(Math.max(...roots.map((root) => Math.hypot(...root)))).toBeCloseTo(radius, 10);
      }
    }
  });

  test('the regime changes at the bounds and nowhere else', () => {
    for (const momentum of [0.04, 0.3, 0.6, 0.9]) {
      const { turning, zigzag, limit } = phaseBounds(rule, momentum);
      const regime = (rate: number) => momentumPhase(rule, rate, momentum).regime;
      const inside = (low: number, high: number) =>
        [0.001, 0.5, 0.999].map((part) => regime(low + part * (high - low)));
      expect(new Set(inside(0, turning))).toEqual(new Set(['direct']));
      expect(new Set(inside(turning, zigzag))).toEqual(new Set(['spiral']));
      expect(new Set(inside(zigzag, limit))).toEqual(new Set(['zigzag']));
      expect(new Set(inside(limit, 8))).toEqual(new Set(['diverge']));
    }
  });

  test('without momentum both are gradient descent: one root, 1 − ηλ, and the limit 2', () => {
    expect(phaseBounds(rule, 0)).toEqual({ turning: 1, zigzag: 1, limit: 2 });
    expect(momentumPhase(rule, 0.25, 0)).toMatchObject({ radius: 0.75, regime: 'direct' });
    expect(momentumPhase(rule, 1.5, 0)).toMatchObject({ radius: 0.5, regime: 'zigzag' });
    expect(momentumPhase(rule, 2, 0).regime).toBe('diverge');
  });
});

test('the heavy ball: complex roots have size √γ whatever the curvature, 2(1 + γ) is the edge, γ = 1 never settles', () => {
  for (const rate of [0.01, 1, 2.5, 3.7])
    expect(momentumPhase('heavyBall', rate, 0.9).radius).toBe(Math.sqrt(0.9));
  expect(phaseBounds('heavyBall', 0.9).limit).toBeCloseTo(3.8, 12);
  expect(momentumPhase('heavyBall', 1, 1).regime).toBe('diverge');
});

test('the best rates for κ = 100 are double roots at both ends', () => {
  const { learningRate, momentum, factor } = bestRates(100).heavyBall;
  const { turning, zigzag } = phaseBounds('heavyBall', momentum);
  expect(learningRate).toBeCloseTo(turning, 12);
  expect(100 * learningRate).toBeCloseTo(zigzag, 12);
  expect(Math.sqrt(momentum)).toBeCloseTo(factor, 12);
});

test('refuses what is out of range', () => {
  expect(() => momentumPhase('heavyBall', 0, 0.9)).toThrow('got 0 and 0.9');
  expect(() => momentumPhase('nesterov', Number.POSITIVE_INFINITY, 0.9)).toThrow('ηλ > 0');
  expect(() => momentumPhase('nesterov', 1, 1.1)).toThrow('[0, 1]');
  expect(() => momentumPhase('nesterov', 1, -0.1)).toThrow('[0, 1]');
});
