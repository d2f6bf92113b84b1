import type { Root } from 'hast';
import type { KatexOptions, ParseError } from 'katex';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type FormulaMemo, formulaKey } from '../../formulas/memo.ts';
import { portableTex } from '../../formulas/portable-tex.ts';
import { macros } from '../../formulas/quantities.ts';
import type { FormulaProblem, Formulas } from '../base/formula.ts';
import { visitElements } from '../base/visit.ts';

/** Formulas rendered by rehype-katex, never-seen ones only; the rest comes from the memo. */
export function formulas(memo: FormulaMemo): Formulas {
  const problems = new Map<string, FormulaProblem>();
  return {
    has: (key) => memo.get(key) !== undefined,
    render(tex, display) {
      const key = formulaKey(tex, display);
      const problem = problems.get(key);
      if (problem) return problem;
      if (memo.get(key) !== undefined) return { key };
      const result = setFormula(tex, display);
      if (typeof result === 'string') {
        memo.set(key, result);
        return { key };
      }
      problems.set(key, result);
      return result;
    },
  };
}

export { fillFormulas } from '../../formulas/memo.ts';

/** Environments that KaTeX lacks, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
  eqnarray: '\\begin{aligned} … \\end{aligned} with one & before each sign',
  'eqnarray*': '\\begin{aligned} … \\end{aligned} with one & before each sign',
  multline: '\\begin{aligned} … \\end{aligned} or \\begin{gathered} … \\end{gathered}',
  'multline*': '\\begin{aligned} … \\end{aligned} or \\begin{gathered} … \\end{gathered}',
  flalign: '\\begin{align} … \\end{align}',
  'flalign*': '\\begin{align*} … \\end{align*}',
  IEEEeqnarray: '\\begin{aligned} … \\end{aligned}',
  tabular: '\\begin{array}{…} … \\end{array}, or a table of Markdown',
  table: 'a table of Markdown',
  figure: 'a picture ![words](address)',
  itemize: 'a list of Markdown, - in front of each item',
  enumerate: 'a list of Markdown, 1. in front of each item',
  tikzpicture: 'a picture ![words](address)',
  algorithm: 'a list or code',
  algorithmic: 'a list or code',
  theorem: ':::definition{title="…"} … :::',
  proof: 'a paragraph',
};

const han = /\p{Script=Han}/u;

/** KaTeX's settings: errors for what LaTeX would not take, classes and data attributes as the only HTML. */
function options(): Omit<KatexOptions, 'displayMode' | 'throwOnError'> {
  return {
    output: 'htmlAndMathml',
    // Its own macros only: \gdef in one formula must not reach the next.
    macros: { ...macros },
    strict: (code: string) =>
      // \\ at the top level of a display formula breaks the line, as authors expect.
      code === 'htmlExtension' || code === 'newLineInDisplayMode' ? 'ignore' : 'error',
    trust: ({ command }) => {
      if (command === '\\htmlClass' || command === '\\htmlData') return true;
      throw new Error(`expected no ${command}; got one`);
    },
  };
}

const rendered = new Map<string, string | FormulaProblem>();

/** One formula as HTML, for what stands outside of notes. Throws what KaTeX has against it. */
export function renderTex(tex: string, display: boolean): string {
  const html = renderFormula(tex, display);
  if (typeof html !== 'string') throw new Error(`formula: expected TeX; got ${tex} (${html.message})`);
  return html;
}

/** The HTML of one formula by rehype-katex, or what is wrong with it. The crests and terms of many pages are set once. */
export function renderFormula(tex: string, display: boolean): string | FormulaProblem {
  const key = formulaKey(tex, display);
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const result = setFormula(tex, display);
  rendered.set(key, result);
  return result;
}

function setFormula(tex: string, display: boolean): string | FormulaProblem {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: [display ? 'math-display' : 'math-inline'] },
        children: [{ type: 'text', value: tex }],
      },
    ],
  };
  const file = new VFile();
  const processor = unified().use(rehypeKatex, options()).use(rehypeStringify);
  const result = processor.runSync(tree, file) as Root;
  const problem = file.messages[0];
  if (!problem) {
    forReaders(result, tex);
    return processor.stringify(result);
  }
  const cause = problem.cause as ParseError & { rawMessage?: string; position?: number };
  const position = typeof cause.position === 'number' ? cause.position : null;
  const message = (cause.rawMessage ?? cause.message).replace(/^KaTeX parse error: /, '');
  if (message.includes('unicodeTextInMathMode') || message.includes('unknownSymbol')) {
    const [character] = position === null ? [] : tex.slice(position);
    const what = character && han.test(character) ? 'no Chinese inside a formula' : 'TeX commands and ASCII';
    return { message: `expected ${what}; got ${character ? `“${character}”` : message}`, position };
  }
  if (message.startsWith('expected ')) return { message, position };
  const [, environment] = /^No such environment: ([\w*]+)/.exec(message) ?? [];
  if (environment !== undefined && Object.hasOwn(instead, environment))
    return { message: `expected ${instead[environment]}; got \\begin{${environment}}`, position };
  return { message: `expected TeX that KaTeX knows; got ${message}`, position };
}

/** A formula is not translated, and its TeX, which readers copy, holds no macro of this site. */
function forReaders(formula: Root, tex: string): void {
  visitElements(formula, (node, _, parent) => {
    if (parent === formula) node.properties.translate = 'no';
    if (node.tagName === 'annotation') node.children = [{ type: 'text', value: portableTex(tex) }];
    return undefined;
  });
}
