import { joinedPairs, type Postings, parted, unpacked } from './section-index.ts';

/** The words of a list that share a file, with the passages each stands in: as `joinedPairs` and `packed` write them. */
export interface Shard {
  /** Sorted, a space between two. */
  words: string;
  /** For each word, a space between two. */
  postings: string;
}

/** A word with its packed postings. */
export type Entry = readonly [word: string, postings: string];

/** Whether a word is a name's mark, `@5` or `&7`: those come with what every query needs. */
export const isMark = (word: string): boolean => word.startsWith('@') || word.startsWith('&');

/** Which of so many shards a word is in; pairs of Han characters that begin alike are together. */
function shardOf(word: string, count: number): number {
  let value = 7;
  for (const sign of /^\p{Script=Han}/u.test(word) ? word[0]! : word)
    value = (value * 31 + sign.codePointAt(0)!) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return ((value ^ (value >>> 12)) >>> 0) % count;
}

/** About how many signs a shard has: a query fetches one for each of its words, so a small part of the list. */
const signsOfShard = 3200;

/** Sorted entries cut into shards. */
export function shardsOf(entries: readonly Entry[]): Shard[] {
  const signs = entries.reduce((sum, [word, postings]) => sum + word.length + postings.length, 0);
  const parts: Entry[][] = Array.from({ length: Math.max(1, Math.ceil(signs / signsOfShard)) }, () => []);
  for (const entry of entries) parts[shardOf(entry[0], parts.length)]!.push(entry);
  return parts.map(shardWith);
}

/** Sorted entries as one shard. */
export function shardWith(entries: readonly Entry[]): Shard {
  return {
    words: joinedPairs(entries.map(([word]) => word)),
    postings: entries.map(([, postings]) => postings).join(' '),
  };
}

/** A part of a list that has not come yet: a shard, or all words of Latin letters. */
export type Missing = number | 'spelling';

/**
 * The words of a list as far as their shards have come. What is asked of others is noted down and answered for the time
 * being: once `missing` is fetched and put in, ask again.
 */
export class Words {
  private readonly count: number;
  private readonly packed = new Map<string, string>();
  private readonly opened = new Map<string, Postings>();
  private readonly here = new Set<number>();
  private readonly wanted = new Set<Missing>();
  private latin: ReadonlySet<string> | undefined;

  constructor(count: number, marks: Shard) {
    this.count = count;
    this.take(marks);
  }

  put(shard: number, { words, postings }: Shard): void {
    this.here.add(shard);
    this.take({ words, postings });
  }

  putSpelling(words: string): void {
    this.latin = new Set(words.split(' '));
  }

  /** What was asked for since the last time and has not come; empty if all answers were whole. */
  missing(): Missing[] {
    const all = [...this.wanted];
    this.wanted.clear();
    return all;
  }

  /** Whether a text has a word; true as long as that is not known. */
  has(word: string): boolean {
    return !this.isHere(word) || this.packed.has(word);
  }

  /** All words of Latin letters and digits. */
  spelling(): ReadonlySet<string> {
    if (!this.latin) this.wanted.add('spelling');
    return this.latin ?? new Set();
  }

  open(word: string): Postings {
    const known = this.opened.get(word);
    if (known) return known;
    if (!this.isHere(word)) return none;
    const packed = this.packed.get(word);
    const postings = packed === undefined ? none : unpacked(packed);
    this.opened.set(word, postings);
    return postings;
  }

  private take({ words, postings }: Shard): void {
    const packed = postings.split(' ');
    for (const [place, word] of parted(words).entries())
      if (word !== '') this.packed.set(word, packed[place]!);
  }

  private isHere(word: string): boolean {
    if (isMark(word)) return true;
    const shard = shardOf(word, this.count);
    if (this.here.has(shard)) return true;
    this.wanted.add(shard);
    return false;
  }
}

const none: Postings = new Map();
