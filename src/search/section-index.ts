import { tokens } from './tokens.ts';
import { type Unit, units } from './units.ts';

/** The sections of all notes of a language, as the build writes them. */
export interface SectionList {
  /** Of every passage, its note's place in the "go to" list, its id, and its heading (empty for a question or a note's beginning). */
  sections: readonly (readonly [note: number, id: string, title: string])[];
  /** Of every passage, what kind it is: one letter each. */
  kinds: string;
  /** Names of the fragments that hold the texts, in the same order. */
  fragments: readonly string[];
  /** The `mark`s of the titles of works and calculators and of the works' authors, two signs each. */
  marks: string;
  /** What `subjectsOf` finds in the titles: how rare the words of each are, all together, to a hundredth. */
  rarities: readonly number[];
  /** The names that texts are looked through for, sorted, a space between two, and the passages each stands in. */
  words: string;
  postings: string;
  /** The names of the files that hold all other words with their passages, and those of Latin letters by themselves. */
  shards: readonly string[];
  spelling: string;
  /** Whether passages have words, besides rare pairs of Han characters, that stand in no list. */
  wordsMissing: boolean;
  /** Words that mean the same, in both languages. */
  groups: readonly (readonly string[])[];
  /** Traditional characters, each followed by its simplified form. */
  traditional: string;
}

/** A list of sections as its file holds it: what takes few bytes. */
export interface SectionFile extends Omit<SectionList, 'sections' | 'fragments' | 'groups' | 'rarities'> {
  /** Of each note, how many passages it has; ids and titles of all of them, a line each. */
  counts: readonly number[];
  ids: string;
  titles: string;
  /** A group a line, its names parted by bars. */
  groups: string;
  /** In hundredths, a space between two. */
  rarities: string;
  /** What all fragments' names begin with, and the rest of each, all of one length. */
  prefix: string;
  rests: string;
}

/** Writes a list as its file holds it. */
export function sectionFile({ sections, fragments, groups, rarities, ...rest }: SectionList): SectionFile {
  const counts: number[] = [];
  for (const [note] of sections) counts[note] = (counts[note] ?? 0) + 1;
  const prefix = /^.*_|/.exec(fragments[0] ?? '')![0];
  return {
    ...rest,
    counts: Array.from(counts, (count) => count ?? 0),
    ids: sections.map(([, id]) => id).join('\n'),
    titles: sections.map(([, , title]) => title).join('\n'),
    groups: groups.map((group) => group.join('|')).join('\n'),
    rarities: rarities.map((one) => Math.round(one * 100)).join(' '),
    prefix,
    rests: fragments.map((name) => name.slice(prefix.length)).join(''),
  };
}

/** Reads what `sectionFile` wrote. */
export function sectionsOf({
  counts,
  ids,
  titles,
  groups,
  rarities,
  prefix,
  rests,
  ...rest
}: SectionFile): SectionList {
  const [id, title] = [ids.split('\n'), titles.split('\n')];
  const notes = counts.flatMap((count, note) => Array.from({ length: count }, () => note));
  const length = rests.length / Math.max(1, notes.length);
  return {
    ...rest,
    sections: notes.map((note, place) => [note, id[place]!, title[place]!] as const),
    groups: groups.split('\n').map((group) => group.split('|')),
    rarities: rarities === '' ? [] : rarities.split(' ').map((one) => Number(one) / 100),
    fragments: notes.map((_, place) => prefix + rests.slice(place * length, (place + 1) * length)),
  };
}

/** What the titles of sections say: each in whole, and what stands before and after its colon. */
export function subjectsOf(
  sections: readonly (readonly [note: number, id: string, title: string])[],
): { passage: number; words: string[] }[] {
  return sections.flatMap(([, id, title], passage) =>
    id === '' || title === ''
      ? []
      : [...new Set([title, ...title.split(/[:：]/)])].map((subject) => ({
          passage,
          words: [...new Set(tokens(units(subject)))],
        })),
  );
}

/**
 * The word that stands in a list for a whole phrase: the same whatever order its words have, and whichever words in it
 * only ask, and whether it is written apart; empty where nothing is left of it.
 */
export function phraseWord(list: readonly Unit[]): string {
  const words = [...new Set(tokens(list))].sort();
  let value = 7;
  for (const sign of words.join('')) value = (Math.imul(value, 31) + sign.codePointAt(0)!) >>> 0;
  return words.length === 0 ? '' : `=${value.toString(36)}`;
}

/** How rare a word is that stands in so many of all passages; one that stands in none counts as if in one. */
export function rarityAmong(all: number, having: number): number {
  return Math.log(1 + all / Math.max(1, having));
}

/** How well a token fits a passage, by its place: mentioned, told of, much told of, the very subject. */
export const fits = [2, 4, 8, 14] as const;

/** The passages a token stands in, with how well it fits them. */
export type Postings = ReadonlyMap<number, number>;

/** A key in two signs: what tells most queries that they are no title and name no author, without all of these at hand. */
export function mark(key: string): string {
  let value = 0;
  for (const sign of key) value = (value * 31 + sign.codePointAt(0)!) % ending.length ** 2;
  return ending[Math.floor(value / ending.length)]! + ending[value % ending.length]!;
}

/** Digits that go on, then digits that end a number: what JSON and the eye bear. */
const going = '!#$%&()*+,-./012';
const ending = '3456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';

/** Writes passages in rising order with their place in `fits`: the gap to the one before and that place, in few signs. */
export function packed(postings: readonly (readonly [passage: number, fit: number])[]): string {
  let before = -1;
  return postings
    .map(([passage, fit]) => {
      const value = (passage - before - 1) * fits.length + fit;
      before = passage;
      let text = ending[value % ending.length]!;
      for (let rest = Math.floor(value / ending.length); rest > 0; rest = Math.floor(rest / going.length))
        text = going[rest % going.length] + text;
      return text;
    })
    .join('');
}

/** Reads what `packed` wrote. */
export function unpacked(text: string): Postings {
  const found = new Map<number, number>();
  let passage = -1;
  let high = 0;
  for (const sign of text) {
    const digit = going.indexOf(sign);
    if (digit >= 0) {
      high = high * going.length + digit;
      continue;
    }
    const value = high * ending.length + ending.indexOf(sign);
    high = 0;
    passage += Math.floor(value / fits.length) + 1;
    found.set(passage, fits[value % fits.length]!);
  }
  return found;
}

/** Sorted tokens as one text: 反传, 反向 are written 反传向. */
export function joinedPairs(words: readonly string[]): string {
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (isPair(word) && last !== undefined && [...last].length > 1 && isHanOnly(last) && last[0] === word[0])
      parts[parts.length - 1] = last + word.slice(1);
    else parts.push(word);
  }
  return parts.join(' ');
}

/** Reads what `joinedPairs` wrote. */
export function parted(text: string): string[] {
  return text
    .split(' ')
    .flatMap((part) =>
      part.length > 2 && isHanOnly(part) ? [...part.slice(1)].map((sign) => part[0] + sign) : [part],
    );
}

const isHanOnly = (text: string) => /^\p{Script=Han}+$/u.test(text);
const isPair = (text: string) => text.length === 2 && isHanOnly(text);
