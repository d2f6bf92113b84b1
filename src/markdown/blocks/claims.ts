import type { Element, ElementContent } from 'hast';
import { nearestHint } from '../base/nearest.ts';
import type { Note, Target } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { statedNumbers } from '../places/stated-numbers.ts';
import { writtenFormula } from '../places/written-formula.ts';
import { calculatorOfId, optionProblems } from './calculators.ts';

/** The option of a link that is none of its calculator: keys of the outputs that its sheet shows. */
const shown = 'show';

/**
 * A link into a calculator's state becomes a query with a hash. One to a calculator of its own note is a claim, which
 * opens a sheet where it stands: it says which numbers it states and which outputs its author wants to see. `path` is the
 * target's page, '' for its own.
 */
export function calculatorLink(node: Element, path: string, target: Target, query: string, note: Note): void {
  const { calculators, outputs } = note.settings;
  const { anchor } = target;
  const calculator = calculatorOfId(calculators, anchor);
  if (calculator === null) {
    const names = Object.keys(calculators);
    const known = `one of ${names.join(', ')}${nearestHint(anchor, names)}`;
    note.report(target, `link: expected a calculator, ${known}; got ${quote(`#${anchor}`)}`);
    return;
  }
  const { [shown]: wanted, ...options } = Object.fromEntries(new URLSearchParams(query));
  for (const problem of optionProblems(calculators, calculator, options)) note.report(target, problem);
  const show = wanted === undefined ? null : wanted.split(',').filter(Boolean);
  if (show && outputs) reportUnknown(show, calculator, outputs[calculator] ?? [], target, note);

  const state = Object.entries(options).map(([key, value]) => `${anchor}.${key}=${write(value)}`);
  note.metadata.targets.push({ ...target, calculator: true });
  node.properties.href = `${path}?${state.join('&')}#${anchor}`;
  if (path !== '') {
    node.properties.dataCalculatorLink = anchor;
    return;
  }
  node.properties.dataClaim = statedNumbers(wordsOf(node.children, note)).join(' ');
  if (show) node.properties.dataShow = show.join(' ');
}

function reportUnknown(
  show: readonly string[],
  calculator: string,
  known: readonly string[],
  at: Target,
  note: Note,
): void {
  if (show.length === 0) {
    note.report(at, `link: ${shown}: expected outputs of ${calculator}: ${known.join(', ')}; got none`);
  }
  for (const key of show) {
    if (known.includes(key)) continue;
    const expected = `one of ${known.join(', ')}${nearestHint(key, known)}`;
    note.report(at, `link: ${shown}: expected outputs of ${calculator}, ${expected}; got ${quote(key)}`);
  }
}

/** What a reader sees of these nodes, formulas in plain signs. */
function wordsOf(nodes: readonly ElementContent[], note: Note): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const { tagName, properties, children } = node;
      if (tagName === 'tex-formula') return writtenFormula(note.tex.get(String(properties.dataKey)) ?? '');
      if ([properties.className].flat().includes('hidden-words')) return '';
      const words = wordsOf(children, note);
      return tagName === 'sup' ? raisedWords(words) : words;
    })
    .join('');
}

const raisedWords = (words: string) =>
  words.replace(/[\d−]/g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['−0123456789'.indexOf(sign)]!);

/** Encoded as little as a query needs. */
const write = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3B', ';');
