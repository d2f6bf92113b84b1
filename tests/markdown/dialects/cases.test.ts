import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/i18n/languages.ts';
import { describe as line } from '../../../src/markdown/base/problem.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { htmlOf } from '../html-of.ts';
import { settings } from '../settings.ts';
import { cases as dialects } from './cases.ts';
import { slips } from './slips.ts';

const cases = { ...dialects, ...slips };

const folder = new URL('./inputs/', import.meta.url);

/** Renders an input, each formula shown as ⟨its TeX⟩, or ⟦its TeX⟧ where displayed. */
async function rendered(name: string) {
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8');
  const language: Language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const keys = new Map<string, string>();
  const formulas = {
    ...settings.formulas,
    render(tex: string, display: boolean) {
      const result = settings.formulas.render(tex, display);
      if ('key' in result) keys.set(result.key, display ? `⟦${tex}⟧` : `⟨${tex}⟩`);
      return result;
    },
  };
  const note = await renderNote({ text, file: `${name}.md`, slug: 'n', language }, { ...settings, formulas });
  const html = htmlOf(note)
    .replace(/<tex-formula data-key="([^"]*)"><\/tex-formula>/g, (_, key: string) => keys.get(key) ?? '⟨⟩')
    .replace(/<span class="nb">([^<]*)<\/span>/g, '$1')
    // That short cells stay whole is a test of the pipeline's own.
    .replace(/ class="nb"| nb(?=">)/g, '');
  return { html, problems: note.problems.map(line), metadata: note.metadata };
}

test('every input has its row', () => {
  const names = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
  expect(names.toSorted()).toEqual(Object.keys(cases).toSorted());
});

describe.each(Object.entries(cases))('%s', (name, { shows = [], never = [], reports = [] }) => {
  test('shows what its author means', async () => {
    // That code is not translated is a test of the pipeline's own.
    const html = (await rendered(name)).html.replaceAll('<code translate="no"', '<code');
    for (const fragment of shows) expect(html).toContain(fragment);
    for (const fragment of never) expect(html).not.toContain(fragment);
  });
  test('reports the rest, each with its place', async () => {
    const { problems } = await rendered(name);
    expect(problems).toEqual(reports.map((report) => `${name}.md:${report}`));
  });
});

test('pictures and files beside a note are asked for as written', async () => {
  const { metadata } = await rendered('c13-relative-image');
  expect(metadata.assets.map(({ written, kind, line: at }) => `${at} ${kind} ${written}`)).toEqual([
    '13 link files/slides.pdf',
    '13 link lstm.ipynb',
    '5 image img/gate.png',
    '9 image ./assets/gate.png',
  ]);
});

test('links that cannot be followed yet are kept as written', async () => {
  const written = async (name: string) =>
    (await rendered(name)).metadata.targets.map((target) => target.written);
  expect(await written('c10-obsidian')).toEqual(['[[门控循环单元]]', '[[lstm#遗忘门|遗忘门一节]]']);
  expect(await written('c29-encoded-message')).toEqual(['#遗忘们', '门控循环单元.md']);
});
