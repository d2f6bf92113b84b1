import { explained, type Term } from './arithmetic.ts';
import { places } from './format.ts';

/** The longest sequence a recurrent cell reads; the reader's list is continued with zeros. */
export const longest = 60;

/** Up to where a picture over time runs: it holds still while the chosen step moves below. */
export function horizonOf(step: number, inputs: readonly number[]): number {
  return [12, 24].find((horizon) => horizon >= Math.max(step, inputs.length)) ?? longest;
}

/** The steps named below a picture over time that begins at step `first`. */
export function tickSteps(first: number, horizon: number): number[] {
  const pace = horizon > 24 ? 10 : horizon / 4;
  return [first, ...Array.from({ length: Math.floor(horizon / pace) }, (_, index) => (index + 1) * pace)];
}

/** Rows of the table over time that the page shows: all of a short run, every fifth of a long one and its ends. */
export function shownSteps(step: number): number[] {
  const all = Array.from({ length: step }, (_, index) => index);
  return step <= 12 ? all : all.filter((index) => index < 4 || index % 5 === 4 || index >= step - 2);
}

/** A cell of such a table: four decimals where they show it, so that a column aligns, and its arithmetic. */
export const computed = (value: number, steps: () => readonly (Term | string)[]) => ({
  value,
  decimals: places(value, 4),
  how: () => explained(value, ...steps()),
});
