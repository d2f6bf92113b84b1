import { inEvery, type Language } from '../../i18n/languages.ts';
import { en } from './en.ts';
import type { Words } from './note-words.ts';
import { zh } from './zh.ts';

/** The pipeline's words in each language of the site. */
export const words: Record<Language, Words> = inEvery({ zh, en }, 'notes');
