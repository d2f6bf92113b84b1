import type { Language } from '../../i18n/languages.ts';
import { factsOf } from '../../i18n/languages.ts';
import type { NamedTerm } from '../base/term.ts';
import { degrees, everydayWords, wordsAfter, wordsBefore } from './everyday-words.ts';

/** A name in a text, `text.slice(from, to)`, and the id of the term that it means. */
interface FoundName {
  from: number;
  to: number;
  id: string;
}

/** Finds the names of terms in a text, from left to right and without overlaps. */
type TermFinder = (text: string) => FoundName[];

interface Entry {
  pattern: RegExp;
  length: number;
  everyday: boolean;
  /** Terms with this name; none for a longer word that means something else. */
  terms: readonly NamedTerm[];
}

/** Stands in a text for what is no word: a formula, a drawing. */
export const noWord = '\ufffc';

const hanOrKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What continues a word of letters. */
const letter = /[\p{L}\p{N}_‑-]/u;

/**
 * A finder of these terms in the note `slug`. A name counts where words begin and end at its ends: between Chinese
 * characters as `Intl.Segmenter` cuts them, elsewhere between letters. Of the names at a place the longest counts.
 * English names may stand in the plural. A name of several terms, and one that is an everyday word, means a term only in
 * the notes that explain that term; an everyday word must moreover stand on its own, as no part of a longer expression.
 */
export function termFinder(terms: readonly NamedTerm[], language: Language, slug: string): TermFinder {
  const byStart = entriesByStart(terms, language);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => {
    const found: FoundName[] = [];
    const words = once(() => new Words(segmenter, text));
    for (let at = 0; at < text.length; at++) {
      const entries = byStart.get(text[at]!.toLowerCase());
      if (!entries) continue;
      const name = longest(entries, text, at, words);
      if (!name) continue;
      const to = at + name.length;
      const term = meaning(name.entry, slug);
      const whole = !name.entry.everyday || alone(words(), at, to, language);
      if (term && whole) found.push({ from: at, to, id: term.id });
      at = to - 1;
    }
    return found;
  };
}

/** The longest name that stands at a place of a text. */
function longest(entries: readonly Entry[], text: string, at: number, words: () => Words) {
  for (const entry of entries) {
    entry.pattern.lastIndex = at;
    const [matched] = entry.pattern.exec(text) ?? [];
    if (matched !== undefined && isWhole(text, at, at + matched.length, words))
      return { entry, length: matched.length };
  }
  return undefined;
}

/** Which term an entry's name means in a note, if that is clear. */
function meaning({ terms, everyday }: Entry, slug: string): NamedTerm | undefined {
  if (terms.length === 1 && !everyday && !terms[0]!.onlyInNotes) return terms[0];
  const explained = terms.filter(({ notes }) => notes.includes(slug));
  return explained.length === 1 ? explained[0] : undefined;
}

function isWhole(text: string, from: number, to: number, words: () => Words): boolean {
  return isEdge(text, from, from, words) && isEdge(text, to, to - 1, words);
}

/** Whether a word may begin or end at a place; `inner` is the name's own character beside it. */
function isEdge(text: string, at: number, inner: number, words: () => Words): boolean {
  const own = text[inner]!;
  const other = text[inner === at ? at - 1 : at] ?? ' ';
  if (hanOrKana.test(own) && inner === at && degrees.has(other)) return words().after(at).length > 1;
  if (hanOrKana.test(own)) return !hanOrKana.test(other) || words().isBoundary(at);
  if (hanOrKana.test(other)) return true;
  // A dot joins what stands on both of its sides: nn.Dropout, Adam.step.
  const beyond = text[inner === at ? at - 2 : at + 1] ?? ' ';
  return !letter.test(other === '.' ? beyond : other);
}

