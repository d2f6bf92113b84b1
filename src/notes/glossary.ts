import { inAll, type Language, languages } from '../i18n/languages.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import type { NamedTerm } from '../markdown/base/term.ts';
import { formulaProblems } from './sentence.ts';
import { isSlip } from './slip.ts';
import { byLanguage, inLanguages } from './spoken.ts';
import { type Fields, flag, map, optional, text, texts, YamlFile } from './yaml.ts';

/** What a glossary says of a term besides its name in each language. */
interface Meaning {
  /** Part of addresses: `#term-id`. */
  id: string;
  aliases?: Partial<Record<Language, readonly string[]>>;
  /** Wrong or dated forms: search finds them, no page shows them. */
  hidden?: readonly string[];
  /** Longer words that contain a name and mean something else, such as 角动量 of 动量. */
  not?: Partial<Record<Language, readonly string[]>>;
  /** Whether its names mean the term only in `notes`. */
  onlyInNotes?: boolean;
  /** One sentence a language, which may hold $…$ formulas. */
  definition: Record<Language, string>;
  /** Slugs; the note that explains the term comes first. */
  notes: readonly string[];
}

/** A term: what the notes of each language call it, what else it is called, what it means, and which notes explain it. */
export type Term = Meaning & Record<Language, string>;

const namesByLanguage = map<Partial<Record<Language, readonly string[]>>>(inLanguages(optional(texts())));

const fields: Fields<Term> = {
  id: text,
  ...inLanguages(text),
  aliases: optional(namesByLanguage),
  hidden: optional(texts()),
  not: optional(namesByLanguage),
  onlyInNotes: optional(flag),
  definition: byLanguage(text),
  notes: texts(),
};

/**
 * Reads the glossary, a YAML list of terms. Never throws: what is wrong is listed in `problems`, and such terms are left
 * out. With `slugs`, a note that a term names must be none of them misspelt.
 */
export function readGlossary(
  source: string,
  file: string,
  slugs?: ReadonlySet<string>,
): { glossary: readonly Term[]; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'glossary');
  const byId = new Map<string, Term>();
  for (const { entry, placeOf } of yaml.entries(fields, 'id')) {
    const { id } = entry;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(id)) {
      const expected = 'letters and digits joined by hyphens';
      yaml.problem(placeOf(['id']), `${id}: id: expected ${expected}; got ${quote(id)}`);
    }
    if (byId.has(id)) yaml.problem(placeOf(['id']), `${id}: expected an id of its own; got it a second time`);
    for (const language of languages) {
      for (const { tex, message } of formulaProblems(entry.definition[language]))
        yaml.problem(placeOf(['definition', language], tex), `${id}: definition: ${language}: ${message}`);
    }
    for (const language of languages) {
      const names = namesOf(entry, language);
      entry.not?.[language]?.forEach((word, index) => {
        if (names.some((name) => word !== name && word.includes(name))) return;
        const expected = `a longer word that contains a name (${names.join(', ')})`;
        yaml.problem(
          placeOf(['not', language, index]),
          `${id}: not: ${language}: expected ${expected}; got ${quote(word)}`,
        );
      });
    }
    entry.notes.forEach((slug, index) => {
      if (!slugs || !isSlip(slug, slugs)) return;
      const expected = `the slug of a note${nearestHint(slug, slugs)}`;
      yaml.problem(placeOf(['notes', index]), `${id}: notes: expected ${expected}; got ${quote(slug)}`);
    });
    byId.set(id, entry);
  }
  return { glossary: [...byId.values()], problems: yaml.problems };
}

const namesOf = (term: Term, language: Language): readonly string[] => [
  term[language],
  ...(term.aliases?.[language] ?? []),
];

/** The terms as the notes of each language may name them. */
export function namedTerms(glossary: readonly Term[]): Record<Language, readonly NamedTerm[]> {
  return inAll((language) =>
    glossary.map((term) => ({
      id: term.id,
      names: namesOf(term, language),
      not: term.not?.[language] ?? [],
      notes: term.notes,
      onlyInNotes: term.onlyInNotes ?? false,
    })),
  );
}
