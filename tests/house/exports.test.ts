import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { exportsOf, fieldsReadIn, type Reading, readingsOf } from './exported.ts';
import { readersFrom } from './reach.ts';
import { nodesOf, sources, started, textOf, treeOf } from './sources.ts';

/** What a file that is not among the sources reads of them. */
function readingsOfFile(path: string): Reading[] {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return readingsOf(relative('src', path), tree);
}

/**
 * What the golden cases compare with PyTorch, and the bench measures. A model may be there for these alone: what a page
 * shows is then checked beside what it is a special case of.
 */
const proofs = ['tests/golden/adapter', 'tests/bench'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readingsOfFile(join(folder, name)))
    .filter(([file]) => file.startsWith('models/')),
);

/** What Astro, node and the compiler read: routes, the build's integration, scripts, what JSX becomes. */
const isStarted = (source: string) =>
  source.startsWith('pages/') ||
  source.startsWith('setup/') ||
  source === 'frame/jsx-runtime.ts' ||
  started().includes(source);

/** What only a test reads, and why it cannot be tested through what others read. */
const excused: Readonly<Record<string, string>> = {
  'worked/batch-normalization.ts: trainingRun':
    'the note says of further rates that they lead nowhere: a run each, which a build need not do',
};

/** What no other file of src names, itself reached from what is started, in the words of `readersFrom`. */
function unreadOf(readers: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return sources
    .filter((source) => !isStarted(source))
    .flatMap((source) => exportsOf(source).map((name) => [source, `${source}: ${name}`] as const))
    .filter(([source, name]) => ![...(readers.get(name) ?? [])].some((reader) => reader !== source))
    .map(([, name]) => name);
}

test('every export of src has a reader in another file of src that is reached itself, or proves a model', () => {
  const readers = readersFrom(sources.filter(isStarted), [
    ...readingsOfFile('src/content.config.ts'),
    ...readingsOfFile('astro.config.mjs'),
    ...proofs,
  ]);
  expect(readers.size).toBeGreaterThan(1000);
  expect(unreadOf(readers).toSorted()).toEqual(Object.keys(excused).toSorted());
});

test('every field of a note’s metadata has a reader in src, besides what writes it', () => {
  const tree = treeOf('markdown/base/note.ts');
  const metadata = [...nodesOf(tree)].find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === 'NoteMetadata',
  )!;
  const fields = metadata.members.map((member) => member.name!.getText());
  const inTemplates = sources
    .filter((source) => source.endsWith('.astro'))
    .flatMap((source) =>
      Array.from(textOf(source).matchAll(/metadataOf\(note\)\.(\w+)/g), ([, name]) => name),
    );
  const read = new Set([...sources.flatMap((source) => [...fieldsReadIn(treeOf(source))]), ...inTemplates]);
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter((field) => !read.has(field))).toEqual([]);
});
