import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFormulas } from '../../../src/formulas/card-formulas.ts';
import { isSpace, tokensOf } from '../../../src/formulas/tex-tokens.ts';
import { renderFormula } from '../../../src/markdown/formulas/formulas.ts';
import { cardKeys } from '../../../src/markdown/records/sheet.ts';

const cases = String.raw`\begin{cases} z, & z>0 \\ 0, & z\le 0 \end{cases}`;

test.each<[string, string[]]>([
  ['x = 1.', ['x = 1']],
  [String.raw`x = 1 \; .`, ['x = 1']],
  [String.raw`x = 1 \,,\qquad`, ['x = 1']],
  [String.raw`x\ .\ `, ['x']],
  [String.raw`\frac{a}{b}\quad;`, [String.raw`\frac{a}{b}`]],
  [String.raw`a = 1,\qquad b = 2.`, ['a = 1', 'b = 2']],
  [String.raw`\left\{\begin{array}{ll} z, & z>0 \\ 0, & z\le 0 \end{array}\right.`, []],
  [String.raw`\left. \frac{dy}{dx} \right|_{x=0}.`, [String.raw`\left. \frac{dy}{dx} \right|_{x=0}`]],
  [String.raw`\left( x \right.`, []],
  [String.raw`\left( x \right .`, []],
  [String.raw`\left( x \right..`, [String.raw`\left( x \right.`]],
  [String.raw`\bigl( x \bigr.`, []],
  [String.raw`\Biggr.`, []],
  ['x^.', []],
  ['x_,', []],
  [String.raw`\hat.`, []],
  [String.raw`x \cdot`, []],
  [`f(x) = ${cases}`, []],
  [`f(x) = ${cases}.`, [`f(x) = ${cases}`]],
  [
    String.raw`\begin{aligned} a &= 1, \\ b &= 2. \end{aligned}`,
    [String.raw`\begin{aligned} a &= 1, \\ b &= 2\end{aligned}`],
  ],
  [String.raw`\begin{aligned} a \qquad b \end{aligned}`, []],
  [String.raw`{a \qquad b}`, []],
  [String.raw`\left( a \qquad b \right)`, []],
  [String.raw`a \qquad b \over c`, []],
  [String.raw`a \\ b \qquad c`, []],
  [String.raw`a = 1 \qquad b = 2 \tag{3}`, []],
  ['x = 1. % why', ['x = 1']],
  ['x = 1 % why', []],
  [String.raw`100\%.`, [String.raw`100\%`]],
  [String.raw`\text{end.}`, []],
  [String.raw`x = \text{a, b}.`, [String.raw`x = \text{a, b}`]],
  ['.', ['.']],
  [String.raw`\qquad`, [String.raw`\qquad`]],
])('%s', (tex, parts) => {
  expect(cardFormulas(tex)).toEqual(parts.length === 0 ? [tex] : parts);
});

const heads = [
  'x', 'x^2', 'x_i', String.raw`\frac{1}{2}`, String.raw`\sqrt{x}`, String.raw`\hat{x}`, cases, String.raw`\left(x\right)`,
  String.raw`\left.x\right|`, String.raw`\left\{x\right.`, String.raw`\bigl(x\bigr.`, String.raw`\operatorname{relu}(z)`,
  String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, String.raw`\begin{aligned}a&=1\\b&=2\end{aligned}`, String.raw`\text{no.}`,
  String.raw`\ldots`, String.raw`\sum_{i=1}^n x_i`, '{a,b}', String.raw`a\%`, String.raw`\underbrace{x}_{n}`, String.raw`\|x\|`,
  String.raw`\substack{a\\b}`, String.raw`\color{red}x`, String.raw`\textstyle x`, String.raw`{x \over y}`, String.raw`\mathrm{d}x`,
  String.raw`\begin{array}{c|c}1&2\\\hline 3&4\end{array}`, "x'", String.raw`\overset{!}{=}`, String.raw`\not=`, String.raw`f\colon A`,
]; // biome-ignore format: a list of formulas.
const ends = [
  '', '.', ',', ';', ':', ' ', '\n', String.raw`\,`, String.raw`\;`, String.raw`\:`, String.raw`\!`, String.raw`\ `, '~', String.raw`\quad`,
  String.raw`\qquad`, String.raw`\enspace`, String.raw`\space`, String.raw`\thinspace`, String.raw` \tag{1}`, String.raw`\right.`, String.raw`\bigr.`,
  '^.', '_,', String.raw`\not.`, ' % end\n', String.raw`\\`, String.raw`\ldots`, String.raw`\text{.}`, String.raw`\mathrm.`, '{.}', '}', '{',
]; // biome-ignore format: a list of endings.

/** What stands in a formula besides the room and the stops that a card may leave out. */
const kept = (tex: string) =>
  tokensOf(tex)
    .map(({ text }) => text)
    .filter((text) => !isSpace(text) && !/^[.,;:]$/.test(text))
    .join('');

describe('whatever KaTeX takes', () => {
  const formula = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...heads), fc.constantFrom(...ends, String.raw`,\qquad `)), {
        maxLength: 2,
      }),
      fc.constantFrom(...heads),
      fc.array(fc.constantFrom(...ends), { maxLength: 4 }),
    )
    .map(([before, head, after]) => [...before.flat(), head, ...after].join(''));
  const valid = (tex: string) => typeof renderFormula(tex, true) === 'string';

  test('stays a formula on a card, and loses nothing but room and stops', () => {
    let tried = 0;
    fc.assert(
      fc.property(formula, (tex) => {
        if (!valid(tex)) return;
        tried += 1;
        const made = new Map<string, string>();
        const keys = cardKeys('whole', tex, (part) => {
          const html = renderFormula(part, true);
          if (typeof html !== 'string') return { message: html.message };
          made.set(part, part);
          return { key: part };
        });
        const shown = keys.map((key) => (key === 'whole' ? tex : key));
        expect(shown.length).toBeGreaterThan(0);
        for (const part of shown) expect(valid(part), part).toBe(true);
        expect(shown.map(kept).join(''), tex).toBe(kept(tex));
      }),
      { seed: 12, numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});
