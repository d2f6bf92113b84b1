import { expect, test } from 'vitest';
import { fillFormulas } from '../../../src/formulas/memo.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { htmlOf } from '../html-of.ts';
import { settings } from '../settings.ts';

/** The heads of a table with these heads, formulas filled in. */
async function heads(row: string): Promise<string[]> {
  const text = `---\ntitle: A\n---\n\n${row}\n${row.replace(/[^|]+/g, '---')}\n${row.replace(/[^|]+/g, ' 1 ')}\n`;
  const note = await renderNote({ text, slug: 'a', language: 'en', file: 'content/en/a.md' }, settings);
  expect(note.problems).toEqual([]);
  return htmlOf(note).match(/<th[ >].*?<\/th>/gs) ?? [];
}
const key = (head: string) => head.match(/data-key="([^"]*)"/)![1]!;
const katex =
  '<span class="katex"><span class="katex-mathml">M</span><span class="katex-html" aria-hidden="true">H</span></span>';

test('a head of formulas alone has their TeX as its name, and their visible half is read', async () => {
  const [first] = await heads('| $\\qx{x}_1$ | words |');
  expect(first).toContain('aria-label="x_1"');
  expect(fillFormulas(first!, (one) => (one === key(first!) ? katex : ''))).toContain(
    '<span class="katex-mathml" aria-hidden="true">M</span><span class="katex-html">H</span>',
  );
});

test('a head with words beside its formula is named by what it says', async () => {
  const [first, second] = await heads('| step $t$ | words |');
  expect(first).not.toContain('aria-label');
  expect(second).not.toContain('aria-label');
  expect(fillFormulas(first!, () => katex)).toContain(katex);
});

test('two formulas and quotation marks', async () => {
  const [first] = await heads('| $\\hat{v}$ $\\text{"a"}$ | words |');
  expect(first).toContain('aria-label="v a"');
});
