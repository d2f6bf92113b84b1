import type { Concept } from './phrases.ts';
import type { Part, Question } from './question.ts';
import { mark } from './section-index.ts';
import type { Sections } from './sections.ts';
import { keyOf, units } from './units.ts';

/** A place beside the notes that search leads to: a term of the glossary, a work of the literature, a calculator. */
export interface Beside {
  /** Its page and its id there, as `glossary#adam`. */
  at: string;
  /** What the page is called. */
  page: string;
  title: string;
  text: string;
}

/** The key of a title that is no term: terms are in the "go to" list. */
export function titleKey({ at, title }: Beside): string {
  return at.startsWith('glossary#') ? '' : keyOf(units(title));
}

/** Whether a question may be about a place beside the notes; if not, their texts need not be read. */
export function isBeside({ list }: Sections, { parts, key }: Question): boolean {
  const sought = mark(key);
  for (let at = 0; at < list.marks.length; at += 2) if (list.marks.slice(at, at + 2) === sought) return true;
  return termsAlone(parts).length > 0;
}

/**
 * Of all places beside the notes those that a question is about: the work or calculator of just this title, the terms it asks
 * for and nothing else.
 */
export function besides(all: readonly Beside[], { parts, key }: Question): Beside[] {
  const terms = termsAlone(parts).flatMap((term) => all[Number(term.slice(1))] ?? []);
  return [...new Set([...all.filter((one) => titleKey(one) === key), ...terms])];
}

/** The terms that a query asks for if it asks for nothing else; of several it may want a comparison. */
function termsAlone(parts: readonly Part[]): Concept[] {
  const terms = parts.map(({ concepts }) => concepts.filter((one) => one.startsWith('@')));
  const others = parts.filter((_, place) => terms[place]!.length === 0);
  const several = parts.length - others.length > 1;
  const alone = others.every(({ concepts }) => several && concepts.some((one) => one.startsWith('&')));
  return alone ? terms.flat() : [];
}
