import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What readers type instead of what the notes write. */
export interface Lexicon {
  /** Words and phrases that mean the same, in both languages. */
  groups: readonly (readonly string[])[];
  /** Symbols by all their names, and the sections that define them, `slug#id`, the best first. */
  symbols: readonly { names: readonly string[]; at: readonly string[] }[];
  /** By section, `slug#id`, the words readers ask for it with. */
  sections: ReadonlyMap<string, readonly string[]>;
}

interface Written {
  groups?: string[][];
  symbols?: { names: string[]; at: string[] }[];
  sections?: Record<string, string[]>;
}

/** Reads a lexicon's text; an empty one says nothing. */
export function readLexicon(text: string): Lexicon {
  const { groups = [], symbols = [], sections = {} } = (parse(text) as Written | null) ?? {};
  return {
    groups: groups.map((group) => group.map(String)),
    symbols: symbols.map(({ names, at }) => ({ names: names.map(String), at })),
    sections: new Map(Object.entries(sections).map(([address, words]) => [address, words.map(String)])),
  };
}

const file = join(process.env.CONTENT_DIR ?? 'content', 'search.yaml');

/** The lexicon of content/search.yaml; an empty one where the file is missing. */
export const lexicon: Lexicon = readLexicon(existsSync(file) ? readFileSync(file, 'utf8') : '');
