import type { Language } from '../../i18n/languages.ts';

/** All that stands below a heading, or only what has these places among it: 0 the first, −1 the last. */
export type Chosen = string | readonly [heading: string, ...places: number[]];

/** A number to remember: what it is, in words with $…$, and the computation, as it stands in the note. */
export interface Remembered {
  name: string | Record<Language, string>;
  value: string;
  unit?: string;
}

/** What a note gives to its cheat sheet. Everything is quoted from the note by its headings, computed, or a convention. */
export interface SheetChoice {
  /** All of the note by default. */
  formulas?: readonly Chosen[];
  /** Tables of rules and of what corresponds to what, set below the formulas. */
  rules?: readonly Chosen[];
  /** Rows of the table of conventions, by their English names. */
  conventions?: readonly string[];
  /** Paragraphs and tables of the note that fix shapes, letters and ways of counting. */
  agreed?: readonly Chosen[];
  /** None by default. */
  numbers?: readonly Remembered[];
  tables?: readonly Chosen[];
  /** Lists and tables worth having at hand, each under its own heading. */
  also?: readonly string[];
  /** Traps are told in one sentence, or in whole where the page has room. */
  wholeTraps?: boolean;
  /** How many interview questions fit below the rest, with their short answers, from the first on; none by default. */
  answers?: number;
}

/** A cheat sheet's parts as HTML, formulas still as placeholders. */
export interface Sheet {
  formulas: { name: string; html: string[] }[];
  rules: string[];
  agreed: string[];
  numbers: { name: Remembered['name']; html: string }[];
  tables: string[];
  traps: string[];
  also: { title: string; html: string[] }[];
  safe: Answer[];
  answers: Answer[];
}

export interface Answer {
  title: string;
  answer: string;
}
