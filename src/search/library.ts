import type { Language } from '../i18n/languages.ts';
import type { Beside } from './besides.ts';
import type { GoToList } from './list.ts';
import { Sections } from './sections.ts';
import type { Missing } from './shards.ts';
import {
  type FullText,
  readBesides,
  readSections,
  readShard,
  readSpelling,
  readText,
  type Sources,
} from './sources.ts';

/** What a search has fetched, or fetches where a query needs it. */
export interface Library {
  sections: Sections;
  /** Fetches parts of the list of words. */
  fetch: (missing: readonly Missing[]) => Promise<unknown>;
  textOf: (passage: number) => Promise<{ title: string; text: string }>;
  fullText: () => Promise<FullText>;
  beside: () => Promise<readonly Beside[]>;
}

/** Fetches something when it is first needed; what failed is tried again the next time. */
export function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= fetch();
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}

/** Things that are fetched by a name, each once. */
function eachOnce<Name, T>(fetch: (name: Name) => Promise<T>): (name: Name) => Promise<T> {
  const kept = new Map<Name, () => Promise<T>>();
  return (name) => {
    if (!kept.has(name))
      kept.set(
        name,
        once(() => fetch(name)),
      );
    return kept.get(name)!();
  };
}

/** Fetches what every query needs, at the same time as its names. */
export async function openLibrary(
  language: Language,
  sources: Sources,
  names: Promise<GoToList>,
): Promise<Library> {
  const [list, known] = await Promise.all([readSections(sources, language), names]);
  const sections = new Sections(list, known);
  const part = eachOnce(async (missing: Missing) => {
    if (missing === 'spelling') sections.words.putSpelling(await readSpelling(sources, list.spelling));
    else sections.words.put(missing, await readShard(sources, list.shards[missing]!));
  });
  const text = eachOnce((name: string) => readText(sources, name));
  return {
    sections,
    fetch: (missing) => Promise.all(missing.map(part)),
    textOf: (passage) => text(list.fragments[passage] ?? ''),
    fullText: once(() => sources.index()),
    beside: once(() => readBesides(sources, language)),
  };
}

/** Does something anew until all words that it asks for have come: only what a query says tells which these are. */
export async function whole<T>({ sections, fetch }: Library, look: () => T): Promise<T> {
  for (;;) {
    const seen = look();
    const missing = sections.words.missing();
    if (missing.length === 0) return seen;
    await fetch(missing);
  }
}
