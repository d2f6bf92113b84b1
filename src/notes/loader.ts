import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { memoFile, openMemo } from '../formulas/memo.ts';
import {
  type CalculatorOptions,
  metadataOf,
  type NoteMetadata,
  type Settings,
} from '../markdown/base/note.ts';
import { type Problem, sentence } from '../markdown/base/problem.ts';
import { formulas } from '../markdown/formulas/formulas.ts';
import { renderNote } from '../markdown/pipeline.ts';
import { workedValues } from '../worked/index.ts';
import { type Crossing, crossProblems } from './crossing.ts';
import { namesBeside, noteFiles } from './files.ts';
import { digestOf, folderProblem, type NoteFile, readNoteFiles, shownPath } from './folder.ts';
import { namedTerms } from './glossary.ts';
import { sectionProblems } from './lexicon.ts';
import { type Lists, readLists } from './lists.ts';
import { noteNames } from './names.ts';
import { NotesError } from './notes-error.ts';
import { pictureOf } from './picture.ts';
import { strayProblems } from './strays.ts';

interface NotesLoaderOptions {
  /** The content folder, from the project's root; holds zh/, en/ and references.yaml. */
  directory: string;
  calculators: CalculatorOptions;
  /** Slugs of the notes that have a starter. */
  starters: readonly string[];
  /** Keys of every calculator's outputs. */
  outputs: NonNullable<Settings['outputs']>;
}

/**
 * Loads the notes into Astro's store, entry `zh/sgd` for zh/sgd.md, each with its data, HTML (formulas as placeholders:
 * see `fillFormulas`) and metadata. A note is rendered again only if its text, its numbers, the literature, a drawing or
 * the pipeline changed. Throws all problems of all files together.
 */
export function notesLoader(options: NotesLoaderOptions): Loader {
  return {
    name: 'notes',
    async load(context) {
      await loadNotes(options, context);
      watch(options, context);
    },
  };
}

async function loadNotes(
  { directory, calculators, outputs, starters }: NotesLoaderOptions,
  context: LoaderContext,
): Promise<void> {
  const { config, store } = context;
  const root = fileURLToPath(config.root);
  const source = fileURLToPath(config.srcDir);
  const folder = resolve(root, directory);
  const missing = folderProblem(folder);
  if (missing !== null) throw sentence(missing);
  const notes = readNoteFiles(folder, root);
  const files = noteFiles(folder);
  const lists = readLists(folder, root, new Set(notes.map(({ slug }) => slug)), Object.keys(calculators));
  const memo = openMemo(memoFile(root));
  const settings: Settings = {
    calculators,
    starters,
    outputs,
    references: lists.references,
    figure: (name) => textOf(join(source, 'figures', `${name}.svg`)),
    values: workedValues,
    terms: namedTerms(lists.glossary),
    formulas: formulas(memo),
    sheet: lists.sheets.choiceOf,
    base: config.base,
    files,
    publicPicture: (path) => pictureAt(join(fileURLToPath(config.publicDir), path)),
    noteNamed: noteNames(notes),
  };
  const shared = JSON.stringify([
    pipelineOf(source),
    memoFile(root),
    [...(lists.references ?? [])],
    config.base,
    settings.terms,
    described(calculators),
    starters,
    outputs,
  ]);

  const problems: Problem[] = [
    ...lists.problems,
    ...strayProblems(folder, root, join(source, 'pages'), notes),
  ];
  const crossings: Crossing[] = [];
  const used = new Set<string>();
  for (const file of notes) {
    const digest = hash(
      shared,
      file.text,
      JSON.stringify(lists.sheets.choiceOf(file.slug) ?? null),
      await settled(workedValues(file.slug)),
    );
    const stored = store.get(file.id);
    const kept = stored?.digest === digest ? metadataOf(stored) : null;
    const current =
      kept?.formulas.every(settings.formulas.has) &&
      kept.files.every(({ path, digest: then }) => files.digest(path) === then);
    const metadata = kept && current ? kept : await renderInto(file, digest, settings, context, problems);
    for (const key of metadata.formulas) used.add(key);
    crossings.push({ file: file.file, language: file.language, slug: file.slug, metadata });
  }
  const known = new Set(notes.map(({ id }) => id));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  memo.save(used);

  const isPublic = (path: string) => isFile(join(fileURLToPath(config.publicDir), path));
  // A list with a fault lacks the entries that have it: citing them is no second fault.
  const faulty = lists.problems.some(({ file }) => file.endsWith('/references.yaml'));
  problems.push(
    ...crossProblems(crossings, faulty ? null : lists.references, isPublic, (language) =>
      namesBeside(folder, language),
    ),
  );
  problems.push(...(await sheetProblems(lists, crossings)));
  problems.push(
    ...sectionProblems(lists.named, idsOf(crossings), shownPath(root, join(folder, 'search.yaml'))),
  );
  if (problems.length > 0) throw new NotesError(problems);
}

