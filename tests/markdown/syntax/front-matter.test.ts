import { expect, test } from 'vitest';
import { describe as line } from '../../../src/markdown/base/problem.ts';
import { readFrontMatter } from '../../../src/markdown/syntax/front-matter.ts';

const read = (text: string) => readFrontMatter(text, 'a.md');

test('a title is enough; the rest has defaults', () => {
  const { data, problems } = read('---\ntitle: A\n---\nText\n');
  expect(problems).toEqual([]);
  expect(data).toEqual({
    title: 'A',
    summary: '',
    part: '',
    order: Number.MAX_SAFE_INTEGER,
    crest: '',
    objectives: '',
    prerequisites: [],
    aliases: [],
    hiddenAliases: [],
    covers: [],
    changed: '',
    references: [],
  });
});

test('the body keeps its lines, whatever the line ends', () => {
  const { body } = read('\uFEFF---\r\ntitle: A\r\n---\r\nText\r\nmore');
  expect(body).toBe('\n\n\nText\nmore');
});

test('a part may be typed as a number and keeps its digits', () => {
  expect(read('---\ntitle: A\npart: 4.10\n---\n').data.part).toBe('4.10');
  expect(read('---\ntitle: A\npart: "4.1.1"\n---\n').data.part).toBe('4.1.1');
});

test('places of list items are known', () => {
  const { places } = read('---\ntitle: A\nprerequisites:\n  - sgd\n  - lstm\n---\n');
  expect(places['prerequisites/lstm']).toEqual({ line: 5, column: 5 });
});

test.each([
  ['Text', 'a.md:1:1: front matter: expected a first line ---, or one # and the title; got “Text”'],
  ['---\ntitle: A\n', 'a.md:1:1: front matter: expected a closing line ---; got the end of the file'],
  ['---\n- a\n---\n', 'a.md:2:1: front matter: expected lines `key: value`; got something else'],
  ['---\n---\n', 'a.md:1:1: front matter: title: expected text; got nothing'],
  ['---\ntitle: ""\n---\n', 'a.md:2:8: front matter: title: expected text; got nothing'],
  ['---\ntitle: 12\n---\n', 'a.md:2:8: front matter: title: expected text; got “12”'],
  ['---\ntitle: A\norder: .nan\n---\n', 'a.md:3:8: front matter: order: expected a number; got “null”'],
])('%j', (text, message) => {
  expect(read(text).problems.map(line)).toEqual([message]);
});

test('a key given twice is an error of its line', () => {
  const [problem] = read('---\ntitle: A\ntitle: B\n---\n').problems;
  expect(problem).toMatchObject({ line: 3, column: 1 });
});

test('keys of other systems say nothing, empty lists of ours are empty', () => {
  const keys = ['layout: post', 'date: 2021-05-01 10:00:00', 'author: 某人', 'categories: [深度学习, RNN]'];
  const more = [
    'tags:',
    '  - RNN',
    'mathjax: true',
    'created: 2024-03-01',
    'aliases:',
    'draft: false',
    'cover: a.png',
  ];
  const { data, problems } = read(['---', 'title: A', ...keys, ...more, '---', ''].join('\n'));
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ title: 'A', aliases: [] });
});

test.each([
  'sumary',
  'Title',
  'titel',
  'prerequisite',
  'objectivs',
  'hidden-aliases',
  'crests',
  'refrences',
  'Summary',
])('%s is probably one of ours', (key) => {
  const [problem] = read(`---\ntitle: A\n${key}: x\n---\n`).problems;
  expect(problem).toMatchObject({ line: 3, column: 1 });
  expect(problem!.message).toContain(`got “${key}”`);
});

test.each([
  'draft: true',
  'draft: yes',
  'Draft: "true"',
  'published: false',
  'publish: false',
  'publish: no',
  'private: true',
  'private: on',
  'status: draft',
  'status: 草稿',
  'visibility: private',
  'hidden: true',
  'unlisted: true',
  'password: 1234',
])('%s: a note its author keeps back is not published in silence', (entry) => {
  const [problem] = read(`---\ntitle: A\n${entry}\n---\n`).problems;
  expect(problem).toMatchObject({ line: 3, column: 1 });
  expect(problem!.message).toContain('expected a note to be published');
});

test.each(['draft: no', 'draft:', 'published: yes', 'status: done', 'hidden: false', 'visibility: public'])(
  '%s: a note that is to be seen',
  (entry) => {
    expect(read(`---\ntitle: A\n${entry}\n---\n`).problems).toEqual([]);
  },
);

const quoted = (text: string) =>
  `expected quotes around a text with signs of YAML in it, title: ${JSON.stringify(text)}; got “${text}”`;

test.each([
  'Adam: a method',
  '@abc',
  '`nn.Linear`',
  '%abc',
  '*Bold* text',
  '*alias',
  '[LSTM] gates',
  '{x} in braces',
  '- dash',
  'C# and F #1',
])('title: %s: how to write it is said', (text) => {
  expect(read(`---\ntitle: ${text}\ndate: 1\n---\n`).problems.map(line)).toEqual([
    expect.stringMatching(/^a\.md:2:\d+: front matter: title: /),
  ]);
  expect(read(`---\ntitle: ${text}\n---\n`).problems[0]!.message).toContain(quoted(text));
  expect(read(`---\ntitle: ${JSON.stringify(text)}\n---\n`).problems).toEqual([]);
});

test.each([
  ['title：A', 'expected lines `key: value`, with a colon of half width, title: A; got “title：A”'],
  ['title:A', 'expected lines `key: value`, with a space after the colon, title: A; got “title:A”'],
  ['title: A\n\tpart: 1', 'expected spaces before a key; got a tab'],
  ['title: A\ntitle: B', 'expected each key once; got “title” a second time'],
])('%j', (yaml, message) => {
  expect(read(`---\n${yaml}\n---\n`).problems.map((one) => one.message)).toEqual([
    `front matter: ${message}`,
  ]);
});

test.each([
  ['# 门控', '门控'],
  ['# Gates {#gates}\n\n## One', 'Gates'],
  ['Words first\n\n# **Gates** of $\\sigma$ ##', 'Gates of σ'],
  ['Gates\n=====\n\n## One', 'Gates'],
  ['```\n# no title\n```\n\n# Gates', 'Gates'],
])('one # before all other headings is the title: %j', (body, title) => {
  for (const text of [body, `---\ndate: 2024-01-01\n---\n${body}`]) {
    const { data, problems } = read(text);
    expect(problems).toEqual([]);
    expect(data.title).toBe(title);
  }
  expect(read(`---\ntitle: Own\n---\n${body}`).data.title).toBe('Own');
});

test.each(['# One\n\n# Two', '## One\n\n# Two', 'text'])('no title in %j', (body) => {
  expect(read(`---\ndate: 1\n---\n${body}`).problems.map(line)).toEqual([
    'a.md:1:1: front matter: title: expected text; got nothing',
  ]);
});

test.each([
  ['Loss $L$ and $\\beta_1$', 'Loss L and β₁'],
  ['**Bold** and `code`', 'Bold and code'],
  ['2**3 and a * b', '2**3 and a * b'],
  ['costs $5 or $10', 'costs $5 or $10'],
  ['门\u200B控 ⼀', '门控 一'],
])('a title is plain words: %j', (title, plain) => {
  expect(read(`---\ntitle: ${JSON.stringify(title)}\n---\n`).data.title).toBe(plain);
});
