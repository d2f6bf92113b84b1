import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { exportsOf, fieldsReadIn, type Reading, readingsOf, usesIn, whole } from './exported.ts';
import { nodesOf, sources, textOf, treeOf } from './sources.ts';

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
const readFromOutside = (source: string) =>
  source.startsWith('pages/') ||
  source.startsWith('setup/') ||
  ['build/index.ts', 'frame/jsx-runtime.ts'].includes(source);

test('every export of src has a reader in src', () => {
  const readings = new Map<string, Set<string>>();
  const own = [
    ...sources.flatMap((source) => readingsOf(source)),
    ...readingsOfFile('src/content.config.ts'),
  ];
  for (const [file, name] of [...own, ...proofs])
    readings.set(file, (readings.get(file) ?? new Set()).add(name));
  const unread = sources
    .filter((source) => !readFromOutside(source))
    .flatMap((source) => {
      const read = readings.get(source) ?? new Set();
      const uses = usesIn(treeOf(source));
      return exportsOf(source)
        .filter((name) => !read.has(name) && !read.has(whole) && !uses.has(name))
        .map((name) => `${source}: ${name}`);
    });
  expect(unread).toEqual([]);
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
