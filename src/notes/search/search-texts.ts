import { calculators } from '../../calculators/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { metadataOf } from '../../markdown/base/note.ts';
import type { Beside } from '../../search/besides.ts';
import { namedNotes, notesIn, slugOf } from '../contents.ts';
import { glossary, lexicon, references } from '../loaded-lists.ts';
import { besideNotes } from './beside.ts';
import { goToList } from './search-list.ts';
import { type SearchTexts, sectionList } from './section-list.ts';

/** What the end of the build makes the search of a language from. */
export async function searchTexts(language: Language): Promise<SearchTexts> {
  const names = goToList(language, await namedNotes(language), glossary);
  const notes = (await notesIn(language)).map((note) => ({
    slug: slugOf(note),
    passages: metadataOf(note).passages,
  }));
  return {
    ...sectionList(language, names, notes, lexicon, await searchBesides(language)),
    passages: notes.flatMap(({ passages }) => passages.map(({ title, text }) => ({ title, text }))),
  };
}

/** The places beside the notes of a language that have a page: all terms, the works cited, the calculators in use. */
export async function searchBesides(language: Language): Promise<Beside[]> {
  const all = await notesIn(language);
  const cited = new Set(all.flatMap(({ data }) => data.references));
  const used = new Set(all.flatMap((note) => metadataOf(note).calculators.map(({ name }) => name)));
  return besideNotes(
    language,
    goToList(language, await namedNotes(language), glossary),
    glossary,
    references.filter(({ key }) => cited.has(key)),
    Object.entries(calculators).flatMap(([name, { words }]) =>
      used.has(name) ? [{ name, ...words[language] }] : [],
    ),
  );
}
