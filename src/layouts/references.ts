import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Reference {
  key: string;
  authors: readonly string[];
  others?: boolean;
  title: string;
  venue?: string;
  year: number;
  doi?: string;
  arxiv?: string;
  url?: string;
  unverified?: boolean;
}

const file = join(process.env.CONTENT_DIR ?? 'content', 'references.yaml');

/** All literature, as content/references.yaml lists it; none where the file is missing. */
export const references: readonly Reference[] = existsSync(file)
  ? (parse(readFileSync(file, 'utf8')) as Reference[])
  : [];
