import { expect, test } from 'vitest';
import type { Language } from '../../../src/i18n/languages.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { htmlOf } from '../html-of.ts';
import { settings } from '../settings.ts';

const term = (id: string, ...names: string[]) => ({ id, names, not: [], notes: ['n'], onlyInNotes: false });
const terms = {
  zh: [term('gradient', '梯度'), term('vanishing-gradient', '梯度消失'), term('value', '值')],
  en: [term('gradient', 'gradient'), term('vanishing-gradient', 'vanishing gradient')],
  another: [],
};
const render = async (text: string, language: Language = 'zh') => {
  const source = {
    text: `---\ntitle: n\n---\n\n${text}\n`,
    file: `content/${language}/n.md`,
    slug: 'n',
    language,
  };
  const note = await renderNote(source, { ...settings, terms });
  return { ...note, html: htmlOf(note) };
};
const button = (id: string, word: string) =>
  `<button type="button" class="gloss" popovertarget="term-${id}">${word}</button>`;

test('the first use of a term is marked, the longest name first, and noted down', async () => {
  const { html, metadata } = await render('梯度消失与梯度。\n\n梯度消失。');
  expect(html).toBe(
    `<p>${button('vanishing-gradient', '梯度消失')}与${button('gradient', '梯度')}。</p>\n<p>梯度消失。</p>`,
  );
  expect(metadata.terms).toEqual([
    { id: 'vanishing-gradient', word: '梯度消失', before: '', after: '与梯度。' },
    { id: 'gradient', word: '梯度', before: '梯度消失与', after: '。' },
  ]);
});

test('links, headings, code, formulas, questions and heads of tables stay as they are', async () => {
  const { metadata } = await render(
    '## 梯度 {#x}\n\n[梯度](#x)、`梯度`、$x$、<cite>梯度</cite>\n\n| 梯度 |\n|---|\n| 1 |\n\n:::interview{level=basic}\n梯度？\n\n无。\n:::\n',
  );
  expect(metadata.terms).toEqual([]);
});

test('whole words are seen across emphasis, and a name cut by it is no name', async () => {
  const { metadata } = await render('特**值**、**梯**度；一个**值**。');
  expect(metadata.terms.map(({ id, word, before }) => [id, word, before])).toEqual([
    ['value', '值', '特值、梯度；一个'],
  ]);
  const { metadata: english } = await render('sub**gradient**s of *gradient* descent', 'en');
  expect(english.terms.map(({ before }) => before)).toEqual(['radients of ']);
});

test('words of two blocks are no neighbours', async () => {
  const { metadata } = await render('- 向前的\n- 梯度\n\n消失');
  expect(metadata.terms.map(({ id }) => id)).toEqual(['gradient']);
});

test('attributes are never looked into', async () => {
  const { html } = await render('<p title="梯度">无</p>');
  expect(html).toBe('<p title="梯度">无</p>');
});
