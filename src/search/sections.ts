import { isHan } from './fold.ts';
import type { GoToList } from './list.ts';
import { titleForms } from './match.ts';
import { type Concept, noteOf, Phrases } from './phrases.ts';
import { type Part, type Question, readQuestion } from './question.ts';
import {
  fits,
  type Postings,
  phraseWord,
  rarityAmong,
  type SectionList,
  subjectsOf,
} from './section-index.ts';
import { Words } from './shards.ts';
import { tokens } from './tokens.ts';
import { keyOf, type Unit, units } from './units.ts';

/** Passages that the full-text index names for a word which the list of sections does not have. */
export type Beyond = ReadonlyMap<string, Postings>;

/** How well every passage of a note fits the note's own name, and a word that it shares with other notes. */
const ofName = { own: 3.2, shared: 2 } as const;
/** How far the best passage for a part is lifted to the best fit there is: a word that is only mentioned, but only there, says much. */
const ofBest = 0.12;
/** From this fit on a passage of a note counts as one that says the note's name. */
const told = fits[1];

/** The notes a query names, each once, and each kind in the order of the query. */
export interface NamedNotes {
  /** By their titles. */
  titled: number[];
  /** By another name that no other note has. */
  alone: number[];
  /** By a name that several notes have. */
  several: number[];
  /** By a word that belongs to none of them more than to others. */
  shared: number[];
}

/** What a part of a query is found by. */
export interface Evidence {
  /** How well each passage fits it, the best ones nearly alike for every part. */
  fits: Postings;
  /** How well the best of them fits it by itself. */
  told: number;
  /** In how many passages, and in how many notes, it stands; a note's name in all of the note's. */
  passages: number;
  notes: number;
}

/** The sections of a language's notes, ready for queries. */
export class Sections {
  readonly list: SectionList;
  readonly names: GoToList;
  private readonly phrases: Phrases;
  private readonly simplified: ReadonlyMap<string, string>;
  /** The words of all texts, as far as they have come. */
  readonly words: Words;
  private readonly headings = new Map<string, number[]>();
  private readonly subjects: readonly { passage: number; words: string[] }[];
  private readonly titles: readonly ReadonlySet<string>[];
  private readonly ofNotes: readonly (readonly number[])[];

  constructor(list: SectionList, names: GoToList) {
    this.list = list;
    this.names = names;
    const signs = [...list.traditional];
    this.simplified = new Map(
      signs.flatMap((sign, place) => (place % 2 === 0 ? [[sign, signs[place + 1]!] as const] : [])),
    );
    this.phrases = new Phrases(names, list.groups, this.simplified);
    this.words = new Words(list.shards.length, list);
    this.subjects = subjectsOf(list.sections);
    this.titles = names.notes.map(
      (note) =>
        new Set(
          [note.slug, ...[note.title, note.names[0] ?? ''].flatMap(titleForms)].map((name) =>
            keyOf(units(name)),
          ),
        ),
    );
    const ofNotes: number[][] = names.notes.map(() => []);
    list.sections.forEach(([note, , title], passage) => {
      ofNotes[note]!.push(passage);
      const key = keyOf(units(title));
      if (key !== '') this.headings.set(key, [...(this.headings.get(key) ?? []), passage]);
    });
    this.ofNotes = ofNotes;
  }

  read(query: string): Question {
    return readQuestion(query, this.phrases, this.words, this.simplified);
  }

  /** The parts of a question that only the full text can find: rare pairs of Han characters, and what a long list leaves out. */
  unknown(question: Question): Part[] {
    return question.parts.filter(
      (part) =>
        (this.list.wordsMissing || part.tokens.some(isHan)) && this.evidence(part, new Map()).fits.size === 0,
    );
  }

  /** The passages with this heading, as keys compare them. */
  headed(key: string): readonly number[] {
    return this.headings.get(key) ?? [];
  }

  /** The passages that readers ask for with just these words, and the questions that are these words. */
  asked(list: readonly Unit[]): number[] {
    const word = phraseWord(list);
    return word === '' ? [] : [...this.open(word).keys()];
  }

