import { resolve } from 'node:path';
import { readTerms } from '../notes/folder.ts';
import type { Term } from '../notes/glossary.ts';

export type { Term } from '../notes/glossary.ts';

/** All terms, as the content folder's glossary.yaml lists them; none where it is missing. */
export const glossary: readonly Term[] = readTerms(
  resolve(process.env.CONTENT_DIR ?? 'content'),
  process.cwd(),
).glossary;
