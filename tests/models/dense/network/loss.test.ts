import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tensor } from '../../../../src/models/arrays/tensor.ts';
import { type NetworkLoss, networkLosses } from '../../../../src/models/dense/network/loss.ts';
import { objective } from '../../../../src/models/dense/objective.ts';

const features = 3;
const samples = 4;
const transposed = (data: Float64Array) =>
  tensor(
    Array.from({ length: samples }, (_, sample) =>
      Array.from({ length: features }, (__, feature) => data[feature * samples + sample]!),
    ),
  );

test.each([
  ['squaredError', 'mse'],
  ['binaryCrossEntropy', 'bce_with_logits'],
  ['crossEntropy', 'cross_entropy'],
] as const)('%s is the mean %s of the losses', (name, golden) => {
  const loss: NetworkLoss = networkLosses[name];
  const numbers = (min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(numbers(-40, 40), numbers(0, 1), (outputs, shares) => {
      const output = Float64Array.from(outputs);
      const targets = Float64Array.from(shares);
      const out = new Float64Array(12);
      const got = loss(output, targets, features, samples, out);
      const expected = objective(golden)(transposed(output), transposed(targets));
      expect(Math.abs(got - expected.loss)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected.loss)));
      for (const [k, value] of transposed(out).data.entries()) {
        expect(Math.abs(value - expected.gradient[k]!)).toBeLessThan(1e-12);
      }
    }),
    { seed: 6, numRuns: 2000 },
  );
});
