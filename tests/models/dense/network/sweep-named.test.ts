import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activation, activations } from '../../../../src/models/activations/index.ts';
import { sweepNamed } from '../../../../src/models/dense/network/sweep-named.ts';

test.each(Object.keys(activations))('%s over an array is the activation of each number', (name) => {
  const { value, derivative } = activation(name);
  const { values, slopes } = sweepNamed(name);
  fc.assert(
    fc.property(
      fc.array(fc.double(), { minLength: 1, maxLength: 5 }),
      fc.double({ min: -9, max: 9 }),
      (big, x) => {
        const z = Float64Array.of(...big, x);
        const out = new Float64Array(z.length + 1).fill(7);
        const gradient = out.slice();
        values(z, out, z.length);
        slopes(
          z,
          out,
          z.map(() => 2),
          gradient,
          z.length,
        );
        for (const [index, input] of z.entries()) {
          if (Number.isNaN(input)) {
            expect(out[index]).toEqual(value(input));
            continue;
          }
          expect(out[index]).toSatisfy(
            (got: number) =>
              Math.abs(got - value(input)) <= 1e-15 * Math.abs(value(input)) || got === value(input),
          );
          const expected = 2 * derivative(input);
          expect(Math.abs(gradient[index]! - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
        }
        expect([out.at(-1), gradient.at(-1)]).toEqual([7, 7]);
      },
    ),
    { seed: 9, numRuns: 1000 },
  );
});

test('takes parameters and refuses unknown names', () => {
  const out = new Float64Array(1);
  sweepNamed('leaky_relu', { negativeSlope: 0.5 }).values(Float64Array.of(-2), out, 1);
  expect(out[0]).toBe(-1);
  expect(() => sweepNamed('step')).toThrow('got step');
});