  /**
   * How much a query and the heading of each passage, or what stands before or after its colon, are the same, from 0 to 1:
   * the words of both, rare ones weighing more, against the words of either.
   */
  likeHeadings(list: readonly Unit[]): Map<number, number> {
    const asked = new Set(tokens(list));
    const rarity = (all: Iterable<string>) =>
      [...all].reduce((sum, token) => sum + this.rarity(this.open(token)), 0);
    const all = rarity(asked);
    const found = new Map<number, number>();
    for (const [place, { passage, words }] of this.subjects.entries()) {
      const both = words.filter((word) => asked.has(word));
      // One word of a longer heading is only a word.
      if (both.length > 1 || (both.length === 1 && words.length === 1))
        raise(found, passage, (2 * rarity(both)) / (all + this.list.rarities[place]!));
    }
    return found;
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

  notesNamed({ parts }: Question): NamedNotes {
    const by = (mark: string, test: (notes: readonly number[], part: Part) => boolean) =>
      parts.flatMap((part) => {
        const notes = part.concepts.filter((one) => one.startsWith(mark)).map((one) => noteOf(one)!);
        return test(notes, part) ? notes : [];
      });
    const seen = new Set<number>();
    const fresh = (notes: readonly number[]) => {
      const found = [...new Set(notes)].filter((note) => !seen.has(note));
      for (const note of found) seen.add(note);
      return found;
    };
    return {
      titled: fresh(
        by('#', ([note], part) => note !== undefined && this.titles[note]!.has(this.keyOf(part))),
      ),
      alone: fresh(by('#', (notes, part) => notes.length === 1 && !this.isShared(part))),
      several: fresh(by('#', () => true)),
      shared: fresh(by('~', () => true)),
    };
  }

  /** Whether the glossary has several notes for what a part names. */
  private isShared({ concepts }: Part): boolean {
    return concepts.some(
      (one) => one.startsWith('@') && (this.names.terms[Number(one.slice(1))]?.notes.length ?? 0) > 1,
    );
  }

  private keyOf({ written }: Part): string {
    return keyOf(units(written, this.simplified));
  }

  /** Where a part of a query stands: by one of its names, or by its words, whichever fits better. */
  evidence(part: Part, beyond: Beyond): Evidence {
    const best = new Map<number, number>();
    const named = part.concepts.flatMap((concept) => noteOf(concept) ?? []);
    for (const concept of part.concepts) {
      const note = noteOf(concept);
      if (note !== undefined)
        for (const passage of this.ofNotes[note]!)
          raise(best, passage, concept.startsWith('~') ? ofName.shared : ofName.own);
      for (const [passage, fit] of this.openName(concept)) raise(best, passage, fit);
    }
    const words = part.tokens.map((token) => beyond.get(token) ?? this.open(token));
    const said = this.meanFit(words);
    const inside = new Set(named.flatMap((note) => this.ofNotes[note]!));
    const telling = tellingOf(said, inside);
    for (const [passage, fit] of said)
      raise(
        best,
        passage,
        inside.has(passage) ? ofName.own + ((fits[3] - ofName.own) * fit * telling) / fits[3] : fit,
      );
    const told = Math.max(0, ...best.values());
    const lift = (fits[3] / Math.max(told, 1)) ** ofBest;
    const lifted = new Map([...best].map(([passage, fit]) => [passage, fit * lift]));
    return { fits: lifted, told, ...this.spread(part, named, best, words) };
  }

  private spread(
    { concepts }: Part,
    named: readonly number[],
    best: Postings,
    words: readonly Postings[],
  ): { passages: number; notes: number } {
    if (named.length > 0)
      return {
        passages: Math.max(...named.map((note) => this.ofNotes[note]!.length)),
        notes: named.length,
      };
    const opened = concepts.map((concept) => this.openName(concept));
    const passages = Math.max(0, ...opened.map((one) => one.size)) || best.size;
    const notes =
      opened.length > 0
        ? Math.max(...opened.map((one) => this.notesOf(one)))
        : Math.min(...words.map((one) => this.notesOf(one)));
    return { passages: Math.max(1, passages), notes: Math.max(1, notes) };
  }

  private notesOf(postings: Postings): number {
    return new Set([...postings.keys()].map((passage) => this.list.sections[passage]![0])).size;
  }

  /** How well passages fit several words: the mean over all of them, rare ones weighing more. */
  private meanFit(words: readonly Postings[]): Postings {
    const weights = words.map((one) => this.rarity(one));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const sums = new Map<number, number>();
    words.forEach((one, place) => {
      for (const [passage, fit] of one)
        sums.set(passage, (sums.get(passage) ?? 0) + (fit * weights[place]!) / all);
    });
    return sums;
  }

  private rarity({ size }: Postings): number {
    return rarityAmong(this.list.sections.length, size);
  }

  /** Texts are not looked through for the names of notes. */
  private openName(concept: Concept): Postings {
    return noteOf(concept) === undefined ? this.open(concept) : none;
  }

  private open(token: string): Postings {
    return this.words.open(token);
  }
}

const none: Postings = new Map();

/**
 * How much the words of a note's name tell its passages apart, from 0 to 1: GRU stands all over its note and tells nothing,
 * the reset gate, which is a name of it as well, leads to a few.
 */
function tellingOf(said: Postings, inside: ReadonlySet<number>): number {
  let saying = 0;
  for (const [passage, fit] of said) if (inside.has(passage) && fit >= told * 0.9) saying++;
  return saying === 0 ? 0 : Math.sqrt(Math.log(inside.size / saying) / Math.log(inside.size));
}

function raise(best: Map<number, number>, passage: number, fit: number): void {
  if (fit > (best.get(passage) ?? 0)) best.set(passage, fit);
}
