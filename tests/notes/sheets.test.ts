import { beforeAll, describe, expect, test } from 'vitest';
import type { Chosen, SheetChoice } from '../../src/markdown/base/sheet-choice.ts';
import { sheetOf } from '../../src/markdown/records/sheet.ts';
import { sheetMaterial } from '../../src/markdown/records/sheet-material.ts';
import { conventions } from '../../src/notes/loaded-lists.ts';
import { workedValues } from '../../src/worked/index.ts';
import { completeSlugs, noteFiles, type RenderedNote, renderedNotes } from '../content/notes.ts';
import { sheetChoices } from '../content/sheets.ts';
import { htmlOf, htmlTree } from '../markdown/html-of.ts';

let notes: Map<string, RenderedNote>;
beforeAll(async () => {
  notes = await renderedNotes();
});

const languages = ['zh', 'en'] as const;
const source = (id: string) => noteFiles.find((file) => file.id === id)!.text;
const quoted = (choice: Chosen) => (typeof choice === 'string' ? [choice] : choice);

test('every complete note has a sheet, and every sheet its note', () =>
  expect(Object.keys(sheetChoices).toSorted()).toEqual(completeSlugs.toSorted()));

describe.each(Object.entries(sheetChoices))('the sheet of %s', (slug, sheet) => {
  const contents = async (language: string, only: Partial<SheetChoice> = {}) =>
    sheetOf(
      sheetMaterial(htmlTree(htmlOf(notes.get(`${language}/${slug}`)!))),
      { ...sheet, ...only },
      { values: await workedValues(slug), formula: (key) => key },
    )!;

  test.each(languages)('everything chosen is there, %s', async (language) => {
    for (const kind of ['formulas', 'rules', 'agreed', 'tables'] as const)
      for (const choice of sheet[kind] ?? []) {
        const [, ...places] = quoted(choice);
        const found = await contents(language, {
          formulas: [],
          rules: [],
          agreed: [],
          tables: [],
          [kind]: [choice],
        });
        const count =
          kind === 'formulas' ? found.formulas.flatMap(({ html }) => html).length : found[kind].length;
        expect(count, `${kind}: ${choice}`).toBeGreaterThanOrEqual(Math.max(1, places.length));
      }
    const { also, numbers, answers, traps } = await contents(language);
    expect(also.map(({ html }) => html.length > 0)).toEqual((sheet.also ?? []).map(() => true));
    expect(numbers).toHaveLength(sheet.numbers?.length ?? 0);
    expect(answers).toHaveLength(sheet.answers ?? 0);
    expect(traps.length).toBeGreaterThanOrEqual(5);
  });

  test('both languages show the same formulas, numbers, tables and traps', async () => {
    const shape = async (language: string) => {
      const found = await contents(language);
      return {
        formulas: found.formulas.map(({ html }) => html.length),
        numbers: found.numbers.map(({ html }) => html),
        rows: [...found.rules, ...found.tables].map((table) => table.match(/<tr/g)!.length),
        agreed: found.agreed.length,
        traps: found.traps.length,
        safe: found.safe.length,
      };
    };
    expect(await shape('en')).toEqual(await shape('zh'));
  });

  test.each(languages)('its numbers stand in the note, computed alike, %s', (language) => {
    const text = source(`${language}/${slug}`).replaceAll(' ', '');
    expect(
      (sheet.numbers ?? [])
        .map(({ value }) => value)
        .filter((value) => !text.includes(value.replaceAll(' ', ''))),
    ).toEqual([]);
  });

  test('its conventions are rows of the table of conventions', () => {
    const known = conventions.map(({ name }) => name.en);
    expect((sheet.conventions ?? []).filter((name) => !known.includes(name))).toEqual([]);
  });
});
