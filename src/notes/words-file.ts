import { isScalar } from 'yaml';
import { en as site } from '../i18n/en.ts';
import type { LanguageFacts } from '../i18n/languages.ts';
import { en as notes } from '../markdown/base/en.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { type Field, type Fields, flag, list, map, optional, text, YamlFile } from './yaml.ts';

/** The words of a language that the site's parts do not speak, as `content/words.<language>.yaml` gives them. */
export interface OwnWords {
  facts: LanguageFacts;
  /** What the site says, as far as it is given; the rest is English. */
  site?: object;
  /** What the pipeline puts into notes, likewise. */
  notes?: object;
}

interface WordsFile extends Pick<LanguageFacts, 'name'> {
  tag?: string;
  comma?: string;
  spaced?: boolean;
  site?: object;
  notes?: object;
}

const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place);

/** A text with the places of an English one. */
function like(english: string): Field<string> {
  return {
    optional: true,
    read: (node, what, file) => {
      // White space alone may stand between the words of another language.
      if (isScalar(node) && node.value === english) return english;
      const words = text.read(node, what, file);
      if (words === undefined) return undefined;
      const known = places(english);
      const odd = places(words).find((place) => !known.includes(place));
      if (odd === undefined) return words;
      const expected = known.length === 0 ? 'no {place}' : `${known.join(', ')}${nearestHint(odd, known)}`;
      file.report(node, `${what}: expected ${expected}; got ${quote(odd)}`);
      return undefined;
    },
  };
}

/** A value of the same form as an English one; of a map any key may be missing. */
function formOf(english: unknown): Field<unknown> {
  if (typeof english === 'string') return like(english);
  if (typeof english === 'boolean') return optional(flag);
  if (Array.isArray(english)) return optional(list(like(english.join(' '))));
  const fields = Object.entries(english as object).map(([key, value]) => [key, formOf(value)]);
  return optional(map<object>(Object.fromEntries(fields)));
}

const fields: Fields<WordsFile> = {
  name: text,
  tag: optional(text),
  comma: optional(text),
  spaced: optional(flag),
  site: formOf(site) as Field<object>,
  notes: formOf(notes) as Field<object>,
};

/**
 * Reads the words of a language. Never throws: what is wrong is listed in `problems`, and English stands for it. Only the
 * language's name in itself must be there; its tag is by default the language, its words stand apart.
 */
export function readWordsFile(
  source: string,
  file: string,
  language: string,
): { words: OwnWords; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'words');
  const written = yaml.whole(map(fields));
  const { name = language, tag = language, comma = ', ', spaced = true, ...own } = written ?? {};
  if (!isTagOf(tag, language))
    yaml.problem(
      yaml.placeAlong(['tag']),
      `tag: expected a language tag that starts with ${language}; got ${quote(tag)}`,
    );
  const facts = { name, tag, pageTag: tag.toLowerCase(), previewTag: tag.replace('-', '_'), comma, spaced };
  return { words: { facts, ...own }, problems: yaml.problems };
}

function isTagOf(tag: string, language: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag && tag.split('-')[0] === language;
  } catch {
    return false;
  }
}
