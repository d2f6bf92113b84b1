import { isHan } from './fold.ts';
import { noteOf } from './phrases.ts';
import type { Part, Question } from './question.ts';
import { fits } from './section-index.ts';
import type { Beyond, Evidence, NamedNotes, Sections } from './sections.ts';

/** A passage that answers a query, by its place in the list. */
interface Ranked {
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
  /** Whether it is what readers ask for one section with. */
  asked: boolean;
}

/** What a kind of passage is worth where the query does not ask for it. */
const worth: Record<string, number> = { t: 1, i: 0.65, q: 0.65, r: 0.6, c: 0.85, m: 1 };
/**
 * How much more a passage is worth in a note that the query names: by a name of its own, by such a name beside the title of
 * another, by a name of several notes, by a word that notes share.
 */
const ofNamedNote = { alone: 1.45, besides: 1.38, several: 1.25, shared: 1.05 } as const;
/** How much less for each note named before it. */
const ofLaterNote = 0.04;
/** How much less in another note than the one that the query names. */
const ofOtherNote = 0.68;
/** What part of a passage's score its note's other passages decide. */
const ofWholeNote = 0.38;
/** How much less each further passage of a note counts for the note. */
const fadeOfNext = 1;
/** What is left of a score where next to nothing of the query is covered, and how fast it falls. */
const ofPartly = { least: 0.45, power: 3.6 } as const;
/** How much more a passage is worth whose heading the query is; by the square of how much they are alike, if less. */
const ofHeading = 0.95;
/** How a part's rarity is weighed: among passages, and among notes. */
const rarity = { passages: 0.7, notes: 0.2 } as const;
/**
 * The least part of a query, by weight, that must be found: where that part names something, where it is much (the weight
 * from which it is), and where it names nothing. A term is often a word of other fields as well.
 */
const leastFound = { named: 0.52, much: 0.4, weight: 3, words: 0.47 } as const;
/** How much a pair of Han characters that no text has counts there: half of them only lie between two words. */
const ofMissingPair = 0.6;

/** How far above all others a passage stands that readers ask for with just the words of a query. */
const ofAsked = 1.02;

/** From which part of a question on, by weight, the list is enough to answer it. */
const mostlyKnown = 0.5;

/** All passages that answer a question, best first. */
export function rank(sections: Sections, question: Question, beyond: Beyond = new Map()): Ranking {
  const found = question.parts.map((part) => {
    const evidence = sections.evidence(part, beyond);
    return { part, evidence, weight: rarityOf(evidence, sections) * part.share };
  });
  const missing = found.filter(({ evidence }) => evidence.fits.size === 0).map(({ part }) => part);
  const headed = new Set(sections.headed(question.key));
  const asked = askedIn(sections, question);
  if (headed.size + asked.length === 0 && !isEnough(found))
    return { passages: [], missing, headed: false, asked: false };

  const { scores, covered, meant } = summed(found, sections.list.sections.length);
  const factor = noteFactors(sections.notesNamed(question));
  const alike = sections.likeHeadings(question.units);
  for (const passage of asked) alike.set(passage, 1);
  const passages: Ranked[] = [];
  for (const [passage, [note]] of sections.list.sections.entries()) {
    if (scores[passage] === 0 && !headed.has(passage)) continue;
    const kind = meant.has(passage) ? 1 : (worth[sections.list.kinds[passage]!] ?? 1);
    const whole = ofPartly.least + (1 - ofPartly.least) * covered[passage]! ** ofPartly.power;
    const heading = 1 + ofHeading * (alike.get(passage) ?? 0) ** 2;
    passages.push({ passage, score: scores[passage]! * whole * kind * factor(note) * heading });
  }
  weighNotes(passages, ({ passage }) => sections.list.sections[passage]![0]);
  if (question.parts.length > 1) lift(passages, asked);
  for (const one of passages) if (headed.has(one.passage)) one.score += 100;
  passages.sort((one, other) => other.score - one.score || one.passage - other.passage);
  return { passages, missing, headed: headed.size > 0, asked: asked.includes(passages[0]?.passage ?? -1) };
}

/**
 * The passages that are asked for with a query's words. A question that is but one name says less than the name, and a name
 * made of words that only ask, as “when should I use”, is in no phrase's word.
 */
