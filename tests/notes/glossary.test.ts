import { expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { namedTerms, readGlossary } from '../../src/notes/glossary.ts';

const slugs = new Set(['lstm', 'gru', 'attention']);
const term = `- id: gate
  zh: 门
  en: gate
  aliases: {zh: [门控], en: [gating]}
  hidden: [闸]
  definition:
    zh: '一个在 $0$ 与 $1$ 之间的系数。'
    en: 'A factor between $0$ and $1$.'
  notes: [lstm, gru]
`;
const problems = (source: string) => readGlossary(source, 'g.yaml', slugs).problems.map(line);

test('terms come in the order of the file', () => {
  const { glossary, problems } = readGlossary(term, 'g.yaml', slugs);
  expect(problems).toEqual([]);
  expect(glossary).toEqual([
    {
      id: 'gate',
      zh: '门',
      en: 'gate',
      aliases: { zh: ['门控'], en: ['gating'] },
      hidden: ['闸'],
      definition: { zh: '一个在 $0$ 与 $1$ 之间的系数。', en: 'A factor between $0$ and $1$.' },
      notes: ['lstm', 'gru'],
    },
  ]);
});

test('aliases and hidden forms may be left out, the list may be empty', () => {
  expect(problems(term.replace(/ {2}aliases.*\n {2}hidden.*\n/, ''))).toEqual([]);
  expect(problems('[]')).toEqual([]);
});

/** The term with one line changed, and what is wrong then. */
test.each<[string, [RegExp, string], string[]]>([
  [
    'no id',
    [/id: gate/, 'zh2: x'],
    [
      '1:3: glossary: entry 1: expected one of id, zh, en, aliases, hidden, not, onlyInNotes, definition, notes (nearest: zh, en, id); got the key “zh2”',
      '1:3: glossary: entry 1: expected the key id; got none',
    ],
  ],
  [
    'an id with a space',
    [/id: gate/, 'id: a gate'],
    ['1:7: glossary: a gate: id: expected letters and digits joined by hyphens; got “a gate”'],
  ],
  [
    'a definition in one language',
    [/ {4}en: 'A.*\n/, ''],
    ['7:5: glossary: gate: definition: expected the key en; got none'],
  ],
  [
    'a definition as text',
    [/definition:\n.*\n.*\n/, 'definition: A gate.\n'],
    ['6:15: glossary: gate: definition: expected keys zh, en; got the text “A gate.”'],
  ],
  [
    'an empty definition',
    [/zh: '.*'/, "zh: ''"],
    ['7:9: glossary: gate: definition: zh: expected text; got an empty one'],
  ],
  [
    'an alias as text',
    [/zh: \[门控\]/, 'zh: 门控'],
    ['4:17: glossary: gate: aliases: zh: expected a list of texts such as [one, two]; got the text “门控”'],
  ],
  [
    'a language nobody has',
    [/aliases: \{zh/, 'aliases: {cn'],
    ['4:13: glossary: gate: aliases: expected one of zh, en (nearest: en, zh); got the key “cn”'],
  ],
  [
    'a longer word without a name in it',
    [/hidden: \[闸\]/, 'not: {zh: [热门, 闸]}'],
    ['5:18: glossary: gate: not: zh: expected a longer word that contains a name (门, 门控); got “闸”'],
  ],
  [
    'a word that is no flag',
    [/hidden: \[闸\]/, 'onlyInNotes: gru'],
    ['5:16: glossary: gate: onlyInNotes: expected true or false; got the text “gru”'],
  ],
  [
    'a note nobody wrote',
    [/notes: .*/, 'notes: [lstm, gur]'],
    ['9:17: glossary: gate: notes: expected the slug of a note (nearest: gru, lstm, attention); got “gur”'],
  ],
  [
    'a slip in a key',
    [/hidden/, 'hiden'],
    [
      '5:3: glossary: gate: expected one of id, zh, en, aliases, hidden, not, onlyInNotes, definition, notes (nearest: hidden, en, id); got the key “hiden”',
    ],
  ],
  [
    'a broken formula',
    [/A factor.*(?=')/, 'Up to $\\frac1$.'],
    [
      "8:17: glossary: gate: definition: en: formula: expected TeX that KaTeX knows; got Unexpected end of input in a macro argument, expected '}'",
    ],
  ],
  [
    'a number as a name',
    [/en: gate\n/, 'en: 42\n'],
    ['3:7: glossary: gate: en: expected text; got the number 42 (a text stands in quotes)'],
  ],
])('%s', (_, [from, to], messages) => {
  const source = term.replace(from, to);
  expect(source).not.toBe(term);
  expect(problems(source)).toEqual(messages.map((message) => `g.yaml:${message}`));
});

test('a term written twice is named at its second place', () => {
  expect(problems(term + term)).toEqual([
    'g.yaml:10:7: glossary: gate: expected an id of its own; got it a second time',
  ]);
});

test('an entry that stands for another by an anchor is read', () => {
  expect(problems(term.replace('zh: [门控]', 'zh: &none []').replace('en: [gating]', 'en: *none'))).toEqual(
    [],
  );
});

test('each language has names of its own', () => {
  const source = term.replace('hidden: [闸]', 'not: {zh: [热门]}\n  onlyInNotes: true');
  const { glossary } = readGlossary(source, 'g.yaml', slugs);
  const shared = { id: 'gate', notes: ['lstm', 'gru'], onlyInNotes: true };
  expect(namedTerms(glossary)).toEqual({
    zh: [{ ...shared, names: ['门', '门控'], not: ['热门'] }],
    en: [{ ...shared, names: ['gate', 'gating'], not: [] }],
  });
});

test('a glossary may serve more notes than a folder has: only a misspelt one is a fault', () => {
  expect(problems(term.replace('[lstm, gru]', '[lstm, momentum, sgd]'))).toEqual([]);
  expect(problems(term.replace('[lstm, gru]', '[attentoin]'))).toHaveLength(1);
});
