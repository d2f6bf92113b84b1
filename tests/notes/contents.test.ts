import { expect, test, vi } from 'vitest';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));
const { around, tree } = await import('../../src/notes/contents.ts');
type Notes = Parameters<typeof tree>[0];

const notes = (parts: readonly string[]) =>
  parts.map((part, order) => ({ id: `en/note-${order}`, data: { part, order } })) as unknown as Notes;
const names = (branches: ReturnType<typeof around>): unknown[] =>
  branches.map(({ note, below }) => [note?.id, ...names(below)]);

test('a short tree is shown whole', () => {
  const branches = tree(notes(['1', '1.1', '2', '2.1', '2.1']));
  expect(around(branches, 'note-1')).toBe(branches);
});

test('of a long list the neighbours are shown', () => {
  const branches = tree(notes(Array.from({ length: 500 }, () => '')));
  const shown = around(branches, 'note-100');
  expect(shown).toHaveLength(25);
  expect(shown[12]!.note!.id).toBe('en/note-100');
  expect(around(branches, 'note-0')).toHaveLength(13);
  expect(around(branches)).toHaveLength(13);
});

test('of a long tree only the own branch is open', () => {
  const parts = Array.from({ length: 10 }, (_, part) => [
    `${part}`,
    ...Array.from({ length: 9 }, (_, below) => `${part}.${below}`),
  ]).flat();
  const shown = around(tree(notes(parts)), 'note-25');
  expect(names(shown).map((one) => (one as unknown[]).length)).toEqual([1, 1, 10, 1, 1, 1, 1, 1, 1, 1]);
});

test('lettered parts stand below the heading of their letter, where it has one', () => {
  const lettered = notes(['1', 'F1', 'F2', 'X1']);
  const headed = tree(lettered, new Map([['F', '']]));
  expect(headed.map(({ part, below }) => [part, below.length])).toEqual([
    ['1', 0],
    ['F', 2],
    ['X1', 0],
  ]);
  expect(tree(lettered)).toHaveLength(4);
});
