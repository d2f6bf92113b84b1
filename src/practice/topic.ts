import type { PartLanguage } from '../i18n/languages.ts';
import type { Random } from '../models/arrays/random.ts';

/** One number of a problem, in the order of the calculation. */
export interface FieldPlan {
  /** Its name in formulas and words. */
  readonly key: string;
  /** How it is computed from the given numbers and the fields before it, for the site's expression parser. */
  readonly formula: string;
  /** Typical wrong ways to it, by name; they may use the field itself. Each has words of its own. */
  readonly slips: Readonly<Record<string, string>>;
  /** Whether it counts things: a count is right or wrong, never near. */
  readonly count?: true;
}

/**
 * What a reader reads of a topic. In all texts `{name}` is the number of that name, `{name()}` the same in brackets if
 * it is negative, `{^name}` the whole number as an exponent, and `{=name}` the number after “=”, or after “≈” where
 * digits were left out.
 */
export interface TopicWords {
  readonly title: string;
  readonly task: string;
  /** By field: what is asked, how one gets there and why, and what each slip was. */
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly working: string;
        readonly slips: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** A kind of problem with fresh numbers. */
export interface Topic {
  /** The note it belongs to. */
  readonly slug: string;
  /** The given numbers, by the names that formulas and words use; the same stream gives the same numbers. */
  readonly draw: (random: Random) => Record<string, number>;
  readonly fields: readonly FieldPlan[];
  readonly words: Readonly<Record<PartLanguage, TopicWords>>;
}

/** One of these, each equally likely. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.integer(items.length)]!;
}

/** A number in [low, high] in steps of `step`. */
export function grid(random: Random, low: number, high: number, step: number): number {
  return Number((low + step * random.integer(Math.round((high - low) / step) + 1)).toFixed(6));
}

/** The same, but never 0. */
export function nonzero(random: Random, low: number, high: number, step: number): number {
  return grid(random, low, high, step) || step;
}
