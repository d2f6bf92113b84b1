import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erf, erfc, normalCdf, normalDensity } from '../../../src/models/activations/erf.ts';
import { anyNumber, manyRuns, ordinary } from '../numbers.ts';

/** x, erf x, erfc x, to double precision, computed with 40 digits. */
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

const within = (got: number, wanted: number) =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(4e-15 * Math.abs(wanted));

describe('against 40-digit values', () => {
  test.each(table)('erf and erfc of %f', (x, value, complement) => {
    within(erf(x), value);
    within(erfc(x), complement);
    within(erf(-x), -value);
    within(erfc(-x), 1 + value);
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
  expect([erf(Number.POSITIVE_INFINITY), erf(Number.NEGATIVE_INFINITY)]).toEqual([1, -1]);
  expect([erfc(Number.POSITIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY)]).toEqual([0, 2]);
  expect([normalCdf(Number.POSITIVE_INFINITY), normalCdf(Number.NEGATIVE_INFINITY)]).toEqual([1, 0]);
  expect(normalDensity(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(erf(0)).toBe(0);
  for (const f of [erf, erfc, normalCdf, normalDensity]) expect(f(Number.NaN)).toBeNaN();
});

test('erf is odd, bounded, and 1 − erfc; Φ(x) + Φ(−x) = 1', () => {
  fc.assert(
    fc.property(anyNumber, (x) => {
      if (Number.isNaN(x)) return;
      expect(erf(-x) + erf(x)).toBe(0);
      expect(Math.abs(erf(x))).toBeLessThanOrEqual(1);
      expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThan(1e-15);
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(1e-15);
    }),
    manyRuns,
  );
});

test('erf grows and its derivative is 2/√π e^(−x²)', () => {
  fc.assert(
    fc.property(ordinary(6), (x) => {
      const slope = (erf(x + 1e-5) - erf(x - 1e-5)) / (x + 1e-5 - (x - 1e-5));
      expect(Math.abs(slope - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x))).toBeLessThan(1e-9);
      expect(normalDensity(x)).toBeCloseTo(Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), 14);
    }),
    manyRuns,
  );
});
