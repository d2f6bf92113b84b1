import { distance } from '../markdown/base/distance.ts';
import type { Concept, Phrases } from './phrases.ts';
import { isPronoun, onlyAsks, pairs, telling } from './tokens.ts';
import { keyOf, type Unit, units } from './units.ts';

/** A piece of a query that must be found: by one of its names, or by its words. */
export interface Part {
  /** As the reader wrote it, for “nothing contains …”. */
  written: string;
  concepts: readonly Concept[];
  tokens: readonly string[];
  /** Pairs of Chinese characters overlap and count less. */
  share: number;
}

/** A query as the index can answer it. */
export interface Question {
  parts: Part[];
  /** Everything typed. */
  units: readonly Unit[];
  /** The same as one key. */
  key: string;
  /** Whether a word was taken for another, one or two slips away. */
  guessed: boolean;
}

/** What a vocabulary must tell. */
interface Vocabulary {
  has(token: string): boolean;
  /** All words of Latin letters, for slips. */
  spelling(): ReadonlySet<string>;
}

/** Reads a query: slips mended, names found, words that only ask left out. */
export function readQuestion(
  query: string,
  phrases: Phrases,
  vocabulary: Vocabulary,
  simplified: ReadonlyMap<string, string>,
): Question {
  const typed = units(query, simplified);
  const { list, guessed } = mended(typed, phrases, vocabulary);
  const parts: Part[] = [];
  let run: Unit[] = [];
  const close = () => {
    if (run.length > 0) parts.push(...hanParts(run.map(({ text }) => text).join(''), vocabulary));
    run = [];
  };
  for (const { units: cut, concepts } of phrases.cut(list)) {
    // Written alone, it may be the symbol i_t.
    if (list.length > 1 && cut.length === 1 && isPronoun(cut[0]!)) continue;
    if (concepts.length > 0) {
      close();
      parts.push({
        written: written(cut),
        concepts,
        tokens: tokensOf(cut),
        share: 1,
      });
    } else if (cut[0]!.han) {
      if (run.length > 0 && cut[0]!.apart) close();
      run.push(cut[0]!);
    } else {
      close();
      const [unit] = cut;
      if (!onlyAsks(unit!))
        parts.push({
          written: unit!.word,
          concepts,
          tokens: [unit!.text],
          share: shareOfWord(unit!.text, vocabulary),
        });
    }
  }
  close();
  return { parts, units: typed, key: keyOf(typed), guessed };
}

/** The pairs of a run; of the pairs no text has, only those with a character that no other pair accounts for. */
function hanParts(run: string, vocabulary: Vocabulary): Part[] {
  return telling(run).flatMap((word) => {
    const all = pairs(word);
    const known = all.map((pair) => vocabulary.has(pair));
    const missing = (at: number) => {
      const left = known[at - 1] ?? false;
      const right = known[at + 1] ?? false;
      return all.length === 1 || (!left && !right);
    };
    return all
      .flatMap((pair, at) => (known[at] || missing(at) ? [{ pair, share: shareOf(word, known[at]!) }] : []))
      .map(({ pair, share }) => ({ written: pair, concepts: [], tokens: [pair], share }));
  });
}

/** A letter alone says little, and so does a piece of a formula that no text has. */
function shareOfWord(text: string, vocabulary: Vocabulary): number {
  return text.length === 1 || (/\d/.test(text) && !vocabulary.has(text)) ? 0.3 : 1;
}

/** Pairs overlap; a character alone says little, and least if no text has it alone. */
function shareOf(word: string, known: boolean): number {
  const { length } = [...word];
  return length > 2 ? 0.7 : length === 2 ? ofPair : known ? 0.4 : 0.2;
}

/** How much a word of two characters says. */
const ofPair = 0.8;

function tokensOf(cut: readonly Unit[]): string[] {
  const han = cut
    .filter((unit) => unit.han)
    .map(({ text }) => text)
    .join('');
  const latin = cut.filter((unit) => !unit.han && !onlyAsks(unit)).map(({ text }) => text);
  return [...latin, ...(han === '' ? [] : pairs(han))];
}

