import type { Language } from '../i18n/languages.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { isSlip } from './slip.ts';
import { inLanguages } from './spoken.ts';
import { type Fields, optional, text, texts, YamlFile } from './yaml.ts';

/** What a letter is called when a formula is read aloud: in these notes, or in all. A sign that begins with ^ is a mark over another. */
export type Reading = Record<Language, string> & { sign: string; notes?: readonly string[] };

const fields = {
  sign: text,
  notes: optional(texts(1)),
  ...inLanguages(text),
} as Fields<Reading>;

/** Reads the names of letters. Never throws: what is wrong is listed in `problems`. With `slugs`, no note may be misspelt. */
export function readReadings(
  source: string,
  file: string,
  slugs?: ReadonlySet<string>,
): { readings: readonly Reading[]; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'readings');
  const readings = yaml.entries(fields, 'sign').map(({ entry, placeOf }) => {
    if (!/^\^?\p{L}$/u.test(entry.sign))
      yaml.problem(
        placeOf(['sign']),
        `${entry.sign}: expected one letter as the formula shows it, after ^ where it is a mark; got ${quote(entry.sign)}`,
      );
    entry.notes?.forEach((slug, index) => {
      if (!slugs || !isSlip(slug, slugs)) return;
      const expected = `the slug of a note${nearestHint(slug, slugs)}`;
      yaml.problem(
        placeOf(['notes', index]),
        `${entry.sign}: notes: expected ${expected}; got ${quote(slug)}`,
      );
    });
    return entry;
  });
  return { readings, problems: yaml.problems };
}

/** By letter, what a note calls it in a language: what only some notes say wins over what all do. */
export function namesIn(
  readings: readonly Reading[],
  slug: string,
  language: Language,
): Readonly<Record<string, string>> {
  const fitting = readings.filter(({ notes }) => notes === undefined || notes.includes(slug));
  const ordered = [...fitting.filter(({ notes }) => !notes), ...fitting.filter(({ notes }) => notes)];
  return Object.fromEntries(ordered.map((reading) => [reading.sign, reading[language]]));
}
