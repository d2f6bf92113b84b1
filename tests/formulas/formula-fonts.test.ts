import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FormulaFonts } from '../../src/formulas/formula-fonts.ts';
import { renderTex } from '../../src/markdown/formulas/formulas.ts';

const katex = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist');

test.each([
  ['x', ['Math-Italic']],
  ['\\mathbb R^2', ['AMS-Regular', 'Main-Regular']],
  ['\\mathbf W', ['Main-Bold']],
  ['\\mathcal L', []],
  ['\\sum_i x', ['Size1-Regular', 'Math-Italic']],
  ['\\Bigl(x\\Bigr)', ['Size2-Regular', 'Math-Italic']],
])('%s is surely set in its fonts', (tex, fonts) => {
  expect([...new FormulaFonts().survey(renderTex(tex, false))].sort()).toEqual([...fonts].sort());
});

test('a font of few signs is a small file; one that no formula is set in is none', async () => {
  const fonts = new FormulaFonts();
  for (const tex of ['\\mathbb R', '\\biggl(\\frac12\\biggr)', 'a<b', '\\mathcal L'])
    fonts.survey(renderTex(tex, true));
  const files = await fonts.cut(katex);
  expect([...files.keys()].sort()).toEqual([
    'AMS-Regular',
    'Caligraphic-Bold',
    'Caligraphic-Regular',
    'Main-Regular',
    'Math-Italic',
    'Size3-Regular',
  ]);
  expect(files.get('AMS-Regular')!.length).toBeLessThan(2000);
  expect(files.get('Size3-Regular')!.length).toBeLessThan(1000);
});
