import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { portableTex, withNumbers } from '../../src/formulas/portable-tex.ts';
import { calculatorMacros, macros } from '../../src/formulas/quantities.ts';
import { noteFiles } from '../content/notes.ts';
import { writtenIn } from '../content/written.ts';

/** Commands of LaTeX, amsmath and amssymb that the site's formulas use: any other would not compile elsewhere. */
const known = new Set(
  `alpha approx arg ast bar begin beta bf binom big Big bigg Bigg biggl Biggl biggr Biggr bigl Bigl bigr Bigr cdot cdots chi circ
  colon cos cosh cot dagger ddot ddots delta Delta det dfrac displaystyle div dot dots ell end epsilon equiv eta exists
  exp forall frac gamma Gamma ge geq gets gg hat hbar in inf infty int iff Im kappa lambda Lambda land langle lceil
  ldots le left leftarrow leq lfloor lim limits ln ll log longleftrightarrow Longleftrightarrow longrightarrow Longrightarrow lor lVert lvert mapsto mathbin mathrel mathop mathord mathbb mathbf mathcal
  mathit mathrm mathsf max mid min mp mu nabla ne neg neq ni nolimits not notin nu odot oint omega Omega operatorname oplus
  otimes overbrace overline overset parallel partial perp phi Phi pi Pi pm prime prod propto psi Psi qquad quad rangle
  rceil Re rfloor rho right rightarrow Rightarrow rVert rvert setminus sigma Sigma sim simeq sin sinh sqrt star stackrel
  subset subseteq sum sup tan tanh tau text textbf textit textstyle tfrac theta Theta tilde times to top underbrace underline
  underset varepsilon varphi varrho vartheta vdots vec Vert vert wedge widehat widetilde xi Xi zeta`.split(
    /\s+/,
  ),
);

/** Names of commands; a line's end (`\\`) is a command of its own, and what follows it is none. */
const commands = (tex: string) =>
  Array.from(tex.matchAll(/\\(?:([a-zA-Z]+)|[\s\S])/g), ([, name]) => name).filter(
    (name) => name !== undefined,
  );

const structure =
  /\b(?:accent|delimsizing|mbin|mclose|mfrac|minner|mop|mopen|mpunct|mrel|msupsub|mtable|sqrt|vlist)\b/;

/** The signs of a formula in their order, and what relates them, without the boxes that only group or colour. */
function drawn(tex: string, own: Record<string, string>): string {
  return katex
    .renderToString(tex, {
      displayMode: true,
      output: 'html',
      strict: false,
      trust: true,
      macros: { ...own },
    })
    .replace(/<[^>]*>/g, (tag) => (structure.exec(tag) ? `<${structure.exec(tag)![0]}>` : ''))
    .replaceAll('\u200b', '');
}

test.each(noteFiles.map(({ id, text }) => [id, text]))(
  '%s: every formula is copied as TeX that compiles elsewhere and looks alike',
  (_, text) => {
    const { displayFormulas, inlineFormulas } = writtenIn(text);
    // A computed number is TeX like any other by the time it is set.
    const formulas = [...displayFormulas, ...inlineFormulas].map((tex) =>
      tex.replace(/\\val\s*\{[^{}]*\}/g, '{1.25}'),
    );
    expect(formulas.length).toBeGreaterThan(0);
    for (const tex of formulas) {
      const portable = portableTex(tex);
      expect(
        commands(portable).filter((name) => !known.has(name)),
        portable,
      ).toEqual([]);
      expect(drawn(portable, {}), portable).toBe(drawn(tex, macros));
    }
  },
);

describe.each(Object.values(calculators))('$name', (calculator) => {
  test.each(Object.entries(calculator.formulas as Record<string, string>))('%s', (_, tex) => {
    const text = (slot: string) => (slot.endsWith('.exponent') ? '−7' : '−1.25');
    const portable = withNumbers(portableTex(tex), text);
    expect(
      commands(portable).filter((name) => !known.has(name)),
      portable,
    ).toEqual([]);
    const filled = tex
      .replace(/\\sci\{[\w.]+\}\{\}/g, '{-1.25\\times10^{-7}}')
      .replace(/\\slot\{[\w.]+\}\{\}/g, '{-1.25}')
      .replace(/\\key\{[^{}]+\}/g, '');
    expect(drawn(portable, {}), portable).toBe(drawn(filled, calculatorMacros));
  });
});

test.each([
  ['\\qx{x}', 'x'],
  ['\\qs{h_t}\\in\\mathbb R^H', 'h_t\\in\\mathbb R^H'],
  ['\\qs{C_{t-1}}', '{C_{t-1}}'],
  ['\\hat\\qx{x}', '\\hat{x}'],
  ['\\qw{W}^\\top', 'W^\\top'],
  ['\\qg{\\delta^{(l)}}^2', '{\\delta^{(l)}}^2'],
  ['\\frac\\qx a\\qw b', '\\frac{a}b'],
  ['x_\\qn{i_j}', 'x_{i_j}'],
  ['\\qw{\\beta}x', '{\\beta}x'],
  ['\\qw{\\beta} x', '\\beta x'],
  ['\\qs{\\qw{a}+\\qx{b}}', '{a+b}'],
  ['\\htmlClass{q-x}{\\text{a\\}b}}', '{\\text{a\\}b}}'],
  ['\\hangroom\\hanging{\\qs{v}} = 1', 'v = 1'],
  ['\\%\\{\\qx{x}\\}', '\\%\\{x\\}'],
])('%s is copied as %s', (tex, portable) => {
  expect(portableTex(tex)).toBe(portable);
});

test('a power that is not shown is not copied', () => {
  expect(withNumbers('\\sci{a}+\\slot{b}', (slot) => (slot.includes('.') ? null : '−2'))).toBe('{-2}+{-2}');
});
