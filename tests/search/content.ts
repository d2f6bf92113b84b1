import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Language, otherLanguages } from '../../src/i18n/languages.ts';
import { readFrontMatter } from '../../src/markdown/syntax/front-matter.ts';
import type { NamedNote } from '../../src/notes/contents.ts';
import type { Term } from '../../src/notes/glossary.ts';
import { goToList } from '../../src/notes/search/search-list.ts';

const content = new URL('../../content/', import.meta.url);

/** The notes of a language in the order of the contents, as their files name themselves. */
export function namedNotes(language: Language): NamedNote[] {
  const read = (of: Language, name: string) => {
    const file = new URL(`${of}/${name}`, content);
    return existsSync(file) ? readFrontMatter(readFileSync(file, 'utf8'), name).data : undefined;
  };
  return readdirSync(new URL(`${language}/`, content))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, data: read(language, name)! }))
    .sort((one, other) => one.data.order - other.data.order)
    .map(({ name, data }) => {
      const otherTitles = otherLanguages(language).flatMap((other) => read(other, name)?.title ?? []);
      return {
        slug: name.slice(0, -3),
        title: data.title,
        otherTitles,
        aliases: data.aliases,
        hiddenAliases: data.hiddenAliases,
      };
    });
}

export const terms = parse(readFileSync(new URL('glossary.yaml', content), 'utf8')) as Term[];

/** The "go to" list as the build writes it. */
export function realList(language: Language) {
  return goToList(language, namedNotes(language), terms);
}
