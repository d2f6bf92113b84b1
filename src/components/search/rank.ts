import type { GoToList } from './list.ts';
import { type Concept, Phrases } from './phrases.ts';
import { type Part, type Question, readQuestion } from './question.ts';
import { fits, type Postings, parted, type SectionList, unpacked } from './section-index.ts';
import { tokens } from './tokens.ts';
import { keyOf, units } from './units.ts';

/** A passage that answers a query, by its place in the list. */
export interface Ranked {
  passage: number;
  score: number;
}

export interface Ranking {
  /** Best first; empty where too little of the query is found. */
  passages: Ranked[];
  /** Parts of the query that stand in no note. */
  missing: Part[];
  /** Whether the query is a heading. */
  headed: boolean;
}

/** Passages that the full-text index names for a word which the list of sections does not have. */
export type Beyond = ReadonlyMap<string, Postings>;

/** What a kind of passage is worth where the query does not ask for it. */
const worth: Record<string, number> = { t: 1, i: 0.8, q: 0.5, r: 0.6, c: 0.85, m: 0.92 };
/** How well every passage of a note fits the note's own name. */
const ofNote = 5;
/** How much more a passage is worth in a note that the query names. */
const ofNamedNote = 1.7;
/** The same where several notes share that name. */
const ofSharedName = 1.6;
/** How much less in another note than the one it names. */
const ofOtherNote = 0.85;
/** What part of a passage's score its note's other passages decide. */
const ofWholeNote = 0.1;
/** How much less each further passage of a note counts for the note. */
const fadeOfNext = 0.5;
/** The least part of a query, by weight, that must be found. */
const leastFound = 0.3;
/** The same where that part is a term. */
const leastHinted = 0.32;

/** The sections of a language's notes, ready for queries. */
export class Sections {
  readonly list: SectionList;
  readonly names: GoToList;
  private readonly phrases: Phrases;
  private readonly simplified: ReadonlyMap<string, string>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly packed: readonly string[];
  private readonly opened = new Map<string, Postings>();
  private readonly headings = new Map<string, number[]>();

  constructor(list: SectionList, names: GoToList) {
    this.list = list;
    this.names = names;
    const signs = [...list.traditional];
    this.simplified = new Map(
      signs.flatMap((sign, place) => (place % 2 === 0 ? [[sign, signs[place + 1]!] as const] : [])),
    );
    this.phrases = new Phrases(names, list.groups, this.simplified);
    this.places = new Map(parted(list.words).map((word, place) => [word, place]));
    this.packed = list.postings.split(' ');
    list.sections.forEach(([, , title], passage) => {
      const key = keyOf(units(title));
      if (key !== '') this.headings.set(key, [...(this.headings.get(key) ?? []), passage]);
    });
  }

  read(query: string): Question {
    const { places } = this;
    return readQuestion(
      query,
      this.phrases,
      { has: (token) => places.has(token), words: () => places.keys() },
      this.simplified,
    );
  }

  /** The parts of a question that only the full text can find: words no section's list of words has. */
  unknown(question: Question): Part[] {
    return question.parts.filter((part) => this.postingsOf(part, new Map()).size === 0);
  }

  /** All passages that answer, best first. */
  rank(question: Question, beyond: Beyond = new Map()): Ranking {
    const count = this.list.sections.length;
    const scores = new Float64Array(count);
    const covered = new Float64Array(count);
    const meant = new Set<number>();
    const missing: Part[] = [];
    let total = 0;
    let found = 0;
    let sure = false;
    let hinted = false;
    for (const part of question.parts) {
      const postings = this.postingsOf(part, beyond);
      const spread = Math.max(1, this.spread(part, postings));
      const weight = Math.log(1 + count / spread) * part.share;
      total += weight;
      if (postings.size === 0) {
        missing.push(part);
        continue;
      }
      found += weight;
      sure ||= part.concepts.some((concept) => concept.startsWith('#'));
      hinted ||= part.concepts.length > 0;
      for (const [passage, impact] of postings) {
        scores[passage] = scores[passage]! + (weight * impact) / fits[3];
        covered[passage] = covered[passage]! + weight;
        if (impact >= fits[2] && part.concepts.length > 0) meant.add(passage);
      }
    }
    const notes = namedIn(question.parts);
    const headed = new Set(this.headings.get(question.key));
    const least = sure ? 0 : hinted ? leastHinted : leastFound;
    const enough = headed.size > 0 || (found > 0 && found / total >= least);
    if (!enough) return { passages: [], missing, headed: false };
    const passages: Ranked[] = [];
    for (let passage = 0; passage < count; passage++) {
      if (scores[passage] === 0 && !headed.has(passage)) continue;
      const share = covered[passage]! / total;
      const kind = meant.has(passage) ? 1 : (worth[this.list.kinds[passage]!] ?? 1);
      const rank = notes.list.indexOf(this.list.sections[passage]![0]);
      const named =
        rank < 0
          ? notes.alone === 1
            ? ofOtherNote
            : 1
          : (rank < notes.alone ? ofNamedNote : ofSharedName) - 0.1 * Math.min(rank, 4);
      passages.push({ passage, score: scores[passage]! * (0.3 + 0.7 * share) * kind * named });
    }
    this.weighNotes(passages);
    for (const one of passages) if (headed.has(one.passage)) one.score += 100;
    passages.sort((one, other) => other.score - one.score || one.passage - other.passage);
    return { passages, missing, headed: headed.size > 0 };
  }

