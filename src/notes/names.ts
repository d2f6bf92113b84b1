import type { Language } from '../i18n/languages.ts';
import { readFrontMatter } from '../markdown/syntax/front-matter.ts';
import type { NoteFile } from './folder.ts';

/**
 * Finds notes by file name, title or alias, in any case; null if none of the language has the name. Front matter is read
 * when a name is first asked for that is no file's.
 */
export function noteNames(notes: readonly NoteFile[]): (language: Language, name: string) => string | null {
  const known = new Map<Language, Map<string, string>>();
  return (language, name) => {
    const own = notes.filter((note) => note.language === language);
    if (own.some(({ slug }) => slug === name)) return name;
    let slugs = known.get(language);
    if (!slugs) {
      slugs = new Map();
      for (const { text, file, slug } of own.toReversed()) {
        const { data } = readFrontMatter(text, file);
        for (const one of [...data.aliases, data.title, slug]) slugs.set(one.toLowerCase(), slug);
      }
      known.set(language, slugs);
    }
    return slugs.get(name.toLowerCase()) ?? null;
  };
}
