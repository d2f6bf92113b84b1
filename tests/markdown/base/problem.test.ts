import { expect, test } from 'vitest';
import { describe as line, quote } from '../../../src/markdown/base/problem.ts';

const problem = (file: string, row: number, message: string) => ({ file, line: row, column: 1, message });

test('invisible signs are named in whatever a message holds', () => {
  expect(line(problem('a.md', 1, 'id: got a\u200bb'))).toBe('a.md:1:1: id: got a⟨U+200B ZERO WIDTH SPACE⟩b');
  expect(quote('a\u00a0b\u3000')).toBe('“a⟨U+00A0 NO-BREAK SPACE⟩b⟨U+3000 IDEOGRAPHIC SPACE⟩”');
});

test('a quoted text stands on one line, cut between signs', () => {
  expect(quote(' a\n\t b ')).toBe('“a b”');
  expect(quote('𝒙'.repeat(61))).toBe(`“${'𝒙'.repeat(60)}…”`);
});
