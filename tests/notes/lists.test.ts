import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readLists } from '../../src/notes/lists.ts';
import { defaultSite } from '../../src/notes/site.ts';

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

/** What is wrong with one list, as `line:column message`. */
function faults(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text);
  const { problems } = readLists(folder, folder, new Set(['momentum', 'sgd', 'lstm']));
  for (const { file } of problems) expect(file).toBe(name);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a folder without lists has all of them at their defaults', () => {
  const lists = readLists(folder, folder);
  expect(lists).toMatchObject({
    site: defaultSite,
    glossary: [],
    references: null,
    conventions: [],
    sharedWords: [],
    readings: [],
    problems: [],
  });
  expect(lists.sheets.choiceOf('sgd')).toBeUndefined();
});

test('a site that gives its name alone describes itself by it', () => {
  expect(faults('site.yaml', 'name: {zh: 笔记, en: Notes}\n')).toEqual([]);
  const { site } = readLists(folder, folder);
  expect(site).toEqual({
    ...defaultSite,
    name: { zh: '笔记', en: 'Notes' },
    description: { zh: '笔记', en: 'Notes' },
  });
});

test('a topic that names no calculator says where and which is nearest', () => {
  const topics = 'topics:\n- title: {zh: 一, en: One}\n  calculators: [lstm-cell, lstm-sell]\n';
  writeFileSync(join(folder, 'site.yaml'), topics);
  const { problems } = readLists(folder, folder, undefined, ['lstm-cell', 'gru-cell']);
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '3:28 site: topics: expected a calculator (nearest: lstm-cell, gru-cell); got “lstm-sell”',
  ]);
  expect(readLists(folder, folder).site.topics).toHaveLength(1);
});

test('a path that misspells a note, or names one twice, says where', () => {
  const paths =
    'paths:\n- title: {zh: 一, en: One}\n  says: {zh: 一, en: One}\n  notes: [sgd, momentun, other, sgd]\n';
  expect(faults('site.yaml', paths)).toEqual([
    '4:16 site: paths: expected the slug of a note (nearest: momentum, lstm, sgd); got “momentun”',
    '4:33 site: paths: expected each note once; got “sgd”',
  ]);
});

