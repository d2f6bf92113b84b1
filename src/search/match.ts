import { distance } from '../markdown/base/distance.ts';
import { type Folded, fold, isHan } from './fold.ts';
import type { GoToList, ListedNote } from './list.ts';

/** A note the query leads to. */
interface Hit {
  note: ListedNote;
  /** The name that matched, where it says more than the title. */
  via?: string;
}

export interface Answer {
  hits: Hit[];
  /** True where nothing matched as typed and the hits are a guess at what was meant. */
  guessed: boolean;
}

/** Where a name comes from; among equal matches the smaller wins. */
const source = { title: 0, shared: 1, alias: 2, term: 3, termAlias: 4 } as const;
/** How a name matches; the smaller wins. */
const way = { exact: 0, prefix: 1, word: 2, held: 3, within: 4, guess: 5 } as const;

interface Name extends Folded {
  source: number;
  notes: readonly number[];
  via?: string;
  pinyin?: boolean;
}

interface Match {
  note: number;
  /** Compared from the front; smaller is better. */
  rank: readonly number[];
  via: string | undefined;
}

/**
 * Makes a list ready for questions. The function that comes back answers a query with at most `limit` notes, the right
 * one first: names equal to the query, then names that begin with it, contain it, are contained in it; and only where
 * none of these is found, names one or two slips away. A query about something else gets no hits.
 */
export function goTo(list: GoToList, limit = 6): (query: string) => Answer {
  const names = namesOf(list);
  return (query) => {
    const asked = fold(query.slice(0, 200));
    if (asked.text === '') return { hits: [], guessed: false };
    let matches = names.flatMap((name) => direct(name, asked)).concat(held(names, asked));
    const guessed = matches.length === 0;
    if (guessed) matches = names.flatMap((name) => guess(name, asked));
    const best = new Map<number, Match>();
    for (const match of matches) {
      const known = best.get(match.note);
      if (!known || compare(match.rank, known.rank) < 0) best.set(match.note, match);
    }
    const hits = [...best.values()]
      .sort((one, other) => compare(one.rank, other.rank) || one.note - other.note)
      .slice(0, limit)
      .map(({ note, via }) => toHit(list.notes[note]!, via));
    return { hits, guessed: guessed && hits.length > 0 };
  };
}

function namesOf(list: GoToList): Name[] {
  const names: Name[] = [];
  const add = (text: string, about: Omit<Name, keyof Folded>) => {
    const folded = fold(text);
    if (folded.text !== '') names.push({ ...folded, ...about });
  };
  list.notes.forEach((note, place) => {
    const notes = [place];
    for (const title of titleForms(note.title)) add(title, { source: source.title, notes });
    add(note.slug, { source: source.title, notes });
    for (const name of note.names) add(name, { source: source.alias, notes, via: name });
    for (const name of note.hidden ?? []) add(name, { source: source.alias, notes });
    for (const name of note.pinyin ?? []) add(name, { source: source.alias, notes, pinyin: true });
  });
  for (const [words, notes] of list.shared)
    for (const word of words) add(word, { source: source.shared, notes, via: word });
  for (const term of list.terms) {
    const { notes, name } = term;
    add(name, { source: source.term, notes, via: name });
    for (const other of term.names) add(other, { source: source.termAlias, notes, via: other });
    for (const other of term.hidden ?? []) add(other, { source: source.termAlias, notes, via: name });
  }
  return names;
}

/** A title, and what stands before and inside its brackets: 长短期记忆网络（LSTM） is found by either. */
export function titleForms(title: string): string[] {
  const parts = title.split(/[（()）]/).map((part) => part.trim());
  return [title, ...parts.filter((part) => part !== '' && part !== title)];
}

/** The ways in which a name contains the query. */
function direct(name: Name, asked: Folded): Match[] {
  const query = asked.text;
  const slack = name.text.length - query.length;
  if (slack < 0) return [];
  if (slack === 0) return name.text === query ? ranked(name, way.exact, 0) : [];
  const han = /\p{Script=Han}/u.test(query);
  const long = (latin: number, chinese: number) => query.length >= (han ? chinese : latin);
  if (long(2, 1) && name.text.startsWith(query)) return ranked(name, way.prefix, slack);
  if (long(3, 2))
    for (let at = name.text.indexOf(query); at >= 0; at = name.text.indexOf(query, at + 1))
      if (name.bounds.has(at)) return ranked(name, way.word, slack);
  return name.pinyin && long(4, 2) && name.text.includes(query) ? ranked(name, way.within, slack) : [];
}

function ranked(name: Name, how: number, slack: number): Match[] {
  return name.notes.map((note, place) => ({
    note,
    rank: [how, name.source, place, slack],
    via: name.via,
  }));
}

/** Notes whose names stand in the query as words of their own: the more of the query they cover, the better. */
function held(names: readonly Name[], asked: Folded): Match[] {
  const query = asked.text;
  const found = new Map<number, { covered: Set<number>; place: number; longest: Name }>();
  for (const name of names) {
    const { length } = name.text;
    if (length < 2 || length >= query.length) continue;
    const at = query.indexOf(name.text);
    if (at < 0 || !asked.bounds.has(at) || !asked.bounds.has(at + length)) continue;
    const share = length / query.length;
    const named = name.source <= source.alias;
    const telling = length >= (isHan(name.text) ? 3 : named ? 6 : 10);
    if (!telling && share < (named ? 0.2 : name.source === source.term ? 0.3 : 0.5)) continue;
    name.notes.forEach((note, place) => {
      const known = found.get(note) ?? { covered: new Set<number>(), place, longest: name };
      for (let index = at; index < at + length; index++) known.covered.add(index);
      if (length > known.longest.text.length) known.longest = name;
      known.place = Math.min(known.place, place);
      found.set(note, known);
    });
  }
  return [...found].map(([note, { covered, place, longest }]) => ({
    note,
    rank: [way.held, -covered.size, place, longest.source],
    via: longest.via,
  }));
}

/** A name, or a longer word of it, one or two slips from the query; short words and initials allow none. */
function guess(name: Name, asked: Folded): Match[] {
  const query = asked.text;
  if (name.pinyin && !/[aeiou]/.test(name.text)) return [];
  let least = Number.POSITIVE_INFINITY;
  for (const text of [name.text, ...longWords(name)]) {
    const allowed = slipsAllowed(query, text);
    const slips = allowed === 0 ? 1 : distance(query, text, allowed);
    if (slips <= allowed) least = Math.min(least, slips + (text === name.text ? 0 : 0.5));
  }
  if (least === Number.POSITIVE_INFINITY) return [];
  return name.notes.map((note, place) => ({
    note,
    rank: [way.guess, least, name.source, place],
    via: name.via,
  }));
}

function slipsAllowed(query: string, text: string): number {
  const length = Math.min(query.length, text.length);
  if (isHan(query)) return length < 3 ? 0 : length < 6 ? 1 : 2;
  if (length < 4 || (length < 5 && query[0] !== text[0])) return 0;
  return length < 8 ? 1 : 2;
}

function longWords({ text, bounds }: Name): string[] {
  const edges = [...bounds];
  return edges
    .slice(1)
    .map((end, index) => text.slice(edges[index], end))
    .filter((one) => one.length >= 6 && one !== text);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++)
    if (one[index] !== other[index]) return one[index]! - other[index]!;
  return 0;
}

function toHit(note: ListedNote, via: string | undefined): Hit {
  const says = via !== undefined && !fold(note.title).text.includes(fold(via).text);
  return says ? { note, via } : { note };
}
