import { type Language, languages, partLanguages } from '../i18n/languages.ts';
import { either, type Field, type Fields, map, optional, text } from './yaml.ts';

/** A field in each language of the site; one of the parts' languages is no slip in a site without it. */
export const inLanguages = <Value>(field: Field<Value>): Fields<Record<Language, Value>> =>
  Object.fromEntries([
    ...partLanguages.map((language) => [language, optional(field)]),
    ...languages.map((language) => [language, field]),
  ]);

/** A value for each language. */
export const byLanguage = <Value>(field: Field<Value>): Field<Record<Language, Value>> =>
  map(inLanguages(field));

/** A text that all languages share, or one for each. */
export type Spoken = string | Record<Language, string>;
export const spoken: Field<Spoken> = either(text, byLanguage(text));

/** The text as a language has it. */
export function spokenIn(text: Spoken, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
