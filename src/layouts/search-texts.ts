import type { Language } from '../i18n/languages.ts';
import { metadataOf } from '../markdown/note.ts';
import { glossary, lexicon } from '../notes/book.ts';
import { namedNotes, notesIn, slugOf } from '../notes/contents.ts';
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
    list: sectionList(language, names, notes, lexicon),
    passages: notes.flatMap(({ slug, passages }) =>
      passages.map(({ id, title, text }) => ({ slug, id, title, text })),
    ),
  };
}
