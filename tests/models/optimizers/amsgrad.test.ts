import { expect, test } from 'vitest';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { amsgrad, amsgradPaper } from '../../../src/models/optimizers/amsgrad.ts';
import type { Hyper, Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { updates } from './stream.ts';

test('is Adam while the second moment rises', () => {
  const rising = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(updates(amsgrad, rising)).toEqual(updates(adam, rising));
  expect(updates(amsgradPaper, rising)).toEqual(updates(adam, rising, { biasCorrection: false }));
});

test('after a spike it divides by the largest moment for good', () => {
  const stream = [100, ...Array(3000).fill(1)];
  expect(updates(amsgrad, stream)[3000]!).toBeLessThan(0.5 * updates(adam, stream)[3000]!);
});

test('where Adam drifts to the wrong end, AMSGrad turns round (Reddi et al. 2018)', () => {
  const run = (optimizer: Optimizer) => {
    const hyper: Record<keyof Hyper, number | boolean> = { ...optimizer.defaults, beta1: 0, beta2: 0.1 };
    const x = Float64Array.of(0);
    const g = new Float64Array(1);
    const state = optimizer.start(1, hyper);
    for (let t = 1; t <= 30_000; t++) {
      g[0] = t % 3 === 1 ? 3 : -1;
      hyper.learningRate = 1 / Math.sqrt(t);
      optimizer.step(x, g, state, hyper, t);
      x[0] = Math.min(1, Math.max(-1, x[0]!));
    }
    return x[0]!;
  };
  expect(run(adam)).toBeGreaterThan(0.99);
  expect(run(amsgrad)).toBeCloseTo(-0.996, 3);
});
