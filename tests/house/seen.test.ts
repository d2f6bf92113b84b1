import ts from 'typescript';
import { expect, test } from 'vitest';
import { fieldsReadIn } from './exported.ts';
import { readersFrom } from './reach.ts';
import { importsIn, sources } from './sources.ts';

const parsed = (text: string) => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);

test('an import is seen however it is written', () => {
  for (const [text, path] of [
    ["import { format } from '../draw/format.ts';", 'draw/format.ts'],
    ["export * from '../draw/format.ts';", 'draw/format.ts'],
    ["import('../draw/format.ts')", 'draw/format.ts'],
    ['import(`../draw/format.ts`)', 'draw/format.ts'],
    ["import '/src/draw/format.ts';", 'draw/format.ts'],
    ['<script src="../draw/format.ts"></script>', 'draw/format.ts'],
    ["import.meta.glob('../draw/form*.ts')", 'draw/format.ts'],
    ["import.meta.glob<string>(['./none.ts', '/src/draw/{format,parse}.ts'])", 'draw/format.ts'],
    ["import.meta.glob('/src/**/format.ts', { eager: true })", 'draw/format.ts'],
    ["import.meta.glob('../draw/f?rma[st].ts')", 'draw/format.ts'],
    ["import.meta.glob('../draw/format.ts?raw')", 'draw/format.ts'],
    ["import /* why */ '../draw/format.ts';", 'draw/format.ts'],
    ["import(/* @vite-ignore */ '../draw/format.ts')", 'draw/format.ts'],
  ] as const)
    expect(importsIn('quiz/x.ts', text), text).toContain(path);
  expect(importsIn('starters/x.ts', "import.meta.glob(['./*.ts', '!./{en,zh}.ts'])")).toEqual(
    sources.filter((source) => /^starters\/[^/]+\.ts$/.test(source) && !/\/(en|zh)\.ts$/.test(source)),
  );
});

test('what an export names is read only where somebody who is reached names that export', () => {
  const named = (name: string) =>
    readersFrom([], [['markdown/base/problem.ts', name]]).get('markdown/base/invisible.ts: spelledOut');
  expect(named('sentence')).toBeUndefined();
  expect([...named('quote')!]).toEqual(['markdown/base/problem.ts']);
});

test('a field is read where it is taken out of metadata, not out of anything', () => {
  const read = (text: string) => [...fieldsReadIn(parsed(text))];
  expect(read('const { ids } = note.metadata; metadataOf(note).parts;')).toEqual(['ids', 'parts']);
  expect(read('const { metadata: { ids } } = note;')).toEqual(['ids']);
  expect(read('const { label } = words; metadata.figures.push(1);')).toEqual([]);
});