function askedIn(sections: Sections, { units, parts }: Question): number[] {
  if (parts.some(({ tokens }) => tokens.length === 0)) return [];
  return sections.asked(units).filter((passage) => parts.length > 1 || sections.list.kinds[passage] !== 'i');
}

function lift(passages: Ranked[], asked: readonly number[]): void {
  const best = Math.max(...passages.map(({ score }) => score));
  for (const one of passages)
    if (asked.includes(one.passage)) one.score = Math.max(one.score, best * ofAsked);
}

/** Whether the list by itself knows so much of a question that the full text need not be asked. */
export function isMostlyKnown(sections: Sections, question: Question): boolean {
  const weights = question.parts.map((part) => {
    const evidence = sections.evidence(part, new Map());
    return { known: evidence.fits.size > 0, weight: rarityOf(evidence, sections) * part.share };
  });
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const known = weights.reduce((sum, one) => sum + (one.known ? one.weight : 0), 0);
  return known >= mostlyKnown * all;
}

interface Found {
  part: Part;
  evidence: Evidence;
  weight: number;
}

/** How much a part of a query says: the fewer passages and notes have it, the more. */
function rarityOf({ passages, notes }: Evidence, { list, names }: Sections): number {
  const among = (all: number, having: number) => Math.log(1 + all / having);
  return (
    rarity.passages * among(list.sections.length, passages) + rarity.notes * among(names.notes.length, notes)
  );
}

/** Whether what was found of a query is enough to answer it at all. */
function isEnough(all: readonly Found[]): boolean {
  const there = all.filter(({ evidence }) => evidence.fits.size > 0);
  const has = (test: (concept: string) => boolean) =>
    there.some(({ part }) => part.concepts.some((concept) => test(concept)));
  if (has((concept) => noteOf(concept) !== undefined)) return true;
  const found = there.reduce((sum, { evidence, weight }) => sum + weight * howTold(evidence), 0);
  const isTerm = has((concept) => concept.startsWith('@'));
  const isMuch = !isTerm && found >= leastFound.weight;
  const least = !has(() => true) ? leastFound.words : isMuch ? leastFound.much : leastFound.named;
  const sought = sumOf(
    all.map(({ part, evidence, weight }) => {
      const isPair = evidence.fits.size === 0 && part.concepts.length === 0 && part.tokens.some(isHan);
      return { weight: isPair ? weight * ofMissingPair : weight };
    }),
  );
  return there.length > 0 && found / sought >= least;
}

/** Whether some passage is about a part, 1, or some only mention it: less. */
function howTold({ told }: Evidence): number {
  return Math.min(1, told / fits[2]);
}

const sumOf = (all: readonly Pick<Found, 'weight'>[]) => all.reduce((sum, { weight }) => sum + weight, 0);

/** Of every passage: how well it fits all parts, what share of the query it covers; and those that a part names outright. */
function summed(
  all: readonly Found[],
  count: number,
): { scores: Float64Array; covered: Float64Array; meant: Set<number> } {
  const scores = new Float64Array(count);
  const covered = new Float64Array(count);
  const meant = new Set<number>();
  const total = sumOf(all);
  for (const { part, evidence, weight } of all)
    for (const [passage, fit] of evidence.fits) {
      scores[passage] = scores[passage]! + (weight * fit) / fits[3];
      covered[passage] = covered[passage]! + weight / total;
      if (fit >= fits[2] && part.concepts.length > 0) meant.add(passage);
    }
  return { scores, covered, meant };
}

/** How much more, or less, a passage is worth in each note, by the notes that a query names. */
function noteFactors({ titled, alone, several, shared }: NamedNotes): (note: number) => number {
  const factors = new Map<number, number>();
  const add = (notes: readonly number[], factor: number, before: number) => {
    notes.forEach((note, place) => {
      factors.set(note, factor - ofLaterNote * Math.min(before + place, 4));
    });
  };
  const sole = titled.length + alone.length;
  add(shared, ofNamedNote.shared, 0);
  add(several, ofNamedNote.several, sole);
  add(alone, titled.length > 0 ? ofNamedNote.besides : ofNamedNote.alone, titled.length);
  add(titled, ofNamedNote.alone, 0);
  const other = sole === 1 ? ofOtherNote : 1;
  return (note) => factors.get(note) ?? other;
}

/** Makes passages worth more in a note of which several fit: a note is about what it says more than once. */
function weighNotes(passages: Ranked[], noteOf: (one: Ranked) => number): void {
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
