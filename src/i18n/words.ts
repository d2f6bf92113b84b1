import { en, type Words } from './en.ts';
import { factsOf, inEvery, type Language, otherLanguages } from './languages.ts';
import { zh } from './zh.ts';

/** What the site itself says, in each of its languages; in scripts of pages only in those of the parts. */
export const words = (
  process.env.SITE_WORDS === undefined ? { zh, en } : inEvery({ zh, en }, 'site')
) as Record<Language, Words>;

/** What the site's other languages are called in this one, as a list; empty where there is no other. */
export function othersIn(language: Language): string {
  const names: Readonly<Record<string, string>> = words[language].languageNames;
  return otherLanguages(language)
    .map((other) => names[other] ?? factsOf[other].name)
    .join(factsOf[language].comma);
}

/** A phrase with its {places} filled in. */
export function phrase(text: string, places: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in places ? String(places[name]) : whole));
}
