import { en as site } from '../i18n/en.ts';
import { factsOf, languages } from '../i18n/languages.ts';
import { gapsOf } from '../i18n/own-words.ts';
import { en as notes } from '../markdown/base/en.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => escaped[sign]!);

/** English texts on pages of each language, by the tag of the page: only languages of a content folder's own have any. */
const gaps = new Map(
  languages.map((language) => [
    factsOf[language].pageTag,
    new Set([...gapsOf(language, 'site', site), ...gapsOf(language, 'notes', notes)].map(escapeHtml)),
  ]),
);

/**
 * Marks with `lang="en"` what a page says in English for want of words in its own language: elements that hold such a
 * text and nothing else. A name that is only heard (`aria-label`) cannot be marked without what it names.
 */
export function markEnglish(html: string): string {
  const [, tag = ''] = /<html lang="([^"]*)"/.exec(html) ?? [];
  const texts = gaps.get(tag);
  if (!texts || texts.size === 0) return html;
  return html.replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>([^<]+)<\/\1>/g, (whole, name, attributes, text) =>
    texts.has(text.trim()) && !/\slang=/.test(attributes)
      ? `<${name}${attributes} lang="${factsOf.en.tag}">${text}</${name}>`
      : whole,
  );
}
