import type { Blockquote, Nodes, Paragraph, RootContent } from 'mdast';
import { ExpressionError } from '../../models/expression/index.ts';
import { drawNumbers, type Ranges, readRanges } from '../../practice/fresh.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, inlineBox, text, textOf } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { compute } from '../places/computed.ts';
import { numberToWords } from '../places/number.ts';
import { phrasing } from './boxes.ts';

/** Enough to find ranges in which some draw goes wrong. */
const seedsTried = 40;

/** Whether a quote under a question's options holds the question with fresh numbers. */
export function isFresh(quoted: Blockquote): boolean {
  return /^fresh:/.test(textOf(quoted.children[0] ?? quoted));
}

/**
 * A numeric question for fresh numbers, below its hint:
 *
 *     > fresh: `g1 = 1..6; eta = 0.1, 0.2; answer = eta*g1`
 *     >
 *     > The gradient is `?g1` and $\eta=$ `?eta`. How large is the step?
 *     >
 *     > - `?g1`
 *     >   > You forgot the rate.
 *     >
 *     > The step is `?eta` × `?g1` = `?eta*g1; 4s`.
 *
 * The ranges, the question, typical slips if there are any, and the working. `?expression; 4s` is a number of the draw.
 * All of it is hidden until a reader asks for it; the browser draws the numbers and fills them in.
 */
export function freshQuestion(quoted: Blockquote, id: string, tolerance: number, note: Note): RootContent[] {
  const [head, question, ...rest] = quoted.children;
  const report = (at: Nodes, message: string) => note.report(at, `quiz ${id}: fresh: ${message}`);
  const declared = declaration(textOf(head!), (message) => report(head!, message));
  if (!declared) return [];
  const list = rest[0]?.type === 'list' ? rest.shift() : undefined;
  if (question?.type !== 'paragraph' || rest.length === 0) {
    report(quoted, 'expected a question and, after the slips, its working; got neither or one of them');
    return [];
  }
  const slips = (list?.type === 'list' ? list.children : []).map((item) => {
    const [wrong, why] = item.children;
    const [, formula] = /^\s*\?\s*([^;]+?)\s*$/.exec(textOf(wrong ?? item)) ?? [];
    const words = why?.type === 'blockquote' ? phrasing(why.children) : null;
    if (formula === undefined || !words) {
      report(
        item,
        `expected a typical wrong number as \`?expression\` and its feedback; got ${quote(textOf(item))}`,
      );
    }
    return { formula: formula ?? '0', words: words ?? [] };
  });
  const numbers = tried({ ...declared, slips: slips.map(({ formula }) => formula), tolerance }, (message) =>
    report(head!, message),
  );
  if (!numbers) return [];
  const parts = box(
    'div',
    {
      className: ['fresh'],
      hidden: true,
      dataPagefindIgnore: '',
      dataRanges: declared.written,
      dataAnswer: declared.answer,
    },
    [
      inlineBox('p', { className: ['q'] }, question.children as Paragraph['children'], question),
      ...slips.map(({ formula, words }) =>
        inlineBox('p', { className: ['slip'], hidden: true, dataFormula: formula }, words),
      ),
      box('div', { className: ['working'], hidden: true }, rest),
    ],
  );
  fillPlaces(parts, numbers, report);
  return [parts];
}

interface Declaration {
  written: string;
  ranges: Ranges;
  answer: string;
}

/** What stands after `fresh:`, as code so that no * in it is emphasis: `a = 1..6; b = 2, 4; answer = a*b`, read; null if something is wrong with it, which is reported. */
function declaration(source: string, report: (message: string) => void): Declaration | null {
  const parts = source
    .replace(/^fresh:/, '')
    .split(';')
    .map((part) => part.trim());
  const answers = parts.filter((part) => /^answer\s*=/.test(part));
  const written = parts.filter((part) => part !== '' && !answers.includes(part)).join('; ');
  const ranges = readRanges(written);
  if (typeof ranges === 'string') report(ranges);
  if (answers.length !== 1) report(`expected answer = … once; got it ${answers.length} times`);
  if (typeof ranges === 'string' || answers.length !== 1) return null;
  return { written, ranges, answer: answers[0]!.replace(/^answer\s*=\s*/, '') };
}

/** The numbers of the first seed, once all seeds tried have some; null where one has none, which is reported. */
function tried(
  question: Parameters<typeof drawNumbers>[0],
  report: (message: string) => void,
): Record<string, number> | null {
  try {
    const draws = Array.from({ length: seedsTried }, (_, index) => drawNumbers(question, index + 1));
    if (draws.every((numbers) => numbers !== null)) return draws[0]!;
    report('expected ranges in which every slip can be told from the answer; got none of these in 500 draws');
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    report(`expected ${error.expected}; got ${error.got}`);
  }
  return null;
}

/** Code that starts with ? becomes a number of the draw, with what the browser computes it from. */
function fillPlaces(
  parts: Nodes,
  numbers: Record<string, number>,
  report: (at: Nodes, message: string) => void,
): void {
  visit(parts, 'inlineCode', (node, index, parent) => {
    if (!node.value.startsWith('?')) return;
    const result = compute(node.value.slice(1), numbers);
    if ('message' in result) {
      report(node, `${result.message}, in ${quote(node.value)}`);
      return;
    }
    const [words, raised] = numberToWords(result.value, result.format);
    const children = [text(words)];
    if (raised !== undefined) children.push(inlineBox('sup', {}, [text(raised)]));
    const { kind, digits } = result.format;
    const [formula] = node.value.slice(1).split(';') as [string];
    parent.children[index] = inlineBox(
      'span',
      { className: ['num'], dataFormula: formula.trim(), dataFormat: `${digits}${kind}` },
      children,
      node,
    );
  });
}
