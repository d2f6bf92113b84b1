import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tensor } from '../../../../src/models/arrays/tensor.ts';
import {
  type Normalization,
  normalizeBackward,
  normalizeByBatch,
  normalizeByRunning,
} from '../../../../src/models/dense/network/normalize.ts';
import {
  batchGradients,
  initialStatistics,
  normalizeByRunning as referenceByRunning,
  trainBatch,
} from '../../../../src/models/normalization/batch-normalization.ts';

const features = 2;
const samples = 4;

const fresh = (gamma: number[], beta: number[]): Normalization => ({
  gamma: Float64Array.from(gamma),
  beta: Float64Array.from(beta),
  dGamma: new Float64Array(features),
  dBeta: new Float64Array(features),
  runningMean: new Float64Array(features),
  runningVariance: new Float64Array(features).fill(1),
  inverseDeviation: new Float64Array(features),
  normalized: new Float64Array(features * samples),
});

/** (features × samples) as one sample of `features` channels, each `samples` long: the same statistics. */
const asChannels = (data: Float64Array): Tensor => ({ shape: [1, features, samples], data });

test('agrees with batch normalization forward, back and at rest', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
  fc.assert(
    fc.property(numbers(8), numbers(8), numbers(2), numbers(2), (xs, ds, gamma, beta) => {
      const x = Float64Array.from(xs);
      const d = Float64Array.from(ds);
      const own = fresh(gamma, beta);
      const layer = { gamma: own.gamma, beta: own.beta, epsilon: 1e-5 };
      const out = new Float64Array(8);
      const close = (got: Float64Array, expected: Float64Array) => {
        const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        for (const [k, value] of got.entries()) {
          expect(Math.abs(value - expected[k]!) / scale).toBeLessThan(1e-6);
        }
      };
      normalizeByBatch(own, x, samples, out);
      const step = trainBatch(asChannels(x), layer, initialStatistics(features), 0.1);
      close(out, step.y.data);
      close(own.runningMean, step.running.mean);
      close(own.runningVariance, step.running.variance);
      const gradients = batchGradients(step, layer, asChannels(d));
      normalizeBackward(own, d, samples);
      close(d, gradients.dx.data);
      close(own.dGamma, gradients.dgamma);
      close(own.dBeta, gradients.dbeta);
      normalizeByRunning(own, x, samples, out);
      close(out, referenceByRunning(asChannels(x), layer, step.running).y.data);
    }),
    { seed: 8, numRuns: 2000 },
  );
});

test('a batch of one is refused', () => {
  expect(() => normalizeByBatch(fresh([1, 1], [0, 0]), new Float64Array(2), 1, new Float64Array(2))).toThrow(
    'batch normalization: expected at least 2 samples in training; got 1',
  );
});
