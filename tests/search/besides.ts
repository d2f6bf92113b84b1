import { calculators } from '../../src/calculators/index.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { glossary, references } from '../../src/notes/loaded-lists.ts';
import { besideNotes } from '../../src/notes/search/beside.ts';
import type { Beside } from '../../src/search/besides.ts';
import { realList } from './content.ts';

/** All places beside the notes: the notes cite every work and use every calculator. */
export function realBesides(language: Language): Beside[] {
  return besideNotes(
    language,
    realList(language),
    glossary,
    references,
    Object.entries(calculators).map(([name, { words }]) => ({ name, ...words[language] })),
  );
}
