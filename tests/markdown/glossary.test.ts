import { expect, test } from 'vitest';
import { markTerms } from '../../src/markdown/glossary.ts';

const terms = [
  { id: 'gradient', forms: ['梯度', 'gradient'] },
  { id: 'vanishing-gradient', forms: ['梯度消失', 'vanishing gradient'] },
];
const button = (id: string, word: string) =>
  `<button type="button" class="gloss" popovertarget="term-${id}">${word}</button>`;

test('marks the first use only, the longest form first', () => {
  expect(markTerms('<p>梯度消失与梯度，梯度消失。</p>', terms, new Set())).toBe(
    `<p>${button('vanishing-gradient', '梯度消失')}与${button('gradient', '梯度')}，梯度消失。</p>`,
  );
});

test('keeps the case of the text and asks for whole Latin words', () => {
  expect(markTerms('<p>Gradients, then a Gradient.</p>', terms, new Set())).toBe(
    `<p>Gradients, then a ${button('gradient', 'Gradient')}.</p>`,
  );
});

test('leaves links, headings, code, formulas and drawings alone', () => {
  const html =
    '<h2>梯度</h2><p><a href="#x">梯度</a><code>gradient</code><tex-formula data-key="梯度"></tex-formula></p><svg><text>梯度</text></svg>';
  expect(markTerms(html, terms, new Set())).toBe(html);
});

test('carries what was seen from part to part', () => {
  const seen = new Set<string>();
  markTerms('<p>梯度</p>', terms, seen);
  expect(markTerms('<p>梯度</p>', terms, seen)).toBe('<p>梯度</p>');
});

test('never looks inside tags', () => {
  const html = '<p title="梯度">x</p>';
  expect(markTerms(html, terms, new Set())).toBe(html);
});
