import { expect, test } from 'vitest';
import { toFloat16 } from '../../../src/models/arrays/float16.ts';

const largestHalf = 65504;

test('keeps what float16 holds, and rounds the rest to the nearest, ties to even', () => {
  for (const held of [0, 1, -2.5, 2 ** -14, 2 ** -24, largestHalf, Number.POSITIVE_INFINITY])
    expect(toFloat16(held)).toBe(held);
  expect(toFloat16(1 + 2 ** -11)).toBe(1);
  expect(toFloat16(1 + 3 * 2 ** -11)).toBe(1 + 2 ** -9);
  expect(toFloat16(1 + 2 ** -11 + 2 ** -20)).toBe(1 + 2 ** -10);
  expect(toFloat16(2 ** -25)).toBe(0);
  expect(toFloat16(-1.5 * 2 ** -24)).toBe(-(2 ** -23));
  // numpy: float(numpy.float16(0.1)), float(numpy.float16(numpy.exp(2)))
  expect(toFloat16(0.1)).toBe(0.0999755859375);
  expect(toFloat16(Math.exp(2))).toBe(7.390625);
});

test('overflows from 65520 on, so e^z does from z = 11.09 on', () => {
  expect(toFloat16(65519)).toBe(largestHalf);
  expect(toFloat16(-65520)).toBe(Number.NEGATIVE_INFINITY);
  expect(toFloat16(Math.exp(11.08))).toBeLessThan(largestHalf);
  expect(toFloat16(Math.exp(11.1))).toBe(Number.POSITIVE_INFINITY);
  expect(toFloat16(Number.NaN)).toBeNaN();
});
