import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { factsOf, type Language, languages } from '../../src/i18n/languages.ts';
import { openSearch } from '../../src/search/answer.ts';
import type { FullText, Sources } from '../../src/search/sources.ts';
import { elsewhere, listNames, measured, questions } from '../search/questions.ts';
import { folder } from './built.ts';

/** The built files, with Pagefind's own engine on them; tells which are fetched. */
function builtSources(language: Language, fetched: (path: string) => void = () => {}): Sources {
  const bytes = (path: string) => {
    fetched(path);
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, path));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  };
  return {
    json: async (name) => {
      fetched(name);
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    },
    fragment: async (name) => bytes(`pagefind/fragment/${name}.pf_fragment`),
    async index() {
      const html = { getAttribute: () => factsOf[language].pageTag };
      vi.stubGlobal('document', { querySelector: () => html, currentScript: null });
      vi.stubGlobal(
        'fetch',
        async (address: string) =>
          new Response(bytes(`pagefind/${String(address).replace(/^.*\/pagefind\/|\?.*$/g, '')}`)),
      );
      fetched('pagefind/pagefind.js');
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

  test('everyday queries find nothing', async () => {
    const found: string[] = [];
    for (const query of elsewhere(language)) if ((await ask(query)).length > 0) found.push(query);
    expect(found.length / elsewhere(language).length, found.join('\n')).toBeLessThanOrEqual(0.1);
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

/** What a file weighs on its way, with the headers of the answer. */
function onTheWay(path: string): number {
  const file = join(folder, path);
  return 500 + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

describe.each(languages)('what a first search in %s fetches', (language) => {
  /** The search's own scripts and styles. */
  const own = ['dialog', 'show', 'search'].map((name) => {
    const file = readdirSync(join(folder, '_astro')).find((one) =>
      new RegExp(`^${name}\\.[^.]+\\.(js|css)$`).test(one),
    )!;
    return onTheWay(`_astro/${file}`);
  });
  const code = own.reduce((sum, one) => sum + one, 0);

  test('by all questions, each the first of its page', { timeout: 300_000 }, async () => {
    const lists: number[] = [];
    const usual: number[] = [];
    const withFullText: number[] = [];
    for (const { query } of listNames(language).flatMap((list) => questions(language, list))) {
      const fetched = new Set<string>();
      await openSearch(
        language,
        builtSources(language, (path) => fetched.add(path)),
      ).find(query, 6);
      const bytes = [...fetched].reduce((sum, path) => sum + onTheWay(path), code);
      (fetched.has('pagefind/pagefind.js') ? withFullText : usual).push(bytes);
      lists.push([...fetched].filter((path) => path.endsWith('.json')).length);
    }
    for (const all of [lists, usual, withFullText]) all.sort((one, other) => one - other);
    const middle = (all: number[]) => all[all.length >> 1]!;
    const told = JSON.stringify({
      middle: middle(usual),
      nearlyAll: usual[Math.floor(usual.length * 0.95)],
      worst: usual.at(-1),
      fullText: [withFullText.length, withFullText.at(-1)],
      lists: [middle(lists), lists.at(-1)],
    });
    // Room for twice as many notes: what every query needs is the part that grows.
    expect(middle(usual), told).toBeLessThanOrEqual(75_000);
    expect(usual[Math.floor(usual.length * 0.95)], told).toBeLessThanOrEqual(100_000);
    expect(usual.at(-1), told).toBeLessThanOrEqual(110_000);
    expect(middle(lists), told).toBeLessThanOrEqual(8);
    // One question in some seventy needs the full text, with its engine and index.
    expect(withFullText.length / lists.length, told).toBeLessThanOrEqual(0.02);
    expect(withFullText.at(-1) ?? 0, told).toBeLessThanOrEqual(165_000);
  });
});
