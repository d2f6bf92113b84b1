/** The sections of all notes of a language, as the build writes them. */
export interface SectionList {
  /** Of every passage, its note's place in the "go to" list, its id, and its heading (empty for a question or a note's beginning). */
  sections: readonly (readonly [note: number, id: string, title: string])[];
  /** Of every passage, what kind it is: one letter each. */
  kinds: string;
  /** Names of the fragments that hold the texts, in the same order. */
  fragments: readonly string[];
  /** All tokens, sorted, a space between two; pairs of Han characters that begin alike as one: see `joinedPairs`. */
  words: string;
  /** For each token the passages it stands in, a space between two: see `packed`. */
  postings: string;
  /** Words that mean the same, in both languages. */
  groups: readonly (readonly string[])[];
  /** Traditional characters, each followed by its simplified form. */
  traditional: string;
}

/** How well a token fits a passage, by its place: mentioned, told of, much told of, the very subject. */
export const fits = [2, 5, 9, 14] as const;

/** The passages a token stands in, with how well it fits them. */
export type Postings = ReadonlyMap<number, number>;

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
