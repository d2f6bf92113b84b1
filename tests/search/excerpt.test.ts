import { expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';

const said = (text: string, tokens: string[], length?: number) =>
  excerpt(text, new Set(tokens), length)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('marks what was asked for, whatever its ending, and formulas in plain signs', () => {
  expect(
    said('The dot product is divided by √dₖ, so that its variance is 1.', ['sqrt', 'dk', 'varianc']),
  ).toBe('The dot product is divided by [√dₖ], so that its [variance] is 1.');
  expect(said('第三步，除以 √dₖ，方差回到 1。', ['方差', 'sqrt'])).toBe('第三步，除以 [√]dₖ，[方差]回到 1。');
});

test('shows the sentence that says most of it, cut at signs', () => {
  const text = `${'开头的话与问题无关，只是铺垫。'.repeat(12)}遗忘门的偏置设为 1，门一开始就放行。${'后面还有别的。'.repeat(20)}`;
  const shown = said(text, ['遗忘', '忘门', '偏置']);
  expect(shown).toContain('… [遗忘门]的[偏置]设为 1');
  expect(shown.length).toBeLessThan(110);
});

test('a text without the words is shown from its beginning', () => {
  expect(said('Nothing of it.', ['adam'])).toBe('Nothing of it.');
  expect(excerpt('', new Set(['adam']))).toEqual([]);
});

test('a text is never read as markup', () => {
  expect(said('<mark>a</mark> & <b>adam</b>', ['adam'])).toBe('<mark>a</mark> & <b>[adam]</b>');
});
