import { widthOf } from './width-of.ts';

/**
 * The lines a label is set in so that none is wider than `most` em: English between words, Chinese between characters
 * but never before closing punctuation. A word wider than `most` keeps a line of its own.
 */
export function labelLines(label: string, most: number): string[] {
  const pieces =
    label.match(
      /[\p{Script=Han}（“《][）”》，。：、]*|[^\s\p{Script=Han}（）“”《》]+|[）”》，。：、]|\s+/gu,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line.trim() !== '' && !/^\s+$/.test(piece) && widthOf(line + piece) > most) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
