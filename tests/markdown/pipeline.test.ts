import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { renderNote } from '../../src/markdown/pipeline.ts';
import { htmlOf } from './html-of.ts';
import { settings } from './settings.ts';

const folder = new URL('./fixtures/', import.meta.url);
const han = /\p{Script=Han}/u;

/** The fixtures of a folder; those with Chinese in them are Chinese notes. */
function fixtures(path: string) {
  const names = readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => {
    const text = readFileSync(new URL(`${path}${name}`, folder), 'utf8');
    const language: Language = han.test(text) ? 'zh' : 'en';
    const slug = name.replace(/\.md$/, '');
    return { slug, language, text, file: `content/${language}/${name}` };
  });
}

describe('notes become HTML', () => {
  for (const source of fixtures('')) {
    test(source.slug, async () => {
      const note = await renderNote(source, settings);
      expect(note.problems.map(line)).toEqual([]);
      await expect(`${htmlOf(note)}\n`).toMatchFileSnapshot(`fixtures/${source.slug}.html`);
    });
  }
});

describe('mistakes are named with file, line and column', () => {
  for (const source of fixtures('errors/')) {
    test(source.slug, async () => {
      const { problems } = await renderNote(source, settings);
      expect(problems.length).toBeGreaterThan(0);
      await expect(`${problems.map(line).join('\n')}\n`).toMatchFileSnapshot(
        `fixtures/errors/${source.slug}.txt`,
      );
    });
  }
});