describe('faults have their place', () => {
  test.each([
    ['name: Notes\n', ['1:7 site: file: name: expected keys zh, en; got the text “Notes”']],
    [
      'name: {zh: 笔记, en: Notes}\ntagine: {zh: [a], en: [b]}\n',
      [
        '2:1 site: file: expected one of languages, name, tagline, description, source, parts, paths, topics, sections, edit, report (nearest: tagline, name, topics); got the key “tagine”',
      ],
    ],
    [
      'parts:\n- part: 4\n  title: {zh: 一, en: One}\n',
      ['2:9 site: file: parts: item 1: part: expected text; got the number 4 (a text stands in quotes)'],
    ],
    ['tagline: {zh: [], en: [b]}\n', [/^1:15 site: file: tagline: zh: expected a list of at least one text/]],
    ['- name\n', [/^1:1 site: file: expected keys languages, name, tagline/]],
    ['name: [\n', [/^2:1 site: expected YAML; got an error/]],
  ])('site.yaml %#', (text, expected) => {
    const found = faults('site.yaml', text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((one, index) => {
      if (typeof one === 'string') expect(found[index]).toBe(one);
      else expect(found[index]).toMatch(one);
    });
  });

  test('readings.yaml', () => {
    expect(
      faults(
        'readings.yaml',
        '- sign: loss\n  zh: 损失\n  en: the loss\n- sign: η\n  zh: 率\n  notes: [momentun]\n  en: rate\n',
      ),
    ).toEqual([
      '1:9 readings: loss: expected one letter as the formula shows it, after ^ where it is a mark; got “loss”',
      '6:11 readings: η: notes: expected the slug of a note (nearest: momentum, lstm, sgd); got “momentun”',
    ]);
    expect(faults('readings.yaml', '- sign: η\n  zh: 率\n')).toEqual([
      expect.stringMatching(/^1:3 readings: η: .*en/),
    ]);
  });

  test('conventions.yaml', () => {
    expect(faults('conventions.yaml', '- name: {zh: 动量, en: Momentum}\n  cells: [a, b]\n')).toEqual([
      '2:10 conventions: Momentum: expected 5 cells (here, PyTorch, Keras, papers, textbooks); got 2',
    ]);
    expect(
      faults('conventions.yaml', '- name: {zh: 动量, en: Momentum}\n  cells: [a, b, {zh: 一}, d, e]\n'),
    ).toEqual(['2:17 conventions: entry 1: cells: item 3: expected the key en; got none']);
  });

  test('complete.yaml', () => {
    expect(faults('complete.yaml', '- sdg\n- lstm\n- far-away\n- lstm\n')).toEqual([
      '1:3 complete: expected the slug of a note (nearest: sgd, lstm, momentum); got “sdg”',
      '4:3 complete: expected each note once; got “lstm”',
    ]);
    expect(faults('complete.yaml', '- sgd\n- 5\n')).toEqual([
      '2:3 complete: file: expected text; got the number 5 (a text stands in quotes)',
    ]);
    expect(faults('complete.yaml', '- [sgd\n')).toHaveLength(1);
  });

  test('what may stand once and stands twice, and a row that a sheet misspells', () => {
    const part = '- part: F\n  title: {zh: 一, en: One}\n';
    expect(faults('site.yaml', `parts:\n${part}${part}`)).toEqual([
      '4:9 site: parts: expected one heading a part; got “F” a second time',
    ]);
    writeFileSync(join(folder, 'site.yaml'), '{}\n');
    const row = '- name: {zh: 动量, en: Momentum}\n  cells: [a, b, c, d, e]\n';
    expect(faults('conventions.yaml', row + row)).toEqual([
      '3:9 conventions: Momentum: expected one row a name; got it a second time',
    ]);
    writeFileSync(join(folder, 'conventions.yaml'), row);
    expect(faults('sheets.yaml', '- note: sgd\n  conventions: [Momentum, Momentun]\n')).toEqual([
      '2:27 sheets: sgd: conventions: expected a row of conventions.yaml (nearest: Momentum); got “Momentun”',
    ]);
  });

  test('shared-words.yaml', () => {
    expect(faults('shared-words.yaml', '- words: [mask]\n  notes: [sdg, far-away]\n')).toEqual([
      '2:11 shared words: mask: notes: expected the slug of a note (nearest: sgd, lstm, momentum); got “sdg”',
    ]);
  });

  test('sheets.yaml', () => {
    expect(faults('sheets.yaml', '- note: momentun\n')).toEqual([
      '1:9 sheets: expected the slug of a note (nearest: momentum, lstm, sgd); got “momentun”',
    ]);
    expect(faults('sheets.yaml', '- note: sgd\n- note: sgd\n')).toEqual([
      '2:9 sheets: sgd: expected one entry a note; got it a second time',
    ]);
    expect(faults('sheets.yaml', '- note: sgd\n  formulas: [[noise, first]]\n')).toEqual([
      '2:14 sheets: sgd: formulas: item 1: expected a section’s id, or [id, 0, 2] for some of what stands there; got a list “[noise, first]”',
    ]);
  });
});

test('a sheet’s numbers must compute, its words set, its sections not be misspelt', () => {
  const text = `- note: sgd
  formulas: [definition, [derivatoin, 0], gone]
  numbers:
  - name: {zh: 步长, en: 'step $\\frac{1}$'}
    value: 2*steps + 1
  - name: half
    value: steps/2; 3q
`;
  expect(faults('sheets.yaml', text)).toEqual([]);
  const { sheets } = readLists(folder, folder);
  expect(sheets.problemsOf('lstm', {}, new Set())).toEqual([]);
  const found = sheets
    .problemsOf('sgd', { steps: 4 }, new Set(['definition', 'derivation']))
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  expect(found).toEqual([
    expect.stringMatching(/^sheets\.yaml:4:\d+ sheets: sgd: numbers: formula: /),
    'sheets.yaml:7:20 sheets: sgd: numbers: expected a format such as 5d or 4s; got “3q”',
    'sheets.yaml:2:26 sheets: sgd: formulas: expected a section’s id (nearest: derivation, definition); got “derivatoin”',
  ]);
});
