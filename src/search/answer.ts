import type { Language } from '../i18n/languages.ts';
import { besides, isBeside } from './besides.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { type Library, once, openLibrary, whole } from './library.ts';
import { goTo, type Answer as NamesAnswer } from './match.ts';
import type { Part, Question } from './question.ts';
import { isMostlyKnown, type Ranking, rank } from './rank.ts';
import type { Sections } from './sections.ts';
import { readNames, type Sources } from './sources.ts';
import { units } from './units.ts';

/** A place the query leads to: a section, an interview question, or, with an empty id, a whole note. */
export interface Entry {
  slug: string;
  id: string;
  /** The section's heading, the question, or the note's title. */
  title: string;
  /** The note it stands in; empty where the title says so. */
  note: string;
  /** The name that matched, where it says more than the title. */
  via?: string;
  excerpt: readonly Piece[];
}

/** What a search found, best first. */
export interface Found {
  entries: Entry[];
  /** Words of the query that stand nowhere in the notes. */
  missing: string[];
  /** True where the query was taken for something a few letters away. */
  guessed: boolean;
  /** Whether a higher limit would find more. */
  more: boolean;
  /** True where something of the search could not be loaded. */
  failed: boolean;
}

/** A search of one language's notes: the same for the dialog, the page and the tests. */
interface Search {
  /** Notes by their names alone, once these are there; null before. */
  names(query: string): Found | null;
  /** Fetches what every query needs. */
  prepare(): Promise<void>;
  find(query: string, limit: number): Promise<Found>;
}

/** How many words that no list has are asked of the full text; each is a file to load. */
const mostBeyond = 3;
/** How many passages that only the full text names are looked at, and how well they fit. */
const mostPassages = 8;
const fitBeyond = 4;
/** How many places beside the notes come with an answer, and where they stand if it is a term that is asked for. */
const mostBeside = 2;
const placeOfTerm = 3;
/** How many of the interview questions stand among the first six. */
const mostQuestions = 2;
/** Where a note that the query names among other words stands at the latest. */
const placeOfNote = 3;

/** Opens the search of a language. Nothing is fetched before a query, or `prepare`, needs it. */
export function openSearch(language: Language, sources: Sources): Search {
  let byName: ((query: string) => NamesAnswer) | undefined;
  const open = once(async () => {
    const names = readNames(sources, language);
    const library = openLibrary(language, sources, names);
    // Until it is awaited, what goes wrong with it is nobody's.
    library.catch(() => {});
    byName = goTo(await names);
    return library;
  });
  return {
    names: (query) => (byName ? named(byName(query), false) : null),
    prepare: async () => void (await open()),
    find: async (query, limit) => {
      const library = await open().catch(() => null);
      return library && byName
        ? answer(library, byName, query, limit)
        : named(byName?.(query) ?? { hits: [], guessed: false }, true);
    },
  };
}

async function answer(
  library: Library,
  byName: (query: string) => NamesAnswer,
  query: string,
  limit: number,
): Promise<Found> {
  const { sections } = library;
  let failed = false;
  const question = await whole(library, () => {
    const read = sections.read(query);
    rank(sections, read);
    return read;
  }).catch(() => null);
  if (!question) return named(byName(query), true);
  const others = await besidesOf(library, question).catch(() => {
    failed = true;
    return [];
  });
  const beyond = new Map<string, ReadonlyMap<number, number>>();
  const unknown = new Set(sections.unknown(question));
  const asksBeyond = !isMostlyKnown(sections, question);
  for (const part of asksBeyond ? [...unknown].slice(0, mostBeyond) : []) {
    try {
      const found = await beyondOf(library, part);
      if (found.size > 0) for (const token of part.tokens) beyond.set(token, found);
    } catch {
      failed = true;
    }
  }
  const ranking = rank(sections, question, beyond);
  if (ranking.passages.length === 0) {
    const found = named(byName(query), failed);
    return { ...found, entries: [...found.entries, ...others] };
  }
  const { entries, more, unread } = await entriesOf(library, ranking, question, limit);
  failed ||= unread;
  // What was not asked for in the full text may stand there.
  const surely = ranking.missing.filter((part) => asksBeyond || !unknown.has(part));
  const missing = failed ? [] : missingWords(surely);
  const term = question.parts.length === 1;
  entries.splice(term ? placeOfTerm : entries.length, 0, ...others);
  return { entries, missing, guessed: question.guessed, more, failed };
}

