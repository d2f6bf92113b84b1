import { expect, test } from 'vitest';
import { NotesError } from '../../src/notes/notes-error.ts';

const problem = (file: string, row: number, message: string) => ({ file, line: row, column: 1, message });

test('a few problems are listed in the order of files and lines', () => {
  const error = new NotesError([
    problem('b.md', 1, 'link: x'),
    problem('a.md', 10, 'link: y'),
    problem('a.md', 9, 'id: z'),
  ]);
  expect(error.message).toBe('a.md:9:1: id: z\na.md:10:1: link: y\nb.md:1:1: link: x');
});

test('many end with a count by kind and by file, most first', () => {
  const links = Array.from({ length: 11 }, (_, index) => problem('zh/a.md', index + 1, 'link: expected …'));
  const formulas = [problem('en/a.md', 1, 'formula: expected …'), problem('en/a.md', 2, 'formula: other')];
  expect(new NotesError([...formulas, ...links]).message.split('\n').slice(13)).toEqual([
    '',
    '13 problems in 2 files',
    'by kind:',
    '  11  link',
    '   2  formula',
    'by file:',
    '  11  zh/a.md',
    '   2  en/a.md',
  ]);
});
