import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Shown } from '../draw/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { Parameters, Quantity, State } from './parameters.ts';

/** A drawing is laid out anew for each of three widths, so that its text never falls below 12 px. */
export interface Layout {
  name: 'wide' | 'mid' | 'narrow';
  /** Width of the viewBox: 620, 720 or 320. The wide drawing shares its row with the controls, hence narrower than mid. */
  width: number;
}
export const layouts: readonly Layout[] = [
  { name: 'wide', width: 620 },
  { name: 'mid', width: 720 },
  { name: 'narrow', width: 320 },
];

/** Why a result is no number that could be shown: words stand in its place. */
export type Missing = { because: 'diverged'; step: number } | { because: 'zero' | 'noDigit' | 'noGradient' };

/** A result: the number itself, and its log10 where it may lie outside float64. */
export interface Output {
  value: number;
  log10?: number;
  /** Significant digits shown, 4 by default. */
  digits?: number;
  /** Decimals in place of significant digits: 0 shows a count in full. */
  decimals?: number;
  quantity?: Quantity;
  /** What is said where the value is not finite. */
  missing?: Missing;
  /** Left out of the visible list (shown in table or picture already). */
  quiet?: boolean;
}

export interface Column {
  key: string;
  /** The symbol at the head, in the small notation of <Symbol>. */
  symbol: string;
  quantity?: Quantity;
  /** Dropped on phones. */
  optional?: boolean;
}

export interface Cell {
  /** A number to show, or words. */
  value: number | string;
  log10?: number;
  /** Fixed decimals instead of significant digits. */
  decimals?: number;
  /** What is said where the value is not finite. */
  missing?: Missing;
  /** The arithmetic behind the number, with the numbers put in; a function where writing it for every cell is dear. */
  how?: string | (() => string);
}

export interface Table {
  columns: readonly Column[];
  /** All rows: CSV and Markdown carry every one, the page shows those of `shown` (all by default). */
  rows: readonly (readonly Cell[])[];
  shown?: readonly number[];
  /** Fetches what the cells' arithmetic needs before a reader first asks for it; undefined where all is there. */
  needs?: () => Promise<void> | undefined;
}

/** A formula of a calculator: its TeX with \slot{name}{} where numbers go and \sci{name}{} where a power may follow. */
export type Formulas = Record<string, string>;

export interface LiveFormula {
  /** Which of the formulas is shown. */
  name: string;
  /** Further formulas shown with it, all in the order of the record. */
  also?: readonly string[];
  /** The text or number of every slot. */
  slots: Record<string, string | Shown>;
}

/** The arithmetic behind a cell, if it has any. */
export const howOf = ({ how }: Cell): string | undefined => (typeof how === 'function' ? how() : how);

/** The texts every calculator has, strings and records of them; its own come beside them. */
export interface Labels {
  /** The question it answers. */
  title: string;
  /** One line: what to try. */
  invitation: string;
  /** What the picture shows, for those who cannot see it; numbers belong into `sentence`. */
  picture: string;
  /** What the table lists. */
  table: string;
  parameters: Record<string, { label: string; hint?: string }>;
  choices: Record<string, Record<string, string>>;
  /** By convention parameter and value: who uses it. */
  users?: Record<string, Record<string, string>>;
  presets: Record<string, string>;
  outputs: Record<string, string>;
  /** Reasons of text parameters' checks that typed expressions do not share. */
  reasons?: Readonly<Record<string, string>>;
  prediction?: { question: string; choices: Record<string, string>; reveal: string };
}

/** All that a calculator says in one language: `labels` and `sentence` of en.tsx or zh.tsx. */
export interface CalculatorWords extends Labels {
  /** The result in a sentence, numbers in <b>; pure. */
  sentence: (view: never) => ComponentChildren;
}

/** A state and what was computed from it. */
export interface Finding<P extends Parameters, Result> {
  state: State<P>;
  result: Result;
}

export interface View<P extends Parameters, Result, Words> extends Finding<P, Result> {
  words: Words;
}

export interface PictureProps<P extends Parameters, Result, Words> extends View<P, Result, Words> {
  layout: Layout;
  /** Sets some parameters, as a drag in the picture does; values outside their range are clamped. */
  set: (change: Partial<State<P>>) => void;
  /** Prefix for ids inside the drawing: one per drawing and page. */
  prefix: string;
}

/** What a live calculator needs at every change: the part that readers load. */
interface Calculator<P extends Parameters, Result, Words> {
  name: string;
  parameters: P;
  presets: Record<string, Partial<State<P>>>;
  /** Pure: the same state gives the same result. */
  compute: (state: State<P>) => Result;
  /** Fetches what this state needs beyond the calculator itself; undefined where all is there. See `later`. */
  needs?: (state: State<P>) => Promise<void> | undefined;
  outputs: (result: Result, state: State<P>) => Record<string, Output>;
  Picture: FunctionComponent<PictureProps<P, Result, Words>>;
  /** The part of the narrow drawing that carries the answer, as a viewBox; claims, keyboard and wall show it alone. */
  window?: string;
  formula: (view: View<P, Result, Words>) => LiveFormula;
  table: (view: View<P, Result, Words>) => Table;
  /** The whole-number parameter that play, pause, step and scrub move. */
  player?: keyof P & string;
  /** Where the player stops in this state, if before the parameter's maximum. */
  playerEnd?: (result: Result, state: State<P>) => number;
  /** The truth behind the prediction at the first state: a key of its choices; undefined where it does not apply. */
  predicted?: (result: Result, state: State<P>) => string | undefined;
}

/** Whole programs that print `key = value` for every output. */
export interface Programs<Value> {
  pytorch: Value;
  numpy: Value;
}

/** A calculator whatever its state: what the frame works with. */
// biome-ignore lint/suspicious/noExplicitAny: State, result and words of a calculator belong together; outside they are opaque.
export type AnyCalculator = Calculator<any, any, any>;

// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyPrograms = Programs<(state: any) => string>;

/** All that a calculator's folder holds: what the build, the gallery and the tests work with. */
export interface CompleteCalculator extends AnyCalculator {
  words: Record<Language, CalculatorWords>;
  formulas: Formulas;
  programs: AnyPrograms;
}

/** Identity with inference: `export default calculator({...})`. */
export function calculator<P extends Parameters, Result, Words extends Labels>(
  definition: Calculator<P, Result, Words>,
): Calculator<P, Result, Words> {
  return definition;
}
