import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/practice/read-answer.ts';

const value = (text: string) => {
  const read = readAnswer(text);
  return typeof read === 'string' ? read : read.value;
};

describe('what a reader may type', () => {
  test.each([
    ['0.125', 0.125], ['.125', 0.125], ['0,125', 0.125], ['1/8', 1 / 8], [' 1 / 8 ', 1 / 8], ['１／８', 1 / 8], ['1∕8', 1 / 8],
    ['1⁄8', 1 / 8], ['1÷8', 1 / 8], ['⅛', 1 / 8], ['½', 0.5], ['1½', 1.5], ['-1½', -1.5], ['−½', -0.5], ['１／２', 0.5],
    ['√2', Math.SQRT2], ['sqrt(2)', Math.SQRT2], ['√(1+1)', Math.SQRT2], ['２√２', 2 * Math.SQRT2], ['2√2', 2 * Math.SQRT2],
    ['√2/2', Math.SQRT1_2], ['1/√2', Math.SQRT1_2], ['-√2', -Math.SQRT2], ['2sqrt(2)', 2 * Math.SQRT2], ['2^(1/2)', Math.SQRT2],
    ['√0.5', Math.SQRT1_2], ['√ 2', Math.SQRT2], ['√4·3', 6],
    ['50%', 0.5], ['50 %', 0.5], ['５０％', 0.5], ['12.5%', 0.125], ['-5%', -0.05], ['1-20%', 0.8], ['1/50%', 2], ['(1/2)%', 0.005],
    ['25,088', 25088], ['25 088', 25088], ['25\u00a0088', 25088], ['25\u2009088', 25088], ["25'088", 25088], ['25’088', 25088],
    ['２５，０８８', 25088], ['1,234,567', 1234567], ['1.234.567', 1234567], ['1.234,5', 1234.5], ['1,234.5', 1234.5],
    ['1 234 567', 1234567], ['12,345,678.9', 12345678.9], ['1234,5', 1234.5], ['3,14', 3.14], ['-3,1516', -3.1516],
    ['1e-3', 0.001], ['1E-3', 0.001], ['１ｅ－３', 0.001], ['1e−3', 0.001], ['1×10^-3', 0.001], ['1×10^−3', 0.001], ['1x10^-3', 0.001],
    ['1 × 10⁻³', 0.001], ['1*10^-3', 0.001], ['1·10^(-3)', 0.001], ['10^-3', 0.001], ['10⁻³', 0.001], ['2.5×10^4', 25000],
    ['2^10', 1024], ['2**10', 1024], ['2¹⁰', 1024], ['0.5^10', 2 ** -10], ['２＾１０', 1024], ['3²', 9], ['(1+2)²', 9],
    ['-2', -2], ['−2', -2], ['–2', -2], ['－２', -2], ['﹣2', -2], ['+2', 2], ['＋２', 2], ['- 2', -2], ['- - 2', 2],
    ['0。5', 0.5], ['０．５', 0.5], ['0．5', 0.5], ['０，５', 0.5], ['1、5', 1.5],
    ['0', 0], ['-0', -0], ['007', 7], ['=0.5', 0.5], ['≈ 0.5', 0.5], ['e^-1', Math.exp(-1)], ['exp(-1)', Math.exp(-1)], ['ln(2)', Math.LN2],
    ['x=3', 3], ['x = 3', 3], ['η＝0.1', 0.1], ['z≈0.88', 0.88], ['y：3', 3], ['∂L/∂x = -2', -2], ['m̂₂ = 0.3', 0.3], ['h_t=-0.5', -0.5],
    ['约0.5', 0.5], ['约 0.5', 0.5], ['大约0.5', 0.5], ['~0.5', 0.5], ['∼0.5', 0.5], ['～0.5', 0.5], ['0.333…', 0.333], ['0.333...', 0.333],
    ['1/8=0.125', 0.125], ['√3 ≈ 1.73', 1.73], ['0.1×4/5 = 0.08', 0.08], ['答案是3', 3], ['答案：3', 3],
    ['0.5.', 0.5], ['0.5。', 0.5], ['0.5，', 0.5], ['0.5;', 0.5], ['3.', 3], [',5', 0.5], ['-,5', -0.5], ['，5', 0.5],
    ['—2', -2], ['——2', -2], ['―2', -2], ['‒2', -2], ['➖2', -2], ['˗2', -2], ['⁃2', -2], ['﹘2', -2], ['ー2', -2], ['─2', -2], ['负2', -2], ['负 2', -2],
    ['minus 2', -2], ['2—3', -1], ['1e—3', 0.001], ['10^—3', 0.001], ['(—2)^2', 4],
    ['sqrt2', Math.SQRT2], ['sqrt 2', Math.SQRT2], ['根号2', Math.SQRT2], ['2根号2', 2 * Math.SQRT2], ['ln2', Math.LN2], ['ln 2', Math.LN2], ['e^(-1)', Math.exp(-1)],
    ['\\frac{1}{8}', 1 / 8], ['\\dfrac{1}{8}', 1 / 8], ['$1/8$', 1 / 8], ['\\sqrt{2}', Math.SQRT2], ['10^{-3}', 0.001], ['1\\times10^{-3}', 0.001], ['2\\cdot 3', 6],
    ['64 倍', 64], ['64倍', 64], ['25088 个', 25088], ['75 层', 75], ['6 次', 6], ['64 times', 64], ['64×', 64], ['2.5万', 25000], ['1.2亿', 1.2e8], ['5‰', 0.005],
    ['1:8', 1 / 8], ['1∶8', 1 / 8], ['−¼', -0.25], ['1 1/2', 1.5], ['-1 1/2', -1.5], ['∛8', 2],
    ['2π', 2 * Math.PI], ['tanh(1)', Math.tanh(1)], ['σ(0)', 0.5], ['max(1,2)', 2], ['0.1*4/√(3²+4²)', 0.08], ['3(1+2)', 9],
  ] as const)('%s', (text, expected) => expect(value(text)).toBeCloseTo(expected, 12));
}); // biome-ignore format: a list.

