import { expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { readReferences } from '../../src/notes/references.ts';

const work = (rest: string, key = 'BN15') => `- {key: ${key}, title: A title, ${rest}}\n`;
const problems = (source: string) => readReferences(source, 'r.yaml').problems.map(line);

test('the list gives works by key', () => {
  const source =
    work('authors: [Ioffe, Szegedy], year: 2015') + work('authors: [V], others: true, year: 2017', 'V17');
  const { references, problems } = readReferences(source, 'r.yaml');
  expect(problems).toEqual([]);
  expect(references.get('BN15')).toEqual({
    key: 'BN15',
    title: 'A title',
    authors: ['Ioffe', 'Szegedy'],
    year: 2015,
  });
  expect(references.get('V17')?.others).toBe(true);
});

test('an empty list has no works', () => expect(problems('[]\n')).toEqual([]));

test.each<[string, string, string[]]>([
  [
    'an empty file',
    '',
    ['1:1: references: expected a list of entries `- key: …`, or [] for none; got an empty file'],
  ],
  [
    'comments only',
    '# The literature\n',
    ['1:1: references: expected a list of entries `- key: …`, or [] for none; got nothing but comments'],
  ],
  [
    'a map',
    'BN15:\n  year: 2015\n',
    [
      '1:1: references: expected a list of entries `- key: …`, or [] for none; got keys with values “BN15: year: 2015”',
    ],
  ],
  [
    'a text',
    'hello\n',
    ['1:1: references: expected a list of entries `- key: …`, or [] for none; got the text “hello”'],
  ],
  [
    'an entry that is none',
    '- BN15\n',
    [
      '1:3: references: entry 1: expected keys key, authors, others, title, venue, year, doi, arxiv, url, unverified; got the text “BN15”',
    ],
  ],
  [
    'no key',
    '- {title: T, authors: [A], year: 1}\n',
    ['1:3: references: entry 1: expected the key key; got none'],
  ],
  [
    'no title',
    '- {key: A, authors: [A], year: 1}\n',
    ['1:3: references: A: expected the key title; got none'],
  ],
  [
    'one author as text',
    work('authors: A, year: 1'),
    ['1:40: references: BN15: authors: expected a list of at least one text; got the text “A”'],
  ],
  [
    'no author',
    work('authors: [], year: 1'),
    ['1:40: references: BN15: authors: expected a list of at least one text; got an empty list'],
  ],
  [
    'an author who is a number',
    work('authors: [A, 7], year: 1'),
    ['1:44: references: BN15: authors: expected text; got the number 7 (a text stands in quotes)'],
  ],
  [
    'a year in words',
    work('authors: [A], year: soon'),
    ['1:51: references: BN15: year: expected a whole number; got the text “soon”'],
  ],
  [
    'nothing after a key',
    work('authors: [A], year: '),
    ['1:51: references: BN15: year: expected a whole number; got nothing'],
  ],
  [
    'a key without a colon',
    work('authors: [A], year'),
    ['1:45: references: BN15: year: expected a value; got nothing'],
  ],
  [
    'an anchor that nothing sets',
    work('authors: *them, year: 1'),
    ['1:40: references: BN15: authors: expected a value; got *them, which no &them precedes'],
  ],
  [
    'a number for a text',
    work('authors: [A], year: 1, arxiv: 1502.03167'),
    ['1:61: references: BN15: arxiv: expected text; got the number 1502.03167 (a text stands in quotes)'],
  ],
  [
    'yes for true',
    work('authors: [A], year: 1, others: yes'),
    ['1:62: references: BN15: others: expected true or false; got the text “yes”'],
  ],
  [
    'an unknown key',
    work('authors: [A], year: 1, titel: T'),
    [
      '1:54: references: BN15: expected one of key, authors, others, title, venue, year, doi, arxiv, url, unverified (nearest: title, key, url); got the key “titel”',
    ],
  ],
  [
    'a key written twice in an entry',
    work('authors: [A], year: 1, year: 2'),
    ['1:54: references: expected each key once; got “year” a second time'],
  ],
  [
    'an entry written twice',
    work('authors: [A], year: 1').repeat(2),
    ['2:9: references: BN15: expected a key of its own; got it a second time'],
  ],
  [
    'a key no citation can name',
    work('authors: [A], year: 1', '批归一化15'),
    [
      '1:9: references: 批归一化15: key: expected a letter, then letters, digits and hyphens, as [@Key] cites it; got “批归一化15”',
    ],
  ],
  [
    'a broken formula in a title',
    "- {key: A, title: 'At $\\frac{1}$', authors: [A], year: 1}\n",
    [
      "1:24: references: A: title: formula: expected TeX that KaTeX knows; got Unexpected end of input in a macro argument, expected '}'",
    ],
  ],
])('%s', (_, source, messages) => {
  expect(problems(source)).toEqual(messages.map((message) => `r.yaml:${message}`));
});

test.each([
  [
    'an open quote',
    "- {key: A}\n- {key: 'B}\n",
    /^r\.yaml:\d+:\d+: references: expected YAML; got an error: Missing closing 'quote/,
  ],
  ['an open bracket', '- {key: A\n', /^r\.yaml:\d+:\d+: references: expected YAML; got an error: /],
  ['a tab', '- key: A\n\ttitle: T\n', /^r\.yaml:2:\d+: references: expected YAML; got an error: /],
  [
    'a space that is none',
    '- key: A\n\u00a0 title: T\n',
    /^r\.yaml:2:\d+: .*the line holds U\+00A0 NO-BREAK SPACE$/,
  ],
  [
    'a colon that is none',
    '- key: A\n  title：T\n',
    /^r\.yaml:\d+:\d+: .*the line holds U\+FF1A FULLWIDTH COLON$/,
  ],
])('%s is a YAML error with its place', (_, source, message) => {
  const found = problems(source);
  expect(found.length).toBeGreaterThan(0);
  expect(found.join('\n')).toMatch(new RegExp(message.source, 'm'));
});
