import { calculators } from '../../../src/calculators/index.ts';
import type { Beside } from '../../../src/components/search/besides.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { besideNotes } from '../../../src/layouts/beside.ts';
import { glossary, references } from '../../../src/notes/loaded-lists.ts';
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
