import { nearestHint } from '../markdown/base/nearest.ts';
import { type Place, type Problem, quote } from '../markdown/base/problem.ts';
import { isSlip } from './slip.ts';
import { list, map, optional, record, texts, YamlFile } from './yaml.ts';

/** What readers type instead of what the notes write. */
export interface Lexicon {
  /** Words and phrases that mean the same, in both languages. */
  groups: readonly (readonly string[])[];
  /** Symbols by all their names, and the sections that define them, `slug#id`, the best first. */
  symbols: readonly { names: readonly string[]; at: readonly string[] }[];
  /** By section, `slug#id`, the words readers ask for it with. */
  sections: ReadonlyMap<string, readonly string[]>;
}

interface Written {
  groups?: readonly (readonly string[])[];
  symbols?: Lexicon['symbols'];
  sections?: Readonly<Record<string, readonly string[]>>;
}

/** A section that the lexicon names, and where. */
export interface NamedSection {
  /** `slug#id`. */
  address: string;
  place: Place;
}

const fields = {
  groups: optional(list(texts(1, true))),
  symbols: optional(list(map<Lexicon['symbols'][number]>({ names: texts(1, true), at: texts(1) }))),
  sections: optional(record(texts(1, true))),
};

/** Whether a text holds nothing but its author's remarks. */
const isBlank = (source: string) => /^\s*(?:#.*(?:\n\s*|$))*$/.test(source);

const nothing: Lexicon = { groups: [], symbols: [], sections: new Map() };

/** The lexicon of a folder that has none. */
export const emptyLexicon = { lexicon: nothing, named: [] as NamedSection[] };

/**
 * Reads a lexicon, a map of `groups`, `symbols` and `sections`, each of which may be left out. Never throws: what is wrong
 * is listed in `problems`, and then nothing is kept.
 */
export function readLexicon(
  source: string,
  file: string,
): { lexicon: Lexicon; named: NamedSection[]; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'search');
  const {
    groups = [],
    symbols = [],
    sections = {},
  } = isBlank(source) ? {} : (yaml.whole(map<Written>(fields)) ?? {});
  const named = [
    ...symbols.flatMap(({ at }, symbol) =>
      at.map((address, index) => ({ address, place: yaml.placeAlong(['symbols', symbol, 'at', index]) })),
    ),
    ...Object.keys(sections).map((address) => ({ address, place: yaml.placeAlong(['sections', address]) })),
  ];
  for (const { address, place } of named) {
    if (!/^[^#\s]+#[^#\s]+$/.test(address))
      yaml.problem(place, `expected a section, slug#id; got ${quote(address)}`);
  }
  return {
    lexicon: { groups, symbols, sections: new Map(Object.entries(sections)) },
    named,
    problems: yaml.problems,
  };
}

/**
 * Sections that the lexicon misspells. `ids` are those of each note, by slug. A lexicon may serve more notes and sections
 * than a folder has: only a name close to one that is there is a slip.
 */
export function sectionProblems(
  named: readonly NamedSection[],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  file: string,
): Problem[] {
  return named.flatMap(({ address, place }) => {
    const [slug = '', id = ''] = address.split('#');
    const own = ids.get(slug);
    const [name, known, what] = own
      ? ([id, own, `an id of ${slug}.md`] as const)
      : ([slug, new Set(ids.keys()), 'the slug of a note'] as const);
    if (!isSlip(name, known)) return [];
    const message = `search: expected ${what}${nearestHint(name, known)}; got ${quote(address)}`;
    return [{ file, ...place, message }];
  });
}
