import { expect, test } from 'vitest';
import { formulaProblems, piecesOf } from '../../src/notes/sentence.ts';

test.each([
  ['no formula', [{ words: 'no formula' }]],
  ['Rate $O(1/k^2)$', [{ words: 'Rate ' }, { tex: 'O(1/k^2)' }]],
  ['$a$，$b$', [{ tex: 'a' }, { words: '，' }, { tex: 'b' }]],
  ['from $5 to $50 a month', [{ words: 'from $5 to $50 a month' }]],
  ['the \\$1 and $x$', [{ words: 'the $1 and ' }, { tex: 'x' }]],
  ['$\\text{cost \\$}$', [{ tex: '\\text{cost \\$}' }]],
  ['an open $x', [{ words: 'an open $x' }]],
])('%s', (line, pieces) => expect(piecesOf(line)).toEqual(pieces));

test('what KaTeX refuses comes with its TeX', () => {
  expect(formulaProblems('$x$ and $\\nothing$')).toEqual([
    {
      tex: '\\nothing',
      message: 'formula: expected TeX that KaTeX knows; got Undefined control sequence: \\nothing',
    },
  ]);
});
