import { beforeAll, describe, expect, test, vi } from 'vitest';
import { inAll } from '../../src/i18n/languages.ts';
import { renderedNotes } from '../content/notes.ts';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));
const { neighboursOf, notesAlong } = await import('../../src/notes/reading-path.ts');
const { site } = await import('../../src/notes/loaded-lists.ts');
type Notes = Parameters<typeof notesAlong>[1];

const words = inAll(() => '');
const path = (...notes: string[]) => ({ title: words, says: words, notes });
const notes = ['a', 'b', 'c', 'd'].map((slug) => ({ id: `en/${slug}` })) as unknown as Notes;
const names = ({ previous, next, step }: ReturnType<typeof neighboursOf>) => [previous?.id, next?.id, step];

test('the first path decides what is next', () => {
  const paths = [path('c', 'a', 'missing', 'b'), path('a', 'd')];
  expect(names(neighboursOf('a', notes, paths))).toEqual(['en/c', 'en/b', { number: 2, of: 3 }]);
  expect(names(neighboursOf('b', notes, paths))).toEqual(['en/a', undefined, { number: 3, of: 3 }]);
});

test('a note beside the path, and a site without one, go by the contents', () => {
  expect(names(neighboursOf('d', notes, [path('c', 'a')]))).toEqual(['en/c', undefined, undefined]);
  expect(names(neighboursOf('b', notes, []))).toEqual(['en/a', 'en/c', undefined]);
});

describe('the paths of this site', () => {
  const prerequisites = new Map<string, readonly string[]>();
  beforeAll(async () => {
    for (const [id, { data }] of await renderedNotes())
      prerequisites.set(id.slice(id.indexOf('/') + 1), data.prerequisites);
  });

  test.each(site.paths)('$title.en: each note stands after all it needs', ({ notes: along }) => {
    along.forEach((slug, place) => {
      expect([...prerequisites.keys()]).toContain(slug);
      for (const needed of prerequisites.get(slug)!) expect(along.slice(0, place), slug).toContain(needed);
    });
  });

  test('the first leads through every note', () => {
    expect(site.paths[0]!.notes.toSorted()).toEqual([...prerequisites.keys()].toSorted());
  });
});