describe('what is no number', () => {
  test.each(['abc', '1..2', '1/', '/8', '√', '3 4', '1 2 3', 'x+1', 'x=', '=', 'x=y', '1=2=', '3=x', '0.5 or 0.6', '约', '—', '负', '万', '倍', '1,2,3', '0/0', 'sqrt(-1)', '--', '5 apples', '(', '1e', 'alert(1)', 'constructor', '1;2', '%'])(
    '%s', (text) => expect(value(text)).toBe('number'));
  test.each(['', ' ', '\u3000'])('“%s” is empty', (text) => expect(value(text)).toBe('empty'));
  test.each(['1/0', '1e999', '9^9^9', '-1/0'])('%s is too large', (text) => expect(value(text)).toBe('overflow'));
  test('what is longer than any answer', () => {
    expect(value('1'.repeat(81))).toBe('number');
    expect(value('('.repeat(40) + ')'.repeat(40))).toBe('number');
    expect(value('-'.repeat(79))).toBe('number');
  });
}); // biome-ignore format: a list.

test('a power whose raised digits were lost on the way is read both ways', () => {
  expect(readAnswer('9.537 × 10−7')).toMatchObject({ value: 88.37, other: { value: 9.537e-7 } });
  expect(readAnswer('9.537×10-7')).toMatchObject({ other: { value: 9.537e-7 } });
  expect(readAnswer('-1.5 * 10-3')).toMatchObject({ value: -18, other: { value: -1.5e-3 } });
  for (const text of ['2×10+3', '10-3', '2×100-3', '2×10-x'])
    expect(readAnswer(text)).not.toHaveProperty('other');
});

test('one group of three digits may also be decimals', () => {
  expect(readAnswer('1,415')).toMatchObject({ value: 1415, other: { value: 1.415, unit: 0.001 } });
  expect(readAnswer('-25.088')).toMatchObject({ value: -25.088, other: { value: -25088 } });
  for (const text of ['0,125', '1,41', '1,234,567', '1234,567', '0.125'])
    expect(readAnswer(text)).not.toHaveProperty('other');
});

test.each([
  ['1.4', 0.1], ['1,4', 0.1], ['3.14e-3', 1e-5], ['-0.06', 0.01], ['50.5%', 0.001], ['5%', 0.01], ['１．４', 0.1], ['14', null],
  ['1/8', null], ['√2', null], ['1.4*2', null], ['25,088', null],
] as const)('the last digit of %s is worth %s', (text, unit) => {
  const read = readAnswer(text);
  if (typeof read === 'string') throw new Error(read);
  if (unit === null) expect(read.unit).toBeNull();
  else expect(read.unit).toBeCloseTo(unit, 12);
}); // biome-ignore format: a list.

test('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,√%^()e-+*/ ½²⁻×σπ，。') })),
      (text) => {
        const read = readAnswer(text);
        if (typeof read === 'string') expect(['empty', 'number', 'overflow']).toContain(read);
        else expect(Number.isFinite(read.value)).toBe(true);
      },
    ),
    { seed: 4, numRuns: 2000 },
  );
});

test('every number written by the browser reads back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const read = readAnswer(String(number));
      if (typeof read === 'string') throw new Error(`${number}: ${read}`);
      const readings = [read.value, read.other?.value];
      expect(readings).toContain(number);
    }),
    { seed: 5, numRuns: 1000 },
  );
});
