import { renderFormula } from '../markdown/formulas/formulas.ts';

/** A stretch of words, or a formula's TeX without its dollars. */
type Piece = { words: string } | { tex: string };

/** As Pandoc reads dollars, so that money stays money: no space inside of either, no digit after the second. */
const formula = /(?<!\\)\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/g;

/** One line of the glossary or the literature in its words and its $…$ formulas, in order; `\$` is a dollar sign. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const words = (until: number) => {
    if (until > end) pieces.push({ words: line.slice(end, until).replaceAll('\\$', '$') });
  };
  for (const match of line.matchAll(formula)) {
    words(match.index);
    pieces.push({ tex: match[1]! });
    end = match.index + match[0].length;
  }
  words(line.length);
  return pieces;
}

/** What KaTeX has against the formulas of a line, each with the TeX it is about. */
export function formulaProblems(line: string): { tex: string; message: string }[] {
  return piecesOf(line).flatMap((piece) => {
    if ('words' in piece) return [];
    const result = renderFormula(piece.tex, false);
    return typeof result === 'string' ? [] : [{ tex: piece.tex, message: `formula: ${result.message}` }];
  });
}
