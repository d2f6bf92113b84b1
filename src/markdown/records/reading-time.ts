import type { Nodes, Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { visitAll } from '../base/visit.ts';

const hanPerMinute = 350;
const wordsPerMinute = 200;
/** A formula in a line is taken in like a word, a displayed one is looked at, a calculator is tried. */
const displayMinutes = 0.25;
const calculatorMinutes = 2;

/** What a reader comes back to: it is answered, not read through. */
const revisited = new Set(['quiz', 'interview']);

/**
 * Whole minutes, at least 1, that reading a note takes: its text at 350 Han characters or 200 words a minute, 15 seconds
 * for each displayed formula, 2 minutes for each calculator; quizzes and interview questions are left out. Directives
 * must still stand in the tree.
 */
export function readingTime(tree: Root, note: Pick<Note, 'settings'>): number {
  let minutes = 0;
  visitAll(tree, (node, index) => {
    if (node.type === 'containerDirective' && revisited.has(node.name)) return index + 1;
    minutes += minutesOf(node, note.settings.calculators);
    return undefined;
  });
  return Math.max(1, Math.round(minutes));
}

function minutesOf(node: Nodes, calculators: object): number {
  switch (node.type) {
    case 'text':
      return minutesOfText(node.value);
    case 'inlineCode':
    case 'inlineMath':
      return 1 / wordsPerMinute;
    case 'math':
      return displayMinutes;
    case 'leafDirective':
      return Object.hasOwn(calculators, node.name) ? calculatorMinutes : 0;
    default:
      return 0;
  }
}

function minutesOfText(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return han / hanPerMinute + words / wordsPerMinute;
}
