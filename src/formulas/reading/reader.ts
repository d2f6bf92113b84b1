import type { MathNode } from './math-node.ts';
import type { ReadingWords } from './reading-words.ts';

export type Items = readonly MathNode[];

/** What reads rows of signs, and what of them may need brackets. */
export interface Reader {
  words: ReadingWords;
  names: Readonly<Record<string, string>>;
  /** A row in words. */
  row: (items: Items) => string;
  /** The same in brackets, where it would not hold together without them. */
  whole: (node: MathNode) => string;
  sign: (node: MathNode) => string;
}