  /** Makes passages worth more in a note of which several fit: a note is about what it says more than once. */
  private weighNotes(passages: Ranked[]): void {
    const noteOf = ({ passage }: Ranked) => this.list.sections[passage]![0];
    const sums = new Map<number, { sum: number; next: number }>();
    for (const one of passages.toSorted((left, right) => right.score - left.score)) {
      const note = sums.get(noteOf(one)) ?? { sum: 0, next: 1 };
      sums.set(noteOf(one), { sum: note.sum + one.score * note.next, next: note.next * fadeOfNext });
    }
    const most = Math.max(...[...sums.values()].map(({ sum }) => sum));
    if (!(most > 0)) return;
    for (const one of passages)
      one.score *= 1 - ofWholeNote + (ofWholeNote * sums.get(noteOf(one))!.sum) / most;
  }

  /** The notes a query names, and whether it names nothing else. */
  notesNamed(query: string): { list: number[]; exact: boolean } {
    const { parts } = this.read(query);
    return { list: namedIn(parts).list, exact: parts.length === 1 };
  }

  /** All tokens that say what a question asks for, other words for the same included. */
  tokensOf(question: Question): Set<string> {
    const found = new Set<string>();
    for (const { tokens: own, concepts } of question.parts) {
      for (const token of own) found.add(token);
      for (const concept of concepts) {
        const names = concept.startsWith('&') ? this.list.groups[Number(concept.slice(1))]! : [];
        for (const name of names) for (const token of tokens(units(name, this.simplified))) found.add(token);
      }
    }
    return found;
  }

  /** In how many passages a part stands; a note's name in those of the note. */
  private spread(part: Part, postings: Postings): number {
    const notes = part.concepts.filter((concept) => concept.startsWith('#'));
    return notes.length > 0
      ? Math.max(...notes.map((concept) => this.passagesOf(concept).length))
      : postings.size;
  }

  /** The passages a part fits: by one of its names, or by its words, whichever fits better. */
  private postingsOf(part: Part, beyond: Beyond): Postings {
    const best = new Map<number, number>();
    const put = (passage: number, impact: number) => {
      if (impact > (best.get(passage) ?? 0)) best.set(passage, impact);
    };
    for (const concept of part.concepts) {
      if (concept.startsWith('#')) for (const passage of this.passagesOf(concept)) put(passage, ofNote);
      for (const [passage, impact] of this.open(concept)) put(passage, impact);
    }
    const words = part.tokens.map((token) => beyond.get(token) ?? this.open(token));
    if (words.some((one) => one.size > 0)) {
      const weights = words.map((one) => Math.log(1 + this.list.sections.length / Math.max(1, one.size)));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const sums = new Map<number, number>();
      words.forEach((one, place) => {
        for (const [passage, impact] of one)
          sums.set(passage, (sums.get(passage) ?? 0) + (impact * weights[place]!) / all);
      });
      for (const [passage, impact] of sums) put(passage, impact);
    }
    return best;
  }

  private passagesOf(concept: Concept): number[] {
    const note = Number(concept.slice(1));
    return this.list.sections.flatMap(([of], passage) => (of === note ? [passage] : []));
  }

  private open(token: string): Postings {
    const known = this.opened.get(token);
    if (known) return known;
    const place = this.places.get(token);
    const postings = place === undefined ? none : unpacked(this.packed[place]!);
    this.opened.set(token, postings);
    return postings;
  }
}

/** The notes that parts of a query name: first, and how many, those that have a name alone, then those that share one. */
function namedIn(parts: readonly Part[]): { list: number[]; alone: number } {
  const named = parts.map(({ concepts }) => concepts.filter((one) => one.startsWith('#')));
  const alone = named.filter((notes) => notes.length === 1);
  const list = [...new Set([...alone, ...named].flat())].map((one) => Number(one.slice(1)));
  return { list, alone: new Set(alone.flat()).size };
}

const none: Postings = new Map();
