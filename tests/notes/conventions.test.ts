import { describe, expect, test } from 'vitest';
import { labels as batchNormEn } from '../../src/calculators/batch-norm/en.tsx';
import { labels as stepsEn } from '../../src/calculators/optimizer-steps/en.tsx';
import { labels as stepsZh } from '../../src/calculators/optimizer-steps/zh.tsx';
import { conventions } from '../../src/notes/loaded-lists.ts';
import { sheetChoices } from '../content/sheets.ts';

const columns = ['here', 'PyTorch', 'Keras', 'papers', 'textbooks'] as const;

/** What a cell says, in both languages. */
function cell(row: string, column: (typeof columns)[number]): string[] {
  const found = conventions.find(({ name }) => name.en === row);
  expect(found, row).toBeDefined();
  const text = found!.cells[columns.indexOf(column)]!;
  return typeof text === 'string' ? [text, text] : [text.zh, text.en];
}

describe('the table of conventions', () => {
  test('has a cell for every column, and sheets name rows that exist', () => {
    for (const { name, cells } of conventions) expect(cells, name.en).toHaveLength(columns.length);
    const named = Object.values(sheetChoices).flatMap((sheet) => sheet.conventions ?? []);
    for (const row of named) expect(conventions.map(({ name }) => name.en)).toContain(row);
  });

  test.each([
    [
      'Momentum',
      'textbooks',
      /英文版、中文第二版）同 PyTorch，中文第一版同本站/,
      /English, 2nd Chinese\) as PyTorch/,
    ],
    ['BN variance', 'Keras', /Keras 3 都用 1\/m/, /Keras 3: 1\/m for both/],
    [
      'BN momentum',
      'textbooks',
      /中文第二版.*旧值.*0\.9.*英文版.*新值.*0\.1/,
      /0\.9, in the 2nd Chinese.*0\.1, in the English/,
    ],
    ['Biases of LSTM and GRU', 'PyTorch', /两个/, /two/],
    [
      'Biases of LSTM and GRU',
      'Keras',
      /LSTM 一个；GRU 用 reset_after 时两个/,
      /LSTM one; GRU with reset_after two/,
    ],
    ['Adam’s ε', 'PyTorch', /同左/, /same/],
    ['Adam’s ε', 'Keras', /校正之前（ε̂）/, /before correction \(ε̂\)/],
    ['Adam’s ε', 'papers', /算法 1 同本站，第 2 节末尾用 ε̂/, /section 2/],
    ['ε of Adagrad and RMSProp', 'PyTorch', /根号外/, /outside/],
    ['ε of Adagrad and RMSProp', 'Keras', /Keras 3 在根号内/, /inside in Keras 3/],
    ['ε of Adagrad and RMSProp', 'textbooks', /D2L 在根号内/, /D2L inside/],
  ] as const)('%s, %s', (row, column, zh, en) => {
    const [chinese, english] = cell(row, column);
    expect(chinese).toMatch(zh);
    expect(english).toMatch(en);
  });

  test('calculators name the same users', () => {
    for (const users of [stepsEn.users!, stepsZh.users!]) {
      expect(users.epsilonPlace!.inside).toMatch(/Keras 3.*TensorFlow.*D2L/);
      expect(users.epsilonPlace!.hat).toMatch(/^Keras/);
      expect(users.epsilonPlace!.outside).toMatch(/PyTorch/);
      expect(users.convention!.note).not.toMatch(/D2L/);
    }
    expect(batchNormEn.users!.runningVariance!.biased).toMatch(/Keras 3/);
  });
});
