import { expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { readLexicon, sectionProblems } from '../../src/notes/lexicon.ts';

const read = (source: string) => readLexicon(source, 's.yaml');

test.each(['', '# only words of the author\n', '{}'])('%j says nothing', (source) => {
  expect(read(source)).toEqual({
    lexicon: { groups: [], symbols: [], sections: new Map() },
    named: [],
    problems: [],
  });
});

test('groups, symbols and sections, numbers among the words', () => {
  const source =
    'groups:\n- [a, 1]\nsymbols:\n- {names: [η, eta], at: [sgd#rate]}\nsections:\n  sgd#noise: [b]\n';
  expect(read(source).lexicon).toEqual({
    groups: [['a', '1']],
    symbols: [{ names: ['η', 'eta'], at: ['sgd#rate'] }],
    sections: new Map([['sgd#noise', ['b']]]),
  });
  expect(read(source).named).toEqual([
    { address: 'sgd#rate', place: { line: 4, column: 26 } },
    { address: 'sgd#noise', place: { line: 6, column: 14 } },
  ]);
});

test.each<[string, string[]]>([
  ['- a\n', ['1:1: search: file: expected keys groups, symbols, sections; got a list “- a”']],
  ['groups: x\n', ['1:9: search: file: groups: expected a list; got the text “x”']],
  [
    'groups:\n- [a]\n- x\n- []\n',
    [
      '3:3: search: file: groups: item 2: expected a list of at least one text; got the text “x”',
      '4:3: search: file: groups: item 3: expected a list of at least one text; got an empty list',
    ],
  ],
  [
    'symbols:\n- y\n- {names: [a]}\n',
    [
      '2:3: search: file: symbols: item 1: expected keys names, at; got the text “y”',
      '3:3: search: file: symbols: item 2: expected the key at; got none',
    ],
  ],
  ['sections: [a]\n', ['1:11: search: file: sections: expected lines `key: value`; got a list “[a]”']],
  ['sections:\n  sgd: [a]\n', ['2:8: search: expected a section, slug#id; got “sgd”']],
  [
    'sectoins: {}\n',
    [
      '1:1: search: file: expected one of groups, symbols, sections (nearest: sections, symbols, groups); got the key “sectoins”',
    ],
  ],
  [
    'groups: [a\n',
    [expect.stringMatching(/^\d+:\d+: search: expected YAML; got an error: /) as unknown as string],
  ],
])('%j', (source, messages) => {
  expect(read(source).problems.map((one) => line(one).replace(/^s\.yaml:/, ''))).toEqual(messages);
  expect(read(source).lexicon.groups).toEqual([]);
});

test('a section is one of the notes that are there; a lexicon may serve more notes', () => {
  const named = ['sgd#rate', 'sgd#raet', 'sdg#rate', 'attention#scale', 'sgd#gone'].map((address, index) => ({
    address,
    place: { line: index + 1, column: 1 },
  }));
  const ids = new Map([
    ['sgd', new Set(['rate', 'noise'])],
    ['lstm', new Set(['gate'])],
  ]);
  expect(sectionProblems(named, ids, 's.yaml').map(line)).toEqual([
    's.yaml:2:1: search: expected an id of sgd.md (nearest: rate, noise); got “sgd#raet”',
    's.yaml:3:1: search: expected the slug of a note (nearest: sgd, lstm); got “sdg#rate”',
  ]);
  expect(
    sectionProblems(
      [{ address: 'attentoin#x', place: { line: 1, column: 1 } }],
      new Map([['attention', new Set(['x'])]]),
      's.yaml',
    ).map(line),
  ).toEqual(['s.yaml:1:1: search: expected the slug of a note (nearest: attention); got “attentoin#x”']);
});
