import { expect, test } from 'vitest';
import { writtenFormula } from '../../../src/markdown/places/written-formula.ts';
import { noteFiles } from '../../content/notes.ts';
import { writtenIn } from '../../content/written.ts';

test.each([
  ['\\frac{QK^\\top}{\\sqrt{d_k}}', 'QKᵀ/√dₖ'],
  ['\\qs{h_{t-1}}', 'hₜ₋₁'],
  ['\\hat m_t', 'm̂ₜ'],
  ['10^{-8}', '10⁻⁸'],
  ['\\val{1/4; 2d}\\times10^{-3}', '0.25 × 10⁻³'],
  ['\\frac{a+b}{1-p}', '(a+b)/(1−p)'],
  ['\\begin{aligned}a&=b,\\\\c&=d\\end{aligned}', 'a = b,; c = d'],
  ['\\frac{\\partial\\mathcal L}{\\partial z}', '∂L/∂z'],
  ['x^{abc}', 'x^{abc}'],
  ['\\text{如果 } x>0', '如果 x > 0'],
  ['', ''],
  ['\\frac{a}', 'a/'],
  ['{{{', ''],
])('%s is written %s', (tex, written) => {
  expect(writtenFormula(tex)).toBe(written);
});

test('no formula of the notes leaves a command or a lone brace behind', () => {
  const formulas = noteFiles.flatMap(({ text }) => {
    const { displayFormulas, inlineFormulas } = writtenIn(text);
    return [...displayFormulas, ...inlineFormulas];
  });
  expect(formulas.length).toBeGreaterThan(500);
  for (const tex of formulas) {
    expect(writtenFormula(tex), tex).not.toMatch(/\\[a-z]|&|undefined|\$/i);
    expect(writtenFormula(tex).length, tex).toBeGreaterThan(0);
  }
});
