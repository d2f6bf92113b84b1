import type { Language } from '../i18n/languages.ts';
import type { Beside } from './besides.ts';
import type { GoToList } from './list.ts';
import { type SectionFile, type SectionList, sectionsOf } from './section-index.ts';
import type { Shard } from './shards.ts';

/** Where a search gets its data: from the site in a browser, from the built files in tests. */
export interface Sources {
  /** A file of the site's root. */
  json(name: string): Promise<unknown>;
  /** The bytes of a file of the full-text index. */
  fragment(name: string): Promise<ArrayBuffer>;
  /** The full-text index; fails where the site has none. */
  index(): Promise<FullText>;
}

/** Pagefind, as far as it is used here. */
export interface FullText {
  search(query: string): Promise<{ results: readonly { id: string }[] }>;
}

/** The site's own files. */
export function siteSources(base: string): Sources {
  const get = async (path: string) => {
    const answer = await fetch(base + path);
    if (!answer.ok) throw new Error(`search: expected ${path}; got ${answer.status}`);
    return answer;
  };
  return {
    json: async (name) => (await get(name)).json(),
    fragment: async (name) => (await get(`pagefind/fragment/${name}.pf_fragment`)).arrayBuffer(),
    async index() {
      const { createInstance } = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
      const index = createInstance({ noWorker: true });
      await index.init();
      return index;
    },
  };
}

export const readNames = (sources: Sources, language: Language) =>
  sources.json(`search.${language}.json`) as Promise<GoToList>;

export const readSections = async (sources: Sources, language: Language): Promise<SectionList> =>
  sectionsOf((await sources.json(`sections.${language}.json`)) as SectionFile);

export const readBesides = (sources: Sources, language: Language) =>
  sources.json(`beside.${language}.json`) as Promise<readonly Beside[]>;

/** A shard of a list's words, or all of Latin letters, by the name that the list gives. */
export const readShard = (sources: Sources, name: string) =>
  sources.json(`words/${name}.json`) as Promise<Shard>;

export const readSpelling = (sources: Sources, name: string) =>
  sources.json(`words/${name}.json`) as Promise<string>;

/** A passage's title and text, as the full-text index keeps them. */
export async function readText(sources: Sources, name: string): Promise<{ title: string; text: string }> {
  const packed = new Blob([await sources.fragment(name)]).stream();
  const plain = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
  const { content, meta } = JSON.parse(plain.slice(plain.indexOf('{'))) as {
    content: string;
    meta: { title?: string };
  };
  const title = meta.title ?? '';
  const text = content.replace(/\u200b/g, '');
  return { title, text: text.startsWith(title) ? text.slice(title.length).trim() : text };
}