function written(cut: readonly Unit[]): string {
  return cut
    .map(({ word, han }) => (han ? word : ` ${word} `))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Puts what is known in place of an unknown word: the two words it is written of, or the nearest one. */
function mended(list: Unit[], phrases: Phrases, vocabulary: Vocabulary): { list: Unit[]; guessed: boolean } {
  let guessed = false;
  const inName = new Set(phrases.cut(list).flatMap((cut) => (cut.concepts.length > 0 ? cut.units : [])));
  const mend = (unit: Unit): Unit[] => {
    if (unit.han || inName.has(unit) || onlyAsks(unit) || vocabulary.has(unit.text)) return [unit];
    const two = partedWord(unit, phrases, vocabulary);
    if (two) return two;
    const near = nearest(unit.text, phrases, vocabulary);
    if (near === undefined) return [unit];
    guessed = true;
    return [{ ...unit, text: near }];
  };
  const latin = list.flatMap(mend);
  const han = mendedHan(latin, phrases, vocabulary);
  return { list: han ?? latin, guessed: guessed || han !== null };
}

/** Shorter pieces of a word are no words of their own. */
const shortestPiece = 3;

/**
 * A word written of two known ones, of which one is a name, as the names of programs are: GRUCell, weightdecay, Dropout2d;
 * null if it is not. Without a name it may be anything: bitcoin, passport.
 */
function partedWord(unit: Unit, phrases: Phrases, vocabulary: Vocabulary): Unit[] | null {
  const dimensions = /^([a-z]{3,})\d+d?$/.exec(unit.word);
  if (dimensions) {
    const [first] = units(dimensions[1]!);
    return first && isKnown(first.text, phrases, vocabulary) ? [{ ...first, apart: unit.apart }] : null;
  }
  for (let at = unit.word.length - shortestPiece; at >= shortestPiece; at--) {
    const pieces = [unit.word.slice(0, at), unit.word.slice(at)].flatMap((piece) => units(piece));
    const isNamed = pieces.some(({ text }) => phrases.named(text).length > 0);
    if (pieces.length === 2 && isNamed && pieces.every(({ text }) => isKnown(text, phrases, vocabulary)))
      return pieces.map((piece, place) => ({ ...piece, apart: place === 0 && unit.apart }));
  }
  return null;
}

function isKnown(text: string, phrases: Phrases, vocabulary: Vocabulary): boolean {
  return vocabulary.spelling().has(text) || phrases.named(text).length > 0;
}

/** Shorter words are taken for names only: too many lie one letter apart. */
const longWord = 6;

function nearest(text: string, phrases: Phrases, vocabulary: Vocabulary): string | undefined {
  if (text.length < 4 || /\d/.test(text)) return undefined;
  const allowed = text.length < 8 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  const look = (word: string, more: number) => {
    if (word.length < 4 || (word[0] !== text[0] && word.length < 6)) return;
    const slips = distance(text, word, allowed) + more;
    if (slips < least && slips - more <= allowed) {
      least = slips;
      best = word;
    }
  };
  for (const key of phrases.keys()) if (/^[a-z]+$/.test(key)) look(key, 0);
  if (text.length >= longWord) for (const word of vocabulary.spelling()) look(word, 0.5);
  return best;
}

/** A Chinese name with one wrong character, where the query has a piece that no text has; null if there is none. */
function mendedHan(list: readonly Unit[], phrases: Phrases, vocabulary: Vocabulary): Unit[] | null {
  const text = list.map((unit) => (unit.han ? unit.text : '\0')).join('');
  const named = new Set(phrases.cut(list).flatMap((cut) => (cut.concepts.length > 0 ? cut.units : [])));
  const open = list.map((unit) => (unit.han && !named.has(unit) ? unit.text : '\0')).join('');
  const wrong = unknownHan(open, vocabulary);
  if (wrong.size === 0) return null;
  let best: { key: string; at: number } | undefined;
  for (const key of phrases.keys()) {
    if (key.length < 4 || !/^\p{Script=Han}+$/u.test(key) || (best && key.length <= best.key.length))
      continue;
    for (let at = 0; at + key.length <= text.length; at++) {
      const differing = onlyDifference(key, text, at);
      if (differing >= 0 && wrong.has(differing)) best = { key, at };
    }
  }
  if (!best) return null;
  return list.map((unit, place) =>
    place >= best.at && place < best.at + best.key.length
      ? { ...unit, text: best.key[place - best.at]! }
      : unit,
  );
}

/** Where a text has the one character that differs from a key laid over it from a place on; -1 if none or several do. */
function onlyDifference(key: string, text: string, from: number): number {
  let found = -1;
  for (let place = 0; place < key.length; place++) {
    const sign = text[from + place];
    if (sign === key[place]) continue;
    if (sign === '\0' || found >= 0) return -1;
    found = from + place;
  }
  return found;
}

/** Where characters stand that ask nothing and that no known pair accounts for. */
function unknownHan(text: string, vocabulary: Vocabulary): Set<number> {
  const found = new Set<number>();
  let from = 0;
  for (const run of text.split('\0')) {
    let at = 0;
    for (const word of telling(run)) {
      at = run.indexOf(word, at);
      [...word].forEach((sign, place) => {
        const before = place > 0 && vocabulary.has(word[place - 1] + sign);
        const after = place + 1 < word.length && vocabulary.has(sign + word[place + 1]);
        if (!before && !after) found.add(from + at + place);
      });
      at += word.length;
    }
    from += run.length + 1;
  }
  return found;
}
