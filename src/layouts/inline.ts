import { renderFormula } from '../markdown/formulas.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign]!);

/** One formula as HTML. Throws what KaTeX has against it. */
export function renderTex(tex: string, display: boolean): string {
  const html = renderFormula(tex, display);
  if (typeof html !== 'string') throw new Error(`formula: expected TeX; got ${tex} (${html.message})`);
  return html;
}

/** A sentence of the glossary as HTML: plain text with $…$ formulas. */
export function renderInline(text: string): string {
  return text
    .split(/\$([^$]+)\$/)
    .map((part, index) => (index % 2 === 1 ? renderTex(part, false) : escapeHtml(part)))
    .join('');
}
