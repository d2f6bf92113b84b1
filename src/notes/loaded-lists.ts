import { resolve } from 'node:path';
import { type Language, otherLanguages } from '../i18n/languages.ts';
import { readLists } from './lists.ts';

const lists = readLists(resolve(process.env.CONTENT_DIR ?? 'content'), process.cwd());

/** What the content folder says besides its notes; the notes' loader has reported whatever is wrong with it. */
export const { site, glossary, conventions, sharedWords, readings, sheets, lexicon } = lists;

/** All literature; none where the list is missing. */
export const references = [...(lists.references?.values() ?? [])];

/** By part number or letter, the headings over the notes that share it, and the mark before each. */
export function partHeadings(language: Language): ReadonlyMap<string, { mark: string; title: string }> {
  return new Map(
    site.parts.map(({ part, mark, title }) => [part, { mark: mark ?? part, title: title[language] }]),
  );
}

/** The site's name, first as a language has it. */
export function siteNames(language: Language): string {
  return [language, ...otherLanguages(language)].map((one) => site.name[one]).join(' · ');
}
