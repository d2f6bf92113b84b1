import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixed, show } from '../../../src/draw/format.ts';
import { numberToTex, numberToWords, readFormat } from '../../../src/markdown/places/number.ts';

test.each([
  ['5d', { kind: 'd', digits: 5 }],
  [' 4s ', { kind: 's', digits: 4 }],
  ['0d', { kind: 'd', digits: 0 }],
  ['0s', null],
  ['18s', null],
  ['21d', null],
  ['d', null],
  ['4x', null],
])('format %j', (text, format) => {
  expect(readFormat(text)).toEqual(format);
});

test.each([
  [1e6, '0d', '1000000', '1000000'],
  [-0.00001, '2d', '0.00', '0.00'],
  [9.5367e-7, '4s', '9.537 × 10 −7', '9.537\\times10^{-7}'],
  [-123456, '3s', '−1.23 × 10 5', '-1.23\\times10^{5}'],
  [0.001, '4s', '0.001', '0.001'],
  [99999, '4s', '1.000 × 10 5', '1.000\\times10^{5}'],
  [0, '4s', '0', '0'],
  [2e21, '1d', '2000000000000000000000.0', '2000000000000000000000.0'],
  [0.125, '2d', '0.13', '0.13'],
])('%d as %s', (value, format, words, tex) => {
  const read = readFormat(format)!;
  expect(numberToWords(value, read).join(' ')).toBe(words);
  expect(numberToTex(value, read)).toBe(tex);
});

test('texts and calculators write a number alike', () => {
  const values = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (value, digits) => {
      const { mantissa, exponent } = show(value, digits);
      const expected = exponent === null ? [mantissa] : [`${mantissa} × 10`, exponent];
      expect(numberToWords(value, { kind: 's', digits })).toEqual(expected);
      expect(numberToWords(value, { kind: 'd', digits })).toEqual([fixed(value, digits)]);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
