import { factsOf, type Language } from '../../i18n/languages.ts';
import type { Passage } from '../../markdown/base/passage.ts';
import { type Beside, titleKey } from '../../search/besides.ts';
import { isHan } from '../../search/fold.ts';
import type { GoToList } from '../../search/list.ts';
import { Phrases } from '../../search/phrases.ts';
import {
  fits,
  mark,
  packed,
  phraseWord,
  rarityAmong,
  type SectionFile,
  type SectionList,
  sectionFile,
  subjectsOf,
} from '../../search/section-index.ts';
import { type Entry, isMark, type Shard, shardsOf, shardWith } from '../../search/shards.ts';
import { askingSigns, tokens } from '../../search/tokens.ts';
import { keyOf, units } from '../../search/units.ts';
import type { Lexicon } from '../lexicon.ts';
import { traditionalPairs } from './traditional.ts';

/** A note's passages, in the order of the "go to" list. */
interface NotePassages {
  slug: string;
  passages: readonly Passage[];
}

/** All that the end of the build needs for the search of a language; passages are in the list's order. */
export interface SearchTexts {
  list: Omit<SectionList, 'fragments' | 'shards' | 'spelling'>;
  /** What a query fetches for its words. */
  shards: readonly Shard[];
  /** All words of Latin letters, sorted, a space between two: where slips are looked for. */
  spelling: string;
  passages: readonly { title: string; text: string }[];
}

/**
 * The list as its file holds it, with the names of the fragments that hold the texts of its passages, in order, and of
 * the files that hold its words.
 */
export function withFiles(
  list: SearchTexts['list'],
  files: Pick<SectionList, 'fragments' | 'shards' | 'spelling'>,
): SectionFile {
  return sectionFile({ ...list, ...files });
}

/** How much a token weighs where it stands once; more often, up to nearly twice as much. */
const weightOf = { title: 7.2, above: 3.9, asked: 8, bold: 5, question: 5, answer: 2.2, text: 3, symbol: 30 };
/** A pair of Chinese characters that stands in one passage only is left to the full-text index. */
const leastPassages = 2;
/**
 * How many entries, tokens in passages, a list may have about: it holds all words of the passages where they are not more,
 * and of more passages what tells most of each; the rest is left to the full-text index.
 */
const mostEntries = 150_000;
/** From this weight on a token is kept whatever its passage holds besides. */
const always = 6.9;

/** For each token the passages it stands in, with its weight or its place in `fits`. */
type Places = Map<string, Map<number, number>>;

/**
 * The list of sections that search ranks by: for every token of headings, questions, texts and the words readers use
 * instead, the passages it stands in and how well it fits them.
 */
