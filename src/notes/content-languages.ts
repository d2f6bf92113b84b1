import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { partLanguages } from '../i18n/part-languages.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { type OwnWords, readWordsFile } from './words-file.ts';
import { texts, YamlFile } from './yaml.ts';

/** The languages of a content folder. */
interface ContentLanguages {
  /** The first is that of the pages without a prefix in their address. */
  languages: readonly string[];
  /** By language, the words of those that the site's parts do not speak. */
  words: Readonly<Record<string, OwnWords>>;
  problems: Problem[];
}

/**
 * Reads which languages a site is in: those that its `site.yaml` names under `languages`, else Chinese and English. One
 * that the site's parts do not speak has its words in `words.<language>.yaml` beside it. Never throws: what is wrong is
 * listed in `problems`.
 */
export function contentLanguages(directory: string, root: string): ContentLanguages {
  const shown = (path: string) => relative(root, path).split(sep).join('/');
  const path = join(directory, 'site.yaml');
  const fallback = { languages: partLanguages, words: {}, problems: [] };
  if (!existsSync(path)) return fallback;
  const yaml = new YamlFile(readFileSync(path, 'utf8'), shown(path), 'site');
  const named = yaml.value('languages', texts(1));
  // What is wrong so far is found again, with the rest of the file.
  if (named === undefined) return fallback;
  const words: Record<string, OwnWords> = {};
  const problems: Problem[] = [];
  named.forEach((language, index) => {
    const report = (expected: string) =>
      yaml.problem(
        yaml.placeAlong(['languages', index]),
        `languages: expected ${expected}; got ${quote(language)}`,
      );
    const file = join(directory, `words.${language}.yaml`);
    if (!/^[a-z]{2,3}$/.test(language)) report('a language of two or three letters a–z, such as fr');
    else if (named.indexOf(language) < index) report('each language once');
    else if (partLanguages.some((one) => one === language)) return;
    else if (!existsSync(file)) report(`${shown(file)} with the words of this language`);
    else {
      const read = readWordsFile(readFileSync(file, 'utf8'), shown(file), language);
      words[language] = read.words;
      problems.push(...read.problems);
    }
  });
  problems.push(...yaml.problems);
  return yaml.problems.length > 0 ? { ...fallback, problems } : { languages: named, words, problems };
}
