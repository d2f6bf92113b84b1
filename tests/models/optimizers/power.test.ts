import { expect, test } from 'vitest';
import { power } from '../../../src/models/optimizers/power.ts';

test('whole powers of what float64 holds exactly are exact', () => {
  for (let exponent = 0; exponent <= 60; exponent++) {
    expect(power(2, exponent)).toBe(2 ** exponent);
    expect(power(-0.5, exponent)).toBe((-0.5) ** exponent);
  }
});

test('close to the library’s power everywhere; 0⁰ = 1', () => {
  for (const base of [0.9, 0.999, 0.1944, 1.0001])
    for (const exponent of [1, 2, 3, 12, 199, 500, 12_345])
      expect(power(base, exponent) / base ** exponent || 1).toBeCloseTo(1, 11);
  expect(power(0, 0)).toBe(1);
  expect(power(0, 3)).toBe(0);
});
