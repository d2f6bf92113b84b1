import type { Point } from '../../draw/path.ts';

/** A starter's drawing is laid out twice: 648 units wide beside nothing, 340 on a phone. */
export type Width = 'wide' | 'narrow';

/** Units across each drawing. */
export const across: Readonly<Record<Width, number>> = { wide: 648, narrow: 340 };

/** Texts in the drawing, of the page's language. */
export type Labels = Readonly<Record<string, string>>;

/** What stands in a sentence's gap: words, or a number with its full value, which becomes an output. */
export type Fill = string | readonly [value: number, shown: string];

/** Which of the language's sentences is true, and what fills its gaps. */
interface Said {
  readonly sentence: string;
  readonly fills: Readonly<Record<string, Fill>>;
}

/** The number a handle moves. */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** Step of an arrow key, Shift gives ten; a drag is rounded to it. */
  readonly step: number;
  readonly start: number;
}

/**
 * A note's starter: a drawing with one handle, and a sentence with one number. Every function depends on its arguments
 * alone, so that the build and every browser draw the same.
 */
export interface Starter {
  readonly range: Range | ((labels: Labels) => Range);
  /** Class of the handle's colour: q-x and so on. */
  readonly quantity: string;
  /** Whether the handle moves up and down: a finger on it then does not scroll the page. */
  readonly free?: boolean | Readonly<Record<Width, boolean>>;
  /** SVG drawn in place of the round thumb, around 0 0. */
  readonly thumb?: Readonly<Record<Width, string>>;
  /** Steps of the arrow up, 1 if not given; the arrow right is always one step. */
  readonly up?: number;
  /** Units of the drawing's height, 230 at most. */
  readonly height: Readonly<Record<Width, number>>;
  /** SVG of what moves with the value, below the handle. */
  moving(value: number, width: Width, labels: Labels): string;
  /** Where the handle stands. */
  at(value: number, width: Width, labels: Labels): Point;
  /** The value meant by a place in the drawing; it is rounded and kept in range by the caller. */
  to(place: Point, width: Width, labels: Labels): number;
  said(value: number, labels: Labels): Said;
  /** The state of the note's calculator that shows the same, as its parameters. */
  state?(value: number): Readonly<Record<string, string | number>>;
}

/** What only the build needs of a starter. */
export interface Still {
  /** The calculator of the same note that its link leads to. */
  readonly calculator: string;
  /** SVG of what does not move, behind everything else. */
  still(width: Width, labels: Labels): string;
}

/** The words of one starter in one language; gaps are written {z}, the sentence's own number {*z}. */
export interface StarterWords {
  /** What is seen, for those who do not see it. */
  readonly picture: string;
  /** Name of the handle. */
  readonly handle: string;
  /** The handle's value as it is said, with the sentence's gaps. */
  readonly value: string;
  readonly sentences: Readonly<Record<string, string>>;
  readonly labels: Labels;
  /** Said below the picture where something of it is made up. */
  readonly remark?: string;
}

/** How a power of ten is said after “10”, {n} being the exponent without its sign. */
export interface PowerWords {
  readonly plus: string;
  readonly minus: string;
}

/** What the page hands to the browser: the words that change with the value. */
export interface LiveWords extends Pick<StarterWords, 'sentences' | 'labels' | 'value'> {
  readonly power: PowerWords;
}

/** The range of a starter: in some it depends on the language's sentence. */
export const rangeOf = ({ range }: Pick<Starter, 'range'>, labels: Labels): Range =>
  typeof range === 'function' ? range(labels) : range;

/** The step of `range` nearest to `wanted`. */
export function stepNear(wanted: number, { min, max, step }: Range): number {
  const rounded = Number((Math.round(wanted / step) * step).toPrecision(12));
  return rounded >= min ? Math.min(rounded, max) : min;
}
