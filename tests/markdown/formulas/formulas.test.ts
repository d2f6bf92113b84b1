import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillFormulas, formulaKey, formulaNamed, formulasIn, openMemo } from '../../../src/formulas/memo.ts';
import { formulas, renderFormula, renderTex } from '../../../src/markdown/formulas/formulas.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { htmlOf } from '../html-of.ts';
import { memoryMemo, settings } from '../settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formulas-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('quantity macros set the class of their colour', () => {
  expect(renderTex('\\qg{\\delta^{(l)}}', false)).toContain('class="enclosing q-g"');
});

test('HTML and MathML come together, with the TeX as annotation, without macros of the site', () => {
  const html = renderTex('\\qx{x}+1', true);
  expect(html).toContain('class="katex-display"');
  expect(html).toContain('<annotation encoding="application/x-tex">x+1</annotation>');
  expect(html).toMatch(/^<span class="katex-display" translate="no">/);
});

test.each([
  ['a + 中', { message: 'expected no Chinese inside a formula; got “中”', position: 4 }],
  ['\\url{x}', { message: 'expected no \\url; got one', position: null }],
  ['\\htmlStyle{color:red}{x}', { message: 'expected no \\htmlStyle; got one', position: null }],
  ['\\includegraphics{x}', { message: 'expected no \\includegraphics; got one', position: null }],
])('%s is an error', (tex, problem) => {
  expect(renderFormula(tex, false)).toEqual(problem);
});

test('a definition in one formula does not reach the next', () => {
  expect(typeof renderFormula('\\gdef\\mine{1}\\mine', false)).toBe('string');
  expect(renderFormula('\\mine', false)).toHaveProperty('message');
});

test('a formula is rendered once, an error each time', () => {
  const memo = memoryMemo();
  let written = 0;
  const counted = {
    ...memo,
    set: (key: string, html: string) => {
      written += 1;
      memo.set(key, html);
    },
  };
  const { render, has } = formulas(counted);
  const key = formulaKey('x', false);
  expect(has(key)).toBe(false);
  expect(render('x', false)).toEqual({ key });
  expect(render('x', false)).toEqual({ key });
  expect(render('x', true)).not.toEqual({ key });
  expect(written).toBe(2);
  expect(has(key)).toBe(true);
  expect(render('\\nothing', false)).toEqual(render('\\nothing', false));
  expect(written).toBe(2);
});

test('the memo on the disk serves the pages, and keeps what others wrote', () => {
  const file = join(folder, 'memo.json');
  writeFileSync(file, JSON.stringify({ other: '<b>other</b>' }));
  const memo = openMemo(file);
  memo.set('key-1', '<i>one</i>');
  writeFileSync(file, JSON.stringify({ other: '<b>other</b>', third: '<u>third</u>' }));
  memo.save([]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    other: '<b>other</b>',
    third: '<u>third</u>',
    'key-1': '<i>one</i>',
  });
  const inFile = (key: string) => formulaNamed(key, file);
  const placeholder = (key: string) => `<tex-formula data-key="${key}"></tex-formula>`;
  expect(fillFormulas(`<p>${placeholder('key-1')}${placeholder('third')}</p>`, inFile)).toBe(
    '<p><i>one</i><u>third</u></p>',
  );
  expect(formulasIn(`<p>${placeholder('key-1')}, ${placeholder('third')}</p>`)).toEqual(['key-1', 'third']);
  expect(() => fillFormulas(placeholder('none'), inFile)).toThrow(
    /^formula: expected none in .*; got nothing/,
  );
});

test('a damaged memo counts as empty', () => {
  const file = join(folder, 'memo.json');
  writeFileSync(file, '{"a":');
  expect(openMemo(file).get('a')).toBeUndefined();
});

test('neither formulas nor code are translated', async () => {
  const text = '---\ntitle: n\n---\n\n`a` and\n\n```py\nb = 1\n```\n';
  const html = htmlOf(await renderNote({ text, file: 'n.md', slug: 'n', language: 'en' }, settings));
  expect(html.match(/<code\b[^>]*>/g)).toHaveLength(2);
  for (const [code] of html.matchAll(/<code\b[^>]*>/g)) expect(code).toContain('translate="no"');
  expect(renderTex('x', false)).toContain('translate="no"');
});
