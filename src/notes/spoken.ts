import { type Language, languages } from '../i18n/languages.ts';
import { either, type Field, type Fields, map, text } from './yaml.ts';

/** A value for each language. */
export const byLanguage = <Value>(field: Field<Value>): Field<Record<Language, Value>> =>
  map(Object.fromEntries(languages.map((language) => [language, field])) as Fields<Record<Language, Value>>);

/** A text that all languages share, or one for each. */
export type Spoken = string | Record<Language, string>;
export const spoken: Field<Spoken> = either(text, byLanguage(text));

/** The text as a language has it. */
export function spokenIn(text: Spoken, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
