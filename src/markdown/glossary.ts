/** A term as the text may name it, longest forms first, and the id of its explanation. */
export interface NamedTerm {
  id: string;
  forms: readonly string[];
}

const closed =
  /^(a|code|pre|h[1-6]|svg|button|summary|math|script|style|tex-formula|th|legend|form|figure|cite)$/;
const tag = /<\/?([a-zA-Z][\w-]*)[^>]*>/g;

/**
 * Marks the first use of every term in running text: outside links, headings, code, formulas, drawings, tables' heads
 * and quizzes. Latin forms match whole words in any case, Chinese ones anywhere, longer forms before shorter ones.
 * `seen` carries over from part to part of a note. Returns the HTML with buttons that open `#term-<id>`.
 */
export function markTerms(html: string, terms: readonly NamedTerm[], seen: Set<string>): string {
  const byForm = new Map<string, string>();
  for (const { id, forms } of terms)
    for (const form of forms) if (!byForm.has(form.toLowerCase())) byForm.set(form.toLowerCase(), id);
  const forms = [...byForm.keys()].sort((one, other) => other.length - one.length);
  if (forms.length === 0) return html;
  const pattern = new RegExp(
    forms
      .map((form) => (/^[\x20-\x7e]+$/.test(form) ? `(?<![\\w-])${quoted(form)}(?![\\w-])` : quoted(form)))
      .join('|'),
    'gi',
  );
  const mark = (text: string) =>
    text.replace(pattern, (word) => {
      const id = byForm.get(word.toLowerCase())!;
      if (seen.has(id)) return word;
      seen.add(id);
      return `<button type="button" class="gloss" popovertarget="term-${id}">${word}</button>`;
    });

  let out = '';
  let at = 0;
  let depth = 0;
  for (const found of html.matchAll(tag)) {
    const text = html.slice(at, found.index);
    out += depth === 0 ? mark(text) : text;
    out += found[0];
    at = found.index + found[0].length;
    if (!closed.test(found[1]!.toLowerCase()) || found[0].endsWith('/>')) continue;
    depth = Math.max(0, depth + (found[0].startsWith('</') ? -1 : 1));
  }
  const rest = html.slice(at);
  return out + (depth === 0 ? mark(rest) : rest);
}

const quoted = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
