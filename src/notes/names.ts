import { readFrontMatter } from '../markdown/frontMatter.ts';
import type { NoteLanguage } from '../markdown/words.ts';
import type { NoteFile } from './folder.ts';

/**
 * Finds notes by file name, title or alias, in any case; null if none of the language has the name. Front matter is read
 * when a name is first asked for that is no file's.
 */
export function noteNames(
  notes: readonly NoteFile[],
): (language: NoteLanguage, name: string) => string | null {
  const known = new Map<NoteLanguage, Map<string, string>>();
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