export function sectionList(
  language: Language,
  names: GoToList,
  notes: readonly NotePassages[],
  lexicon: Lexicon,
  besides: readonly Beside[] = [],
): Omit<SearchTexts, 'passages'> {
  const readable = (text: string) => !factsOf[language].spaced || !/\p{Script=Han}/u.test(text);
  const groups = [...lexicon.groups, ...lexicon.symbols.map((symbol) => symbol.names)].map((group) =>
    distinct(group.filter(readable)),
  );
  const weights = new Weights(new Phrases(names, groups), averageLength(notes));
  const places = new Map<string, number>();
  const phrases = new AskedPhrases();
  let place = 0;
  for (const { slug, passages } of notes) {
    const titles = new Map(passages.flatMap(({ id, title, question }) => (question ? [] : [[id, title]])));
    for (const passage of passages) {
      const address = `${slug}#${passage.id}`;
      const own = (lexicon.sections.get(address) ?? []).filter(readable);
      for (const phrase of passage.question ? [passage.title] : own) phrases.add(phrase, place);
      const asked = passage.question ? [] : askedFor(slug, passage.id, lexicon).filter(readable);
      if (!passage.question) places.set(address, place);
      weights.add(passage, place++, titles, asked);
    }
  }
  lexicon.symbols.forEach(({ names: spelt, at }, symbol) => {
    const defining = at.flatMap((address) => places.get(address) ?? []);
    const alone = spelt.map((name) => tokens(units(name))).filter(({ length }) => length === 1);
    for (const token of new Set([`&${lexicon.groups.length + symbol}`, ...alone.flat()]))
      weights.define(token, defining);
  });
  const kept = weights.salient(place, Math.floor(mostEntries / Math.max(1, place)));
  const sections = notes.flatMap(({ passages }, note) =>
    passages.map(({ id, title, question }) => [note, id, question ? '' : title] as const),
  );
  const standing = new Map(kept.map(([token, where]) => [token, where.size]));
  const entries = kept.map(
    ([token, where]): Entry => [token, packed([...where].sort(([one], [other]) => one - other))],
  );
  const words = entries.filter(([token]) => !isMark(token));
  const all = [...words, ...phrases.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  const list = {
    wordsMissing: weights.wordsMissing,
    sections,
    rarities: subjectsOf(sections).map(({ words: said }) =>
      said.reduce((sum, word) => sum + rarityAmong(place, standing.get(word) ?? 0), 0),
    ),
    kinds: notes.flatMap(({ passages }) => passages.map(kindOf)).join(''),
    ...shardWith(entries.filter(([token]) => isMark(token))),
    groups,
    marks: [...new Set(besides.map(titleKey))].filter(Boolean).map(mark).join(''),
    traditional: traditionalOf(JSON.stringify([names, kept.map(([token]) => token), groups, askingSigns])),
  };
  const latin = words.map(([word]) => word).filter((word) => !/\p{Script=Han}/u.test(word));
  return { list, shards: shardsOf(all), spelling: latin.join(' ') };
}

/** The phrases that single sections are asked for with, each as one word. */
class AskedPhrases {
  private readonly places = new Map<string, Set<number>>();

  add(phrase: string, place: number): void {
    const word = phraseWord(units(phrase));
    if (word !== '') this.places.set(word, (this.places.get(word) ?? new Set()).add(place));
  }

  entries(): Entry[] {
    return [...this.places].map(([word, places]) => [
      word,
      packed([...places].sort((one, other) => one - other).map((place) => [place, fits.length - 1])),
    ]);
  }
}

class Weights {
  private readonly places: Places = new Map();
  private readonly strong = new Set<string>();
  private readonly phrases: Phrases;
  private readonly average: number;
  /** Whether `salient` left out more than pairs of Chinese characters. */
  wordsMissing = false;

  constructor(phrases: Phrases, average: number) {
    this.phrases = phrases;
    this.average = average;
  }

  put(token: string, passage: number, weight: number): void {
    const places = this.places.get(token) ?? new Map<number, number>();
    places.set(passage, (places.get(passage) ?? 0) + weight);
    this.places.set(token, places);
    if (weight > weightOf.text * 2) this.strong.add(token);
  }

  /** Notes down all tokens of a passage. `titles` are those of its note by id, `asked` what readers ask for it with. */
  add(passage: Passage, place: number, titles: ReadonlyMap<string, string>, asked: readonly string[]): void {
    const words = (text: string, weight: number) => {
      for (const [token, count] of counted(text, this.phrases))
        this.put(token, place, (weight * (1.9 * count)) / (count + 0.9));
    };
    words(passage.title, passage.question ? weightOf.question : weightOf.title);
    for (const id of passage.under.slice(0, -1)) words(titles.get(id) ?? '', weightOf.above);
    for (const one of asked) words(one, weightOf.asked);
    for (const one of passage.bold) words(one, weightOf.bold);
    const [first = '', ...rest] = passage.text.split('\n');
    if (passage.question) words(first, weightOf.answer);
    const long = 1 / (0.55 + (0.45 * passage.text.length) / this.average);
    const weight = weightOf.text * Math.min(1.3, Math.max(0.55, long));
    words(passage.question ? rest.join('\n') : passage.text, weight);
  }

  /** Makes passages the ones a token is about, the first most of all; where else it stands says little. */
  define(token: string, passages: readonly number[]): void {
    const places = this.places.get(token) ?? new Map<number, number>();
    for (const [place, weight] of places) places.set(place, Math.min(weight, weightOf.text * 2));
    passages.forEach((place, rank) => {
      places.set(place, rank === 0 ? weightOf.symbol : weightOf.title);
    });
    this.places.set(token, places);
    this.strong.add(token);
  }

  /** Sorted, the tokens that say most about their passages, with their places in `fits`. */
  salient(count: number, most: number): [string, Map<number, number>][] {
    const byPassage = new Map<number, { token: string; weight: number; telling: number }[]>();
    for (const [token, places] of this.places)
      for (const [place, weight] of places) {
        const all = byPassage.get(place) ?? [];
        all.push({ token, weight, telling: weight * Math.log(1 + count / places.size) });
        byPassage.set(place, all);
      }
    const kept: Places = new Map();
    for (const [place, all] of byPassage) {
      all.sort((one, other) => other.telling - one.telling);
      for (const [rank, { token, weight }] of all.entries()) {
        if (rank >= most && weight < always) {
          this.wordsMissing = true;
          continue;
        }
        kept.set(token, (kept.get(token) ?? new Map<number, number>()).set(place, fitOf(weight)));
      }
    }
    return [...kept]
      .filter(([token, places]) => this.strong.has(token) || places.size >= leastPassages || !isHan(token))
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

/** The words readers ask for a section with: its own, and those of its kind in every note, `*#example` or `*#example-…`. */
function askedFor(slug: string, id: string, { sections }: Lexicon): readonly string[] {
  const [kind] = id.split('-');
  return [...(sections.get(`${slug}#${id}`) ?? []), ...(sections.get(`*#${kind}`) ?? [])];
}

/** Each name once: vanish and vanishing are one. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [keyOf(units(name)), name])).values()];
}

function averageLength(notes: readonly NotePassages[]): number {
  const lengths = notes.flatMap(({ passages }) => passages.map(({ text }) => text.length));
  return lengths.reduce((sum, length) => sum + length, 1) / Math.max(1, lengths.length);
}

/** From a weight to its place in `fits`. */
function fitOf(weight: number): number {
  return weight >= 12 ? 3 : weight >= always ? 2 : weight >= 3.6 ? 1 : 0;
}

const kinds: Record<string, string> = {
  interview: 'i',
  quiz: 'q',
  reading: 'r',
  calculator: 'c',
  mistakes: 'm',
};

function kindOf({ id, question }: Passage): string {
  return question ? 'i' : (kinds[id] ?? 't');
}

/** How often each token and each name stands in a text. */
function counted(text: string, phrases: Phrases): Map<string, number> {
  const cut = units(text);
  const found = new Map<string, number>();
  const count = (token: string) => found.set(token, (found.get(token) ?? 0) + 1);
  for (const token of tokens(cut)) count(token);
  for (const { concepts } of phrases.cut(cut))
    for (const concept of concepts) if (phrases.isTold(concept)) count(concept);
  return found;
}

/** The traditional forms of the characters in a text. */
function traditionalOf(text: string): string {
  const used = new Set(text);
  const signs = [...traditionalPairs];
  return signs.filter((_, place) => used.has(signs[place | 1]!)).join('');
}
