import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/markdown/frontMatter.ts';
import { describe as line } from '../../src/markdown/problem.ts';

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
  ['Text', 'a.md:1:1: front matter: expected a first line ---; got “Text”'],
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

test.each(['draft: true', 'published: false', 'publish: false', 'private: true'])(
  '%s: a note its author keeps back is not published in silence',
  (entry) => {
    const [problem] = read(`---\ntitle: A\n${entry}\n---\n`).problems;
    expect(problem).toMatchObject({ line: 3, column: 1 });
    expect(problem!.message).toContain('expected a note to be published');
  },
);
