import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { startState } from '../../src/frame/parameters.ts';

const folder = 'src/calculators';

/**
 * A reader's page has no explanations until a cell is asked for its arithmetic; build and tests have them beforehand, so
 * a table that reads them at once fails in the browser alone.
 */
test('explanations are read by functions only, never while a table is laid out', () => {
  const early = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const names = [...text.matchAll(/const (\w+) = later\(\(\) => import\('\.\/explanations\.ts'\)\)/g)];
      return names.flatMap(([, name]) =>
        [...text.matchAll(new RegExp(`(?<!=>\\s*)\\b${name}\\.part\\b`, 'g'))].map(
          ({ index }) => `${file}: ${text.slice(index - 30, index + 30)}`,
        ),
      );
    });
  expect(early).toEqual([]);
});

describe.each(Object.values(calculators).map((one) => [one.name, one] as const))('%s', (_, calculator) => {
  test('its columns can be read on a phone and in full', () => {
    const state = startState(calculator.parameters);
    const result = calculator.compute(state as never);
    const { columns, rows } = calculator.table({ state, result, words: calculator.words.en } as never);
    expect(columns[0]!.optional, 'the first column heads its row, which has no narrow form').toBeFalsy();
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    for (const { symbol } of columns)
      expect(symbol ?? '', 'a subscript of several letters stands in braces').not.toMatch(/_[a-z]{3}/);
  });
});
