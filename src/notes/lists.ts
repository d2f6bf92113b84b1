import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../markdown/base/problem.ts';
import { readComplete } from './complete.ts';
import { contentLanguages } from './content-languages.ts';
import { type Convention, nameOfRow, readConventions } from './conventions.ts';
import { shownPath } from './folder.ts';
import { readGlossary, type Term } from './glossary.ts';
import { emptyLexicon, type Lexicon, type NamedSection, readLexicon } from './lexicon.ts';
import { type Reading, readReadings } from './readings.ts';
import { type Reference, readReferences } from './references.ts';
import { readSharedWords, type SharedWords } from './shared-words.ts';
import { readSheets, type Sheets } from './sheets.ts';
import { defaultSite, readSite, type Site } from './site.ts';

/** All that a content folder says besides its notes, each file read once. */
export interface Lists {
  site: Site;
  glossary: readonly Term[];
  /** By key; null where the folder has no list. */
  references: ReadonlyMap<string, Reference> | null;
  conventions: readonly Convention[];
  sharedWords: readonly SharedWords[];
  /** What letters are called when a formula is read aloud. */
  readings: readonly Reading[];
  sheets: Sheets;
  /** What readers type, and the sections that it names. */
  lexicon: Lexicon;
  named: readonly NamedSection[];
  problems: Problem[];
}

const none: Sheets = { choiceOf: () => undefined, problemsOf: () => [], rowProblems: () => [] };

/**
 * The lists of a content folder, from the project's root `root`. A file that is missing leaves its list at its default.
 * Nothing is thrown: what is wrong is listed in `problems`. With `slugs`, notes that are named must be none of them
 * misspelt; with `calculators`, calculators that are named must be among these.
 */
export function readLists(
  directory: string,
  root: string,
  slugs?: ReadonlySet<string>,
  calculators?: readonly string[],
): Lists {
  const problems: Problem[] = [...contentLanguages(directory, root).problems];
  const read = <Value extends { problems: Problem[] }>(
    name: string,
    reader: (source: string, file: string, slugs?: ReadonlySet<string>) => Value,
  ): Partial<Value> => {
    const path = join(directory, name);
    if (!existsSync(path)) return {};
    const value = reader(readFileSync(path, 'utf8'), shownPath(root, path), slugs);
    problems.push(...value.problems);
    return value;
  };
  const { site = defaultSite } = read('site.yaml', (source, path, slugs) =>
    readSite(source, path, calculators, slugs),
  );
  const { glossary = [] } = read('glossary.yaml', readGlossary);
  const { references = null } = read('references.yaml', readReferences);
  const { conventions = [] } = read('conventions.yaml', readConventions);
  const { sharedWords = [] } = read('shared-words.yaml', readSharedWords);
  const { readings = [] } = read('readings.yaml', readReadings);
  const { sheets = none } = read('sheets.yaml', readSheets);
  problems.push(...sheets.rowProblems(new Set(conventions.map(({ name }) => nameOfRow(name)))));
  read('complete.yaml', readComplete);
  const { lexicon = emptyLexicon.lexicon, named = emptyLexicon.named } = read('search.yaml', readLexicon);
  return {
    site,
    glossary,
    references,
    conventions,
    sharedWords,
    readings,
    sheets,
    lexicon,
    named,
    problems,
  };
}
