import { type Problem, quote } from '../markdown/base/problem.ts';
import { formulaProblems } from './sentence.ts';
import { type Fields, flag, optional, text, texts, wholeNumber, YamlFile } from './yaml.ts';

/** A work of the literature. */
export interface Reference {
  key: string;
  /** Family names in order. */
  authors: readonly string[];
  /** Whether there are more authors than listed. */
  others?: boolean;
  /** May hold $…$ formulas, as the venue may. */
  title: string;
  venue?: string;
  year: number;
  doi?: string;
  arxiv?: string;
  url?: string;
  /** Whether the venue is not confirmed. */
  unverified?: boolean;
}

const fields: Fields<Reference> = {
  key: text,
  authors: texts(1),
  others: optional(flag),
  title: text,
  venue: optional(text),
  year: wholeNumber,
  doi: optional(text),
  arxiv: optional(text),
  url: optional(text),
  unverified: optional(flag),
};

/**
 * Reads the literature list, a YAML list of works. Never throws: what is wrong is listed in `problems`, and such works
 * are left out.
 */
export function readReferences(
  source: string,
  file: string,
): { references: ReadonlyMap<string, Reference>; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'references');
  const references = new Map<string, Reference>();
  for (const { entry, placeOf } of yaml.entries(fields, 'key')) {
    const { key } = entry;
    if (!/^[A-Za-z][\w-]*$/.test(key)) {
      const expected = 'a letter, then letters, digits and hyphens, as [@Key] cites it';
      yaml.problem(placeOf(['key']), `${key}: key: expected ${expected}; got ${quote(key)}`);
    }
    if (references.has(key)) {
      yaml.problem(placeOf(['key']), `${key}: expected a key of its own; got it a second time`);
    }
    for (const field of ['title', 'venue'] as const) {
      for (const { tex, message } of formulaProblems(entry[field] ?? ''))
        yaml.problem(placeOf([field], tex), `${key}: ${field}: ${message}`);
    }
    references.set(key, entry);
  }
  return { references, problems: yaml.problems };
}
