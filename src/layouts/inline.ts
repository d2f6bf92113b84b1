import { fillFormulas, renderFormula } from '../markdown/formulas.ts';
import { piecesOf } from '../notes/sentence.ts';
import { elements } from './excerpt.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign]!);

/**
 * A note's HTML as it goes into a page: table heads named, formulas still placeholders, which the end of a build fills
 * (`FormulaStyles`); the dev server has no such end.
 */
export const placed = (html: string): string =>
  nameTableHeads(import.meta.env.DEV ? fillFormulas(html) : html);

/**
 * Heads of tables that hold a formula alone get its TeX as their name, and the visible half of the formula is exposed
 * instead of the MathML: a head whose only text is hidden counts as empty.
 */
function nameTableHeads(html: string): string {
  return html.replace(
    /<th(\s[^>]*)?>((?:(?!<\/th>)[\s\S])*)<\/th>/g,
    (head, attributes = '', written: string) => {
      const content = fillFormulas(written);
      const tex = [...content.matchAll(/<annotation[^>]*>([^<]*)<\/annotation>/g)].map((match) => match[1]!);
      if (tex.length === 0 || attributes.includes('aria-label')) return head;
      const rest = elements(content, /<span class="katex"[^>]*>/).reduce(
        (left, formula) => left.replace(formula, ''),
        content,
      );
      if (rest.replace(/<[^>]*>/g, '').trim() !== '') return head;
      const name = tex
        .join(' ')
        .replace(/\\q[a-z](?=\{)|\\(?:mathrm|operatorname|text|tilde|hat|bar|left|right)|[{}\\]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const seen = content
        .replaceAll('class="katex-mathml"', 'class="katex-mathml" aria-hidden="true"')
        .replaceAll('class="katex-html" aria-hidden="true"', 'class="katex-html"');
      return `<th${attributes} aria-label="${name.replaceAll('"', '')}">${seen}</th>`;
    },
  );
}

/** One formula as HTML. Throws what KaTeX has against it. */
export function renderTex(tex: string, display: boolean): string {
  const html = renderFormula(tex, display);
  if (typeof html !== 'string') throw new Error(`formula: expected TeX; got ${tex} (${html.message})`);
  return html;
}

/** A line of the glossary or the literature as HTML, its $…$ formulas set. */
export function renderInline(line: string): string {
  return piecesOf(line)
    .map((piece) => ('tex' in piece ? renderTex(piece.tex, false) : escapeHtml(piece.words)))
    .join('');
}
