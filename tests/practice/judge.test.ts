import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/practice/judge.ts';
import { isNear, isToldApart } from '../../src/practice/near.ts';
import { readAnswer } from '../../src/practice/read-answer.ts';

const verdict = (text: string, value: number, slips: number[] = [], tolerance = 0.005) => {
  const read = readAnswer(text);
  if (typeof read === 'string') throw new Error(`${text}: ${read}`);
  const found = judge(read, { value, slips, tolerance });
  return found.kind === 'slip' ? `slip ${found.slip}` : found.kind;
};

describe('right, close, slip, sign, unknown', () => {
  test.each([
    ['1.414', Math.SQRT2, 'right'], ['√2', Math.SQRT2, 'right'], ['1,414', Math.SQRT2, 'right'], ['1.4', Math.SQRT2, 'close'],
    ['1,4', Math.SQRT2, 'close'], ['1.5', Math.SQRT2, 'unknown'], ['1.3', Math.SQRT2, 'unknown'], ['1', Math.SQRT2, 'unknown'],
    ['-1.414', Math.SQRT2, 'signReversed'], ['-1.4', Math.SQRT2, 'unknown'], ['7/5', Math.SQRT2, 'unknown'],
    ['0.001', 0.000965, 'close'], ['0.00096', 0.000965, 'close'], ['0.000965', 0.000965, 'right'], ['9.65e-4', 0.000965, 'right'],
    ['1e-3', 0.000965, 'close'], ['0.0009', 0.000965, 'close'], ['0.002', 0.000965, 'unknown'], ['0', 0.000965, 'unknown'],
    ['0.0000', 0.000965, 'unknown'], ['3e-13', 3.01e-13, 'right'], ['3.1e-13', 3.01e-13, 'unknown'], ['4e-13', 3.01e-13, 'unknown'],
    ['0', 0, 'right'], ['0.00001', 0, 'unknown'], ['-0', 0, 'right'], ['1-1', 0, 'right'], ['0.1+0.2-0.3', 0, 'right'],
    ['25,088', 25088, 'right'], ['25.088', 25088, 'right'], ['25000', 25088, 'close'], ['25,000', 25088, 'close'], ['25087', 25088, 'unknown'],
    ['2.5e4', 25088, 'close'], ['25100', 25088, 'close'], ['12', 12, 'right'], ['11', 12, 'unknown'], ['10', 12, 'unknown'], ['50%', 0.5, 'right'],
    ['0.1', 0.0965, 'close'], ['0.3', 0.25, 'close'], ['0.4', 0.25, 'unknown'], ['0.09', 0.0965, 'close'], ['-0.06', -0.0625, 'close'],
  ] as const)('%s for %s: %s', (text, value, expected) => {
    // Counts are asked for exactly.
    expect(verdict(text, value, [], Number.isInteger(value) ? 0 : 0.005)).toBe(expected);
  });
  test('a slip is found before rounding', () => expect(verdict('1.4', Math.SQRT2, [2, 1.4])).toBe('slip 1'));
  test('a whole number with a tolerance takes its neighbours', () => expect(verdict('5.01', 5)).toBe('right'));
  test('a slip of −x is told from the sign', () => expect(verdict('-2', 2, [-2])).toBe('slip 0'));
}); // biome-ignore format: a list.

test('the tolerance is a part of the target however small it is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: 0.0051, max: 3, noNaN: true }),
      (power, off) => {
        const target = 10 ** power;
        expect(isNear(target * (1 + off), target, 0.005)).toBe(false);
        expect(isNear(target * 1.0049, target, 0.005)).toBe(true);
        expect(isNear(-target, target, 0.005)).toBe(false);
      },
    ),
    { seed: 1 },
  );
});

test('numbers told apart share no answer', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (a, b, typed) => {
        if (isToldApart(a, b, 0.005)) expect(isNear(typed, a, 0.005) && isNear(typed, b, 0.005)).toBe(false);
      },
    ),
    { seed: 2, numRuns: 2000 },
  );
  expect(isToldApart(0, 0, 0.005)).toBe(false);
  expect(isToldApart(1, 1.009, 0.005)).toBe(false);
  expect(isToldApart(1, 1.011, 0.005)).toBe(true);
  expect(isToldApart(0, 1e-6, 0.005)).toBe(true);
});
