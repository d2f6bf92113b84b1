import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { calculatorOptions, calculatorOutputs } from '../../src/calculators/options.ts';
import { formulaKey } from '../../src/formulas/memo.ts';
import type { Settings } from '../../src/markdown/base/note.ts';
import { renderNote } from '../../src/markdown/pipeline.ts';
import { readNoteFiles } from '../../src/notes/folder.ts';
import { namedTerms } from '../../src/notes/glossary.ts';
import { glossary } from '../../src/notes/loaded-lists.ts';
import { starterNames } from '../../src/starters/names.ts';
import { workedValues } from '../../src/worked/index.ts';

/** The project's root. */
export const root = new URL('../..', import.meta.url).pathname;

/** The files of the notes in both languages. */
export const noteFiles = readNoteFiles(`${root}content`, root);

/** Slugs of the notes that must have all that a note can have: content/complete.yaml. */
export const completeSlugs = parse(readFileSync(`${root}content/complete.yaml`, 'utf8')) as string[];

/** A site without drawings and KaTeX: what a note says of itself needs neither. */
const settings: Settings = {
  calculators: calculatorOptions,
  starters: starterNames,
  outputs: calculatorOutputs,
  references: null,
  figure: () => null,
  values: workedValues,
  formulas: { render: (tex, display) => ({ key: formulaKey(tex, display) }), has: () => true },
  terms: namedTerms(glossary),
  base: '/',
};

export type RenderedNote = Awaited<ReturnType<typeof renderNote>>;

/** All notes by id, `zh/sgd`, rendered without formulas: once a run, whatever the number of test files that ask. */
export async function renderedNotes(): Promise<Map<string, RenderedNote>> {
  const file = join(inject('renderedNotes'), 'notes.json');
  if (!existsSync(file)) {
    const notes: [string, RenderedNote][] = [];
    for (const note of noteFiles) notes.push([note.id, await renderNote(note, settings)]);
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(notes));
    renameSync(draft, file);
  }
  return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, RenderedNote][]);
}
