import { expect, test } from 'vitest';
import {
  call,
  decimal,
  difference,
  explained,
  exponential,
  negated,
  noted,
  number,
  power,
  product,
  quotient,
  root,
  rounded,
  sum,
  type Term,
  whole,
  written,
} from '../../src/draw/arithmetic.ts';

const text = (term: Term) => (typeof term === 'number' ? number(term) : term)(4).text;

test('brackets stand where mathematics needs them, and nowhere else', () => {
  expect(text(sum(-1, -2, 3))).toBe('−1 + (−2) + 3');
  expect(text(difference(1, sum(2, 3)))).toBe('1 − (2 + 3)');
  expect(text(product(-2, sum(1, 2), 1e-7))).toBe('(−2) × (1 + 2) × 1.000 × 10⁻⁷');
  expect(text(sum(product(1, -2), 3))).toBe('1 × (−2) + 3');
  expect(text(quotient(1, 2e-7))).toBe('1 / (2.000 × 10⁻⁷)');
  expect(text(quotient(difference(1, 2), sum(3, 4)))).toBe('(1 − 2) / (3 + 4)');
  expect(text(quotient(quotient(1, root(2)), 3))).toBe('1 / √2 / 3');
  expect(text(difference(1, power(-1, 2)))).toBe('1 − (−1)²');
  expect(text(power(2, -1))).toBe('2⁻¹');
  expect(text(power(2, -0.5))).toBe('2^(−0.5)');
  expect(text(power(1e-7, 3))).toBe('(1.000 × 10⁻⁷)³');
  expect(text(exponential(-3))).toBe('e^(−3)');
  expect(text(root(sum(1, 2)))).toBe('√(1 + 2)');
  expect(text(sum(1, negated(power(2, 2))))).toBe('1 + (−2²)');
  expect(text(call('max', Math.max, -1, 2))).toBe('max(−1, 2)');
  expect(text(sum(1, noted(-2, 'z')))).toBe('1 + (−2) (z)');
  expect(text(whole(-65_536))).toBe('−65\u2009536');
  expect([sum, product].map((one) => text(one(3)))).toEqual(['3', '3']);
});

test('a line has as many digits as it takes to hold', () => {
  expect(explained(0.06, product(0.2, 0.3))).toBe('0.2 × 0.3 = 0.06');
  expect(explained(0.000456, difference(1.000456, 1))).toBe('1.000456 − 1 = 4.560 × 10⁻⁴');
  expect(explained(rounded(0.3333333, 7), quotient(1, 3))).toBe('1 / 3 = 0.3333333');
  expect(explained(decimal(12_345, 0), sum(whole(12_000), whole(345)))).toBe(
    '12\u2009000 + 345 = 12\u2009345',
  );
  expect(explained(decimal(-0.25, 3), 'half of a half', product(0.5, -0.5))).toBe(
    'half of a half = 0.5 × (−0.5) = −0.250',
  );
});

test('what no number of digits can hold is only about equal', () => {
  expect(explained(1e-17, difference(1, 1))).toMatch(/^1 − 1 ≈ 1\.000 × 10⁻¹⁷$/);
  expect(written(difference(1, 1), rounded(1e-17)).holds).toBe(false);
});

test('values that are no numbers are said as they are', () => {
  expect(explained(Number.POSITIVE_INFINITY, quotient(1, 0))).toBe('1 / 0 = ∞');
  expect(explained(Number.NaN, difference(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY))).toBe(
    '∞ − ∞ = —',
  );
  expect(product(0, Number.POSITIVE_INFINITY)(4).value).toBe(0);
});
