import { fillFormulas, renderTex } from '../markdown/formulas/formulas.ts';
import { piecesOf } from './sentence.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign]!);

/**
 * A note's HTML as it goes into a page: formulas are still placeholders, which the end of a build fills
 * (`FormulaStyles`); the dev server has no such end.
 */
export const placed = (html: string): string => (import.meta.env.DEV ? fillFormulas(html) : html);

/** A line of the glossary or the literature as HTML, its $…$ formulas set. */
export function renderInline(line: string): string {
  return piecesOf(line)
    .map((piece) => ('tex' in piece ? renderTex(piece.tex, false) : escapeHtml(piece.words)))
    .join('');
}