/** The passages in which the full text has a word, each looked into: the index also finds other forms of words. */
async function beyondOf(
  { sections, fullText, textOf }: Library,
  part: Part,
): Promise<ReadonlyMap<number, number>> {
  const index = await fullText();
  const asked = units(part.written);
  const { results } = await index.search(`"${asked.map(({ word }) => word).join(' ')}"`);
  const places = new Map(sections.list.fragments.map((name, passage) => [name, passage]));
  const found = results.flatMap(({ id }) => places.get(id) ?? []).slice(0, mostPassages);
  const first = found[0] === undefined ? { text: '', title: '' } : await textOf(found[0]);
  const wanted = asked.map(({ text }) => text).join('');
  const said = units(first.text + first.title).map(({ text }) => text);
  const there = asked.length === 1 ? said.includes(wanted) : said.join('').includes(wanted);
  return new Map(there ? found.map((passage) => [passage, fitBeyond]) : []);
}

/** The entries of places beside the notes that a question is about, a few. */
async function besidesOf({ sections, beside }: Library, question: Question): Promise<Entry[]> {
  if (!isBeside(sections, question)) return [];
  const all = await beside();
  const tokens = sections.tokensOf(question);
  return besides(all, question)
    .slice(0, mostBeside)
    .map(({ at, page, title, text }): Entry => {
      const [slug, id] = at.split('#') as [string, string];
      return { slug, id, title, note: page, excerpt: excerpt(text, tokens) };
    });
}

/** The entries of the passages that fit best, and of the notes that the question names. */
async function entriesOf(
  { sections, textOf }: Library,
  ranking: Ranking,
  question: Question,
  limit: number,
): Promise<{ entries: Entry[]; more: boolean; unread: boolean }> {
  const places = chosen(ranking, sections, limit);
  const tokens = sections.tokensOf(question);
  let unread = false;
  const entries: Entry[] = await Promise.all(
    places.list.map(async (passage): Promise<Entry> => {
      const [note, id, heading] = sections.list.sections[passage]!;
      const { slug, title } = sections.names.notes[note]!;
      const text = await textOf(passage).catch(() => {
        unread = true;
        return { title: '', text: '' };
      });
      const own = heading || text.title || title;
      return {
        slug,
        id,
        title: own,
        note: own === title ? '' : title,
        excerpt: text.text === '' ? [] : excerpt(text.text, tokens),
      };
    }),
  );
  const { titled, alone, several, shared } = sections.notesNamed(question);
  // What a section is asked for with leads there, though it may name the note as well.
  const isSection = ranking.headed || (ranking.asked && titled.length === 0);
  const exact = question.parts.length === 1 && !isSection;
  [...titled, ...alone, ...several, ...(exact ? shared : [])].forEach((note, rank) => {
    const { slug, title } = sections.names.notes[note]!;
    const at = entries.findIndex((entry) => entry.slug === slug && entry.id === '');
    if (at >= 0 && !exact) return;
    const [own] = at < 0 ? [] : entries.splice(at, 1);
    entries.splice(exact ? rank : placeOfNote + rank, 0, own ?? noteAlone(slug, title));
  });
  return { entries, more: places.more, unread };
}

/** A note as a place of its own. */
function noteAlone(slug: string, title: string): Entry {
  return { slug, id: '', title, note: '', excerpt: [] };
}

function named({ hits, guessed }: NamesAnswer, failed: boolean): Found {
  const entries = hits.map(
    ({ note, via }): Entry => ({
      slug: note.slug,
      id: '',
      title: note.title,
      note: '',
      ...(via === undefined ? {} : { via }),
      excerpt: [],
    }),
  );
  return { entries, missing: [], guessed, more: false, failed };
}

/** The passages to show: each address once, not too many interview questions. */
function chosen(ranking: Ranking, sections: Sections, limit: number): { list: number[]; more: boolean } {
  const seen = new Set<string>();
  const list: number[] = [];
  const later: number[] = [];
  let questions = 0;
  const best = ranking.passages[0]?.score ?? 0;
  for (const { passage, score } of ranking.passages) {
    const [note, id, heading] = sections.list.sections[passage]!;
    const address = `${note}#${id}`;
    if (seen.has(address) || score < best * 0.12) continue;
    seen.add(address);
    if (heading === '' && id !== '' && ++questions > mostQuestions && list.length < 6) later.push(passage);
    else list.push(passage);
  }
  const all = [...list.slice(0, 6), ...later, ...list.slice(6)];
  return { list: all.slice(0, limit), more: all.length > limit };
}

/** The missing parts in the reader's words; pairs of Han characters joined again. */
function missingWords(parts: readonly Part[]): string[] {
  const words: string[] = [];
  for (const { written } of parts) {
    const last = words.at(-1);
    const han = /^\p{Script=Han}+$/u;
    if (last && han.test(last) && han.test(written) && last.at(-1) === written[0])
      words[words.length - 1] = last + written.slice(1);
    else if (!words.includes(written)) words.push(written);
  }
  return words;
}
