import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { sheetChoices } from './sheets.ts';

/** Letters in a row that are a symbol in either language: functions, names of methods and distributions, in and out. */
const symbols = new Set(
  'diag head in lse out sign softmax softplus std Attn BN Bernoulli CE Cov FFN HB KL LN MHA MSE PE RMS RMSNorm SGD SiLU Std SwiGLU Var'.split(
    ' ',
  ),
);

/** Words that a formula sets upright and that are no symbol. */
const wordsOf = (tex: string): string[] =>
  [...tex.matchAll(/\\(?:text|mathrm|textrm|textit|mathit|mathbf|mathsf|operatorname\*?)\{([^{}]*)\}/g)]
    .flatMap((match) => match[1]!.match(/[A-Za-z]{2,}/g) ?? [])
    .filter((word) => !symbols.has(word));

/** What stands between dollars, in lines and displays. */
const formulasOf = (text: string): string => (text.match(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g) ?? []).join('\n');

test('finds English in a formula and knows symbols', () => {
  expect(wordsOf('\\frac{\\text{direction}}{\\sqrt{\\text{mean square}}+C_{\\mathrm{in}}}')).toEqual([
    'direction',
    'mean',
    'square',
  ]);
  expect(wordsOf('\\bigg|_{\\text{direct}} \\operatorname{diag}(x)\\,\\text{m}')).toEqual(['direct']);
});

test.each(readdirSync('content/zh'))('%s has no English words in its formulas', (file) => {
  expect(wordsOf(formulasOf(readFileSync(join('content/zh', file), 'utf8')))).toEqual([]);
});

test('nor have the glossary and the cheat sheets', () => {
  expect(wordsOf(formulasOf(readFileSync('content/glossary.yaml', 'utf8')))).toEqual([]);
  expect(wordsOf(formulasOf(JSON.stringify(sheetChoices)))).toEqual([]);
});

test.each(Object.values(calculators))(
  '$name shows one formula to both languages, without words',
  ({ formulas }) => {
    expect(wordsOf(Object.values(formulas).join('\n'))).toEqual([]);
  },
);
