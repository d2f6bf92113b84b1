import { type Language, languages, otherLanguages } from '../../i18n/languages.ts';
import { fold } from '../../search/fold.ts';
import type { GoToList, ListedNote, ListedTerm } from '../../search/list.ts';
import type { NamedNote } from '../contents.ts';
import type { Term } from '../glossary.ts';
import { sharedWords } from '../loaded-lists.ts';

/**
 * The "go to" list of a language, from all its notes in the order of the contents and the glossary. Forms that fold to
 * the same text are kept once; terms lead only to notes that exist.
 */
export function goToList(language: Language, notes: readonly NamedNote[], terms: readonly Term[]): GoToList {
  const places = new Map(notes.map(({ slug }, place) => [slug, place]));
  const existing = (slugs: readonly string[]) =>
    slugs.map((slug) => places.get(slug)).filter((place) => place !== undefined);
  const listed = notes.map(listedNote);
  const known = new Map<string, number>();
  listed.forEach((note, place) => {
    for (const name of [note.title, ...note.names, ...(note.hidden ?? [])])
      if (!known.has(fold(name).text)) known.set(fold(name).text, place);
  });
  const shared = sharedWords
    .map(({ words, notes: slugs }) => [words, existing(slugs)] as const)
    .filter(([, found]) => found.length > 0);
  const found = terms
    .map((term) => ({ term, notes: existing(term.notes) }))
    .filter(({ notes: explaining }) => explaining.length > 0)
    .map(({ term, notes: explaining }) => ({ term, said: listedTerm(language, term, explaining, known) }));
  return {
    notes: listed,
    terms: found.flatMap(({ said }) => said ?? []),
    told: found.flatMap(({ term, said }) => (said ? [] : [term[language]])),
    shared,
  };
}

function listedNote({ slug, title, otherTitles, aliases, hiddenAliases }: NamedNote): ListedNote {
  const pinyin = aliases.filter(isPinyin);
  const said = [...otherTitles, ...aliases.filter((alias) => !isPinyin(alias))];
  const names = distinct(said, new Set([fold(title).text]));
  return {
    slug,
    title,
    names,
    ...(hiddenAliases.length > 0 ? { hidden: hiddenAliases } : {}),
    ...(pinyin.length > 0 ? { pinyin } : {}),
  };
}

/** A term without the names its first note has itself; null where nothing is left to say. */
function listedTerm(
  language: Language,
  term: Term,
  notes: number[],
  known: ReadonlyMap<string, number>,
): ListedTerm | null {
  const fresh = (text: string) => notes.length > 1 || known.get(fold(text).text) !== notes[0];
  const aliases = [
    ...otherLanguages(language).map((other) => term[other]),
    ...languages.flatMap((one) => term.aliases?.[one] ?? []),
  ];
  const names = distinct(aliases.filter(fresh), new Set([fold(term[language]).text]));
  const hidden = (term.hidden ?? []).filter(fresh);
  if (names.length === 0 && hidden.length === 0 && !fresh(term[language])) return null;
  return { name: term[language], names, ...(hidden.length > 0 ? { hidden } : {}), notes };
}

function distinct(texts: readonly string[], seen: Set<string>): string[] {
  return texts.filter((text) => {
    const { text: folded } = fold(text);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

const syllables =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)(?:[iu]?(?:ang|eng|ong|ing|an|en|in|un|ai|ei|ao|ou|a|o|e)|iao|iu|ie|ui|ue|ve|vn|ia|ua|uo|ong|i|u|v)|a[ino]?|ang|e[rin]?|ou)+$/;

/** Whether an alias is Chinese typed in Latin letters: whole syllables, or three initials and more without a vowel. */
function isPinyin(alias: string): boolean {
  return /^[^aeiou\W\d_]{3,}$/.test(alias)
    ? alias === alias.toLowerCase()
    : syllables.test(alias) && alias.length > 4;
}
