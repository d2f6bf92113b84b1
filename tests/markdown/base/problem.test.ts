import { expect, test } from 'vitest';
import { describe as line, NotesError, quote } from '../../../src/markdown/base/problem.ts';

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

test('invisible signs are named in whatever a message holds', () => {
  expect(line(problem('a.md', 1, 'id: got a\u200bb'))).toBe('a.md:1:1: id: got a⟨U+200B ZERO WIDTH SPACE⟩b');
  expect(quote('a\u00a0b\u3000')).toBe('“a⟨U+00A0 NO-BREAK SPACE⟩b⟨U+3000 IDEOGRAPHIC SPACE⟩”');
});

test('a quoted text stands on one line, cut between signs', () => {
  expect(quote(' a\n\t b ')).toBe('“a b”');
  expect(quote('𝒙'.repeat(61))).toBe(`“${'𝒙'.repeat(60)}…”`);
});
