import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sgd } from '../../../src/models/optimizers/sgd.ts';

const anything = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, Number.POSITIVE_INFINITY, Number.NaN),
);

test('x − η (g + λ x), for every number there is', () => {
  fc.assert(
    fc.property(anything, anything, anything, anything, (start, g, learningRate, weightDecay) => {
      const x = Float64Array.of(start);
      sgd.step(x, Float64Array.of(g), {}, { learningRate, weightDecay }, 1);
      expect(x[0]).toBe(start - learningRate * (g + weightDecay * start));
    }),
    { seed: 3, numRuns: 10_000 },
  );
});
