import { extname } from 'node:path';
import { factsOf, firstLanguage, type Language, languages } from '../i18n/languages.ts';
import { prefixOf } from '../i18n/routes.ts';

/**
 * The language a file belongs to, by its name: pages by their folder; scripts, lists and parts of the search index that
 * are called after a language by that; undefined for what all languages share.
 */
export function languageOf(file: string): Language | undefined {
  if (extname(file) === '.html') {
    const folder = file.slice(0, file.indexOf('/') + 1);
    return languages.find((one) => folder === `${prefixOf(one)}/`) ?? firstLanguage;
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  // A hashed asset has its language in front, since a hash may look like anything.
  const words = file.startsWith('_astro/') ? [name.split('.')[0]!] : name.split('.');
  return languages.find((language) =>
    words.some((word) =>
      [language, factsOf[language].pageTag].some((tag) => word === tag || word.startsWith(`${tag}_`)),
    ),
  );
}