/** A digest of all code that a rendered note depends on. */
function pipelineOf(source: string): string {
  return digestOf(['markdown', 'formulas', 'models/expression', 'figures'].map((room) => join(source, room)));
}

/** The ids that a note has in any language, by slug. */
function idsOf(notes: readonly Crossing[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { slug, metadata } of notes) ids.set(slug, new Set([...(ids.get(slug) ?? []), ...metadata.ids]));
  return ids;
}

/** What of the sheets' choices does not fit the notes, each note looked at in one language. */
async function sheetProblems({ sheets }: Lists, crossings: readonly Crossing[]): Promise<Problem[]> {
  const bySlug = new Map(crossings.map((crossing) => [crossing.slug, crossing.metadata]));
  const found = [...bySlug].map(async ([slug, { ids }]) => {
    const values = await workedValues(slug).catch(() => null);
    return values === null ? [] : sheets.problemsOf(slug, values, new Set(ids));
  });
  return (await Promise.all(found)).flat();
}

/** Renders a note into the store. One with problems stays out of it: what was there before is kept, the problems are added. */
async function renderInto(
  file: NoteFile,
  digest: string,
  settings: Settings,
  { store }: LoaderContext,
  problems: Problem[],
): Promise<NoteMetadata> {
  const note = await renderNote(file, settings);
  problems.push(...note.problems);
  if (note.problems.length === 0) {
    store.set({
      id: file.id,
      data: { ...note.data },
      filePath: file.file,
      digest,
      rendered: { html: '', metadata: note.metadata as unknown as Record<string, never> },
    });
  }
  return note.metadata;
}

/** In development: a change of any note, figure or of the literature loads again what it concerns. */
function watch(options: NotesLoaderOptions, context: LoaderContext): void {
  const { watcher, config, logger } = context;
  if (!watcher) return;
  const folder = resolve(fileURLToPath(config.root), options.directory);
  const figures = join(fileURLToPath(config.srcDir), 'figures');
  watcher.add(folder);
  let queue = Promise.resolve();
  const reload = (path: string) => {
    if (!path.startsWith(folder) && !path.startsWith(figures)) return;
    queue = queue.then(() =>
      loadNotes(options, context).then(
        () => logger.info('notes loaded'),
        // The author sees every problem and goes on writing; the last good pages stay.
        (error: Error) => logger.error(error.message),
      ),
    );
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
}

/** The numbers a note uses, as text; of an example that does not load, its error. */
function settled(values: Promise<Record<string, number>>): Promise<string> {
  return values.then(JSON.stringify, (error: unknown) => String(error));
}

/** Names and expectations of the options: what a change of would change the errors. */
function described(calculators: CalculatorOptions): string {
  return JSON.stringify(
    Object.entries(calculators).map(([name, known]) => [
      name,
      Object.entries(known).map(([option, { expected }]) => [option, expected]),
    ]),
  );
}

function hash(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('base64url').slice(0, 16);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function pictureAt(path: string) {
  return isFile(path) ? pictureOf(path, readFileSync(path)) : null;
}

function textOf(path: string): string | null {
  return isFile(path) ? readFileSync(path, 'utf8') : null;
}