/** Whether the words around a name are of those beside which it stands on its own. */
function alone(words: Words, from: number, to: number, language: Language): boolean {
  const before = words.before(from).toLowerCase();
  const after = words.after(to).toLowerCase();
  if (factsOf[language].spaced)
    return (!isWord(before) || wordsBefore.en.has(before)) && (!isWord(after) || wordsAfter.en.has(after));
  if (hanOrKana.test(before) && !wordsBefore.zh.has(before)) return false;
  // Only of a single character is the next word part: of 值 in 值域, not of 通道 in 通道数.
  return to - from > 1 || !hanOrKana.test(after) || wordsAfter.zh.has(after[0]!);
}

const isWord = (text: string) => /\p{L}/u.test(text);

/** A text cut into words. */
class Words {
  private readonly segments: { text: string; from: number }[];
  private readonly starts = new Map<number, number>();

  constructor(segmenter: Intl.Segmenter, text: string) {
    this.segments = Array.from(segmenter.segment(text), ({ segment, index }) => ({
      text: segment,
      from: index,
    }));
    for (const [index, { from }] of this.segments.entries()) this.starts.set(from, index);
    this.starts.set(text.length, this.segments.length);
  }

  isBoundary(at: number): boolean {
    return this.starts.has(at);
  }

  /** The word or sign that ends at a place, spaces apart; empty at the text's beginning. */
  before(at: number): string {
    return this.near(at, -1);
  }

  /** The word or sign that begins at a place, spaces apart; empty at the text's end. */
  after(at: number): string {
    return this.near(at, 1);
  }

  private near(at: number, step: 1 | -1): string {
    let index = this.starts.get(at);
    if (index === undefined) return '';
    if (step < 0) index -= 1;
    while (this.segments[index] && this.segments[index]!.text.trim() === '') index += step;
    return this.segments[index]?.text ?? '';
  }
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** All names by their first character in lower case, the longest first. */
function entriesByStart(terms: readonly NamedTerm[], language: Language): Map<string, Entry[]> {
  const owners = new Map<string, NamedTerm[]>();
  for (const term of terms) {
    for (const name of new Set(term.names)) owners.set(name, [...(owners.get(name) ?? []), term]);
  }
  for (const name of terms.flatMap(({ not }) => not)) owners.set(name, []);
  const byStart = new Map<string, Entry[]>();
  for (const [name, named] of owners) {
    const entry: Entry = {
      pattern: patternOf(name, language),
      length: name.length,
      everyday: everydayWords[language]?.has(name) === true || (name.length === 1 && hanOrKana.test(name)),
      terms: named,
    };
    const start = name[0]!.toLowerCase();
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  for (const entries of byStart.values()) entries.sort((one, other) => other.length - one.length);
  return byStart;
}

/**
 * What a name looks like in a text: a word may begin with a small letter or a capital, a space may be a line break. Words
 * with capitals inside (LSTM, ReLU) are taken as they are, so that LN is not the logarithm ln.
 */
function patternOf(name: string, language: Language): RegExp {
  const forms = factsOf[language].spaced ? [...plurals(name), name] : [name];
  const written = forms.map((form) => form.split(' ').map(wordPattern).join('\\s+'));
  return new RegExp(written.join('|'), 'y');
}

function wordPattern(word: string): string {
  const [first, ...rest] = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const plain = /^[a-z]/i.test(word) && !/\p{Lu}/u.test(word.slice(1));
  return (plain ? `[${first!.toLowerCase()}${first!.toUpperCase()}]` : first) + rest.join('');
}

/** The plural of a name that has one: a noun in small letters or an abbreviation; names of people and methods have none. */
function plurals(name: string): string[] {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const ends: readonly (readonly [RegExp, string])[] = [
    [/(?<=im)um$/, 'a'],
    [/(?<=[^aeiou])y$/, 'ies'],
    [/(?<=(?:s|x|z|ch|sh))$/, 'es'],
    [/$/, 's'],
  ];
  if (!/^[a-z][\p{Ll}–-]*$|^\p{Lu}+$|^[A-Z]\w*[A-Z]$/u.test(last)) return [];
  const [end, put] = ends.find(([pattern]) => pattern.test(name))!;
  return [name.replace(end, put)];
}
