import type { Language } from '../i18n/languages.ts';
import type { AnyCalculator, CalculatorWords, LiveFormula } from './calculator.ts';
import type { FrameWords } from './en.ts';
import type { ProgramSource } from './Listings.tsx';
import type { AnyState } from './states.ts';

/** What a calculator's frame is given by the page. */
export interface FrameProps {
  calculator: AnyCalculator;
  words: CalculatorWords;
  /** The words of the frame itself. */
  own: FrameWords;
  programs: ProgramSource;
  /** The calculator's own page, which has all its formulas; absent where this page has them too. */
  formulas?: string;
  /** What makes HTML of formulas, at build. */
  renderFormula?: (live: LiveFormula) => string;
  /** What the page speaks. */
  language: Language;
  /** Unique on the page; prefixes the names of its inputs and its part of the link. */
  id: string;
  /** What the author set in the directive: the state a reset returns to. */
  options: Record<string, string>;
  /** Where the page about the checking of numbers stands. */
  checked: string;
  /** What the last test run found, as one sentence. */
  checkedText: string;
  /** Hears of every state that was drawn whole. */
  onDrawn?: (state: AnyState) => void;
  /** A state to come back to after another could not be drawn. */
  restored?: AnyState;
}

/** What the parts of the frame share: its own properties, the state and what was computed from it. */
export interface Shared extends FrameProps {
  start: AnyState;
  state: AnyState;
  result: unknown;
  set: (change: AnyState) => void;
}
