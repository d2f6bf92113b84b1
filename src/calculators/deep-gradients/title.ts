import { plain } from '../../draw/format.ts';
import type { Measured } from './model.ts';

/** What a variant is called: its choice in the reader's words, or its gain. */
export function title(
  variant: Measured,
  compare: string,
  words: { choices: Record<string, Record<string, string>> },
): string {
  return compare === 'gain' ? `g = ${plain(variant.gain)}` : words.choices[compare]![variant.name]!;
}
