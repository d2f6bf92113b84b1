import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../i18n/languages.ts';

export interface Term {
  id: string;
  zh: string;
  en: string;
  aliases?: Partial<Record<Language, readonly string[]>>;
  /** Wrong or dated forms: search finds them, no page shows them. */
  hidden?: readonly string[];
  definition: Record<Language, string>;
  notes: readonly string[];
}

const file = join(process.env.CONTENT_DIR ?? 'content', 'glossary.yaml');

/** All terms, as content/glossary.yaml lists them; none where the file is missing. */
export const glossary: readonly Term[] = existsSync(file)
  ? (parse(readFileSync(file, 'utf8')) as Term[])
  : [];
