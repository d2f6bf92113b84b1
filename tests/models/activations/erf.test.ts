import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalDensity } from '../../../src/models/activations/erf.ts';
import { anyNumber, manyRuns, ordinary } from '../numbers.ts';

/** x, erf x = 2 Φ(√2 x) − 1, erfc x = 2 Φ(−√2 x), to double precision, computed with 40 digits. */
const table = [
  [1e-300, 1.1283791670955126e-300, 1],
  [1e-8, 1.1283791670955126e-8, 0.9999999887162083],
  [0.1, 0.1124629160182849, 0.887537083981715],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [0.99, 0.8385080695553698, 0.1614919304446302],
  [1, 0.8427007929497149, 0.15729920705028513],
  [1.01, 0.8468104962282768, 0.1531895037717233],
  [1.5, 0.9661051464753108, 0.033894853524689274],
  [2, 0.9953222650189527, 0.004677734981047266],
  [3, 0.9999779095030014, 2.209049699858544e-5],
  [5.9, 0.9999999999999999, 7.190409783550478e-17],
  [10, 1, 2.088487583762545e-45],
  [20, 1, 5.395865611607901e-176],
  [26.5, 1, 2.2109076642637343e-307],
] as const;

const within = (got: number, wanted: number, units = 20) =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(units * 2e-16 * Math.abs(wanted));

describe('against 40-digit values', () => {
  test.each(table)('both tails at √2 · %f', (x, value, complement) => {
    // √2 x is rounded, which moves the far tail by some x² units.
    within(2 * normalCdf(-x * Math.SQRT2), complement, 20 + 8 * x * x);
    within(2 * normalCdf(x * Math.SQRT2), 1 + value);
  });
  test('Φ, far left tail included', () => {
    within(normalCdf(-20), 2.7536241186062337e-89);
    within(normalCdf(-5), 2.866515718791939e-7);
    within(normalCdf(-1.2), 0.11506967022170828);
    within(normalCdf(0.3), 0.6179114221889527);
    within(normalCdf(2), 0.9772498680518208);
  });
});

test('ends, zero and NaN', () => {
  expect([normalCdf(Number.POSITIVE_INFINITY), normalCdf(Number.NEGATIVE_INFINITY)]).toEqual([1, 0]);
  expect(normalDensity(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(0)).toBe(0.5);
  for (const f of [normalCdf, normalDensity]) expect(f(Number.NaN)).toBeNaN();
});

test('Φ(x) + Φ(−x) = 1', () => {
  fc.assert(
    fc.property(anyNumber, (x) => {
      if (Number.isNaN(x)) return;
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(1e-15);
    }),
    manyRuns,
  );
});

test('the density is the slope of Φ', () => {
  fc.assert(
    fc.property(ordinary(6), (x) => {
      const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / (x + 1e-5 - (x - 1e-5));
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
      expect(normalDensity(x)).toBeCloseTo(Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), 14);
    }),
    manyRuns,
  );
});
