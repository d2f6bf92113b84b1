import type { Language } from '../i18n/languages.ts';
import { type Beside, besides, isBeside } from './besides.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { goTo, type Answer as NamesAnswer } from './match.ts';
import type { Part, Question } from './question.ts';
import { type Ranking, rank } from './rank.ts';
import { Sections } from './sections.ts';
import { type FullText, readBesides, readNames, readSections, readText, type Sources } from './sources.ts';
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
export interface Search {
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
const fitBeyond = 9;
/** How many places beside the notes come with an answer, and where they stand if it is a term that is asked for. */
const mostBeside = 2;
const placeOfTerm = 3;
/** How many of the interview questions stand among the first six. */
const mostQuestions = 2;
/** Where a note that the query names among other words stands at the latest. */
const placeOfNote = 3;

export function openSearch(language: Language, sources: Sources): Search {
  let sections: Sections | undefined;
  let byName: ((query: string) => NamesAnswer) | undefined;
  let loading: Promise<void> | undefined;
  let index: Promise<FullText> | undefined;
  let beside: Promise<readonly Beside[]> | undefined;
  const texts = new Map<string, Promise<{ title: string; text: string }>>();

  const prepare = () => {
    loading ??= (async () => {
      const names = await readNames(sources, language);
      byName = goTo(names);
      sections = new Sections(await readSections(sources, language), names);
    })();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  const textOf = (passage: number) => {
    const name = sections!.list.fragments[passage] ?? '';
    if (!texts.has(name)) {
      const text = readText(sources, name);
      text.catch(() => texts.delete(name));
      texts.set(name, text);
    }
    return texts.get(name)!;
  };

  /** The passages in which the full text has a word, each looked into: the index also finds other forms of words. */
  const beyondOf = async (part: Part): Promise<ReadonlyMap<number, number>> => {
    index ??= sources.index();
    index.catch(() => {
      index = undefined;
    });
    const asked = units(part.written);
    const { results } = await (await index).search(`"${asked.map(({ word }) => word).join(' ')}"`);
    const places = new Map(sections!.list.fragments.map((name, passage) => [name, passage]));
    const found = results.flatMap(({ id }) => places.get(id) ?? []).slice(0, mostPassages);
    const first =
      found[0] === undefined ? '' : (await textOf(found[0])).text + (await textOf(found[0])).title;
    const wanted = asked.map(({ text }) => text).join('');
    const said = units(first).map(({ text }) => text);
    const there = asked.length === 1 ? said.includes(wanted) : said.join('').includes(wanted);
    return new Map(there ? found.map((passage) => [passage, fitBeyond]) : []);
  };

  const find = async (query: string, limit: number): Promise<Found> => {
    let failed = false;
    try {
      await prepare();
    } catch {
      return named(byName?.(query) ?? { hits: [], guessed: false }, true);
    }
    const known = sections!;
    const question = known.read(query);
    const others = await besidesOf(question).catch(() => {
      failed = true;
      return [];
    });
    const beyond = new Map<string, ReadonlyMap<number, number>>();
    for (const part of known.unknown(question).slice(0, mostBeyond)) {
      try {
        const found = await beyondOf(part);
        if (found.size > 0) for (const token of part.tokens) beyond.set(token, found);
      } catch {
        failed = true;
      }
    }
    const ranking = rank(known, question, beyond);
    if (ranking.passages.length === 0) {
      const found = named(byName!(query), failed);
      return { ...found, entries: [...found.entries, ...others] };
    }
    const { entries, more, unread } = await entriesOf(ranking, question, limit);
    failed ||= unread;
    const missing = failed ? [] : missingWords(ranking.missing);
    const term = question.parts.length === 1;
    entries.splice(term ? placeOfTerm : entries.length, 0, ...others);
    return { entries, missing, guessed: question.guessed, more, failed };
  };

  /** The entries of places beside the notes that a question is about, a few. */
  const besidesOf = async (question: Question): Promise<Entry[]> => {
    if (!isBeside(sections!, question)) return [];
    beside ??= readBesides(sources, language);
    beside.catch(() => {
      beside = undefined;
    });
    const all = await beside;
    const tokens = sections!.tokensOf(question);
    return besides(all, question)
      .slice(0, mostBeside)
      .map(({ at, page, title, text }): Entry => {
        const [slug, id] = at.split('#') as [string, string];
        return { slug, id, title, note: page, excerpt: excerpt(text, tokens) };
      });
  };

  const entriesOf = async (ranking: Ranking, question: Question, limit: number) => {
    const known = sections!;
    const places = chosen(ranking, known, limit);
    const tokens = known.tokensOf(question);
    let unread = false;
    const entries: Entry[] = await Promise.all(
      places.list.map(async (passage): Promise<Entry> => {
        const [note, id, heading] = known.list.sections[passage]!;
        const { slug, title } = known.names.notes[note]!;
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
    const seen = new Set(entries.filter(({ id }) => id === '').map(({ slug }) => slug));
    const { titled, alone, several, shared } = known.notesNamed(question);
    const exact = question.parts.length === 1 && !ranking.headed;
    [...titled, ...alone, ...several, ...shared].forEach((note, rank) => {
      const { slug, title } = known.names.notes[note]!;
      if (seen.has(slug)) return;
      entries.splice(exact ? rank : placeOfNote + rank, 0, { slug, id: '', title, note: '', excerpt: [] });
    });
    return { entries, more: places.more, unread };
  };

  return {
    names: (query) => (byName ? named(byName(query), false) : null),
    prepare,
    find,
  };
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
