import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { factsOf, type Language, languages } from '../../src/i18n/languages.ts';
import { openSearch } from '../../src/search/answer.ts';
import type { FullText, Sources } from '../../src/search/sources.ts';
import { measured, questions } from '../search/questions.ts';
import { folder } from './built.ts';

/** The built files, with Pagefind's own engine on them. */
function builtSources(language: Language): Sources {
  const bytes = (path: string) => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, path));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  };
  return {
    json: async (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')),
    fragment: async (name) => bytes(`pagefind/fragment/${name}.pf_fragment`),
    async index() {
      const html = { getAttribute: () => factsOf[language].pageTag };
      vi.stubGlobal('document', { querySelector: () => html, currentScript: null });
      vi.stubGlobal(
        'fetch',
        async (address: string) =>
          new Response(bytes(`pagefind/${String(address).replace(/^.*\/pagefind\/|\?.*$/g, '')}`)),
      );
      const engine = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
      const { createInstance } = await import(/* @vite-ignore */ engine);
      const index = createInstance({ basePath: 'http://localhost/pagefind/', noWorker: true });
      await index.init();
      return index as FullText;
    },
  };
}

describe.each(languages)('the built search in %s', (language) => {
  let search: ReturnType<typeof openSearch>;
  beforeAll(async () => {
    search = openSearch(language, builtSources(language));
    await search.prepare();
  });
  const ask = async (query: string) =>
    (await search.find(query, 6)).entries.map(({ slug, id }) => ({
      slug,
      section: /-I\d+$/.test(id) ? 'interview' : id,
    }));

  test.each(['', 'more', 'unseen', 'open'])('questions of the list %j', async (list) => {
    const { failed, ...shares } = await measured(questions(language, list), ask);
    expect(shares.first, failed.join('\n')).toBeGreaterThanOrEqual(list === 'unseen' ? 0.88 : 0.95);
    expect(shares.three, failed.join('\n')).toBeGreaterThanOrEqual(list === 'unseen' ? 0.93 : 0.97);
    expect(shares.section, failed.join('\n')).toBeGreaterThanOrEqual(list === 'unseen' ? 0.88 : 0.97);
  });

  test('a word of one passage only is found', async () => {
    const [word, slug] = language === 'zh' ? ['石榴', 'lstm'] : ['pomegranate', 'lstm'];
    const { entries, failed } = await search.find(word, 6);
    expect(failed).toBe(false);
    expect(entries[0]?.slug).toBe(slug);
  });

  test('a word of no passage is named', async () => {
    const { entries, missing, failed } = await search.find('lstm kubernetes', 6);
    expect([entries[0]?.slug, missing, failed]).toEqual(['lstm', ['kubernetes'], false]);
  });

  test('every place comes with an excerpt, and a repeated answer takes little time', async () => {
    const query = language === 'zh' ? '为什么要除以根号 d' : 'why divide by root d';
    const { entries } = await search.find(query, 6);
    for (const { id, slug, excerpt } of entries)
      if (id !== '') expect(excerpt.length, slug).toBeGreaterThan(0);
  });
});
