import type { Root } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { compute } from './computed.ts';
import type { Note } from './note.ts';
import { numberToTex } from './number.ts';
import type { Place } from './problem.ts';
import { box, inlineBox, plainFormula, text } from './tree.ts';
import { visit } from './visit.ts';

const value = /\\val\s*\{([^{}]*)\}/g;
const closing = /^[，。；：？！、）”’》」』,.;:?!)\]%]+/;
const opening = /[（“‘《「『([]+$/;
/** A formula longer than this many visible characters may be broken off its punctuation, or it could not wrap at all. */
const longestKept = 16;

/** Puts a placeholder where a formula stands; computes its numbers, renders it into the memo, reports what KaTeX says. */
export function formulaPlaces(tree: Root, note: Note): void {
  visit(tree, ['math', 'inlineMath'], (node, index, parent) => {
    const display = node.type === 'math';
    const written = node.value.trim();
    const { displayFormulas, inlineFormulas } = note.metadata;
    if (display) displayFormulas.push(written);
    else if (!inlineFormulas.includes(written)) inlineFormulas.push(written);

    const formula = place(node.value, display, note, (offset) => placeIn(node, note, offset));
    if (!display) {
      const inline = inlineBox('tex-formula', { dataKey: formula }, [], node);
      inline.data.visible = plainFormula(written).length;
      parent.children[index] = inline;
      return;
    }
    const properties = { className: ['display'], tabIndex: 0, role: 'group', ariaLabel: note.words.formula };
    parent.children[index] = box(
      'div',
      properties,
      [inlineBox('tex-formula', { dataKey: formula }, [])],
      node,
    );
  });
  keepTogether(tree);
}

/**
 * The crest's placeholder, or nothing. Pages set it displayed and, in the contents, in a line: it must be good for both.
 * Its numbers are computed in the note's data.
 */
export function crestHtml(note: Note, at: Place | undefined): string {
  const { crest } = note.data;
  if (crest === '') return '';
  const key = place(crest, true, note, () => at);
  if (key === '' || place(crest, false, note, () => at) === '') return '';
  note.data.crest = note.tex.get(key) ?? crest;
  return `<tex-formula data-key="${key}"></tex-formula>`;
}

function place(
  source: string,
  display: boolean,
  note: Note,
  placeOf: (offset: number) => Place | undefined,
): string {
  const { tex, toSource, problems } = withNumbers(source, note.values);
  for (const { position, message } of problems) note.report(placeOf(position), `computed number: ${message}`);
  if (problems.length > 0) return '';
  const result = note.settings.formulas.render(tex, display);
  if ('key' in result) {
    if (!note.metadata.formulas.includes(result.key)) note.metadata.formulas.push(result.key);
    note.tex.set(result.key, tex);
    return result.key;
  }
  const offset = result.position === null ? 0 : toSource(result.position);
  note.report(placeOf(offset), `formula: ${result.message}`);
  return '';
}

/** TeX with every \val{…} computed, and the way back from its positions to those of the source. */
function withNumbers(source: string, values: Readonly<Record<string, number>>) {
  const problems: { position: number; message: string }[] = [];
  const shifts: { from: number; to: number; by: number }[] = [];
  let grown = 0;
  const tex = source.replace(value, (whole, inside: string, index: number) => {
    const result = compute(inside, values);
    if ('message' in result) {
      problems.push({ position: index + whole.indexOf('{') + 1 + result.position, message: result.message });
      return whole;
    }
    const number = numberToTex(result.value, result.format);
    // Braces keep a sign or a power together, and set a number off from a command before it.
    const bare = /^[\d.]+$/.test(number) && !/[\^_a-zA-Z]\s*$/.test(source.slice(0, index));
    const put = bare ? number : `{${number}}`;
    shifts.push({ from: index + grown, to: index, by: whole.length - put.length });
    grown += put.length - whole.length;
    return put;
  });
  const toSource = (position: number) => {
    const passed = shifts.filter(({ from }) => from < position);
    const back = passed.reduce((sum, { by }) => sum + by, 0);
    return Math.max(passed.at(-1)?.to ?? 0, position + back);
  };
  return { tex, toSource, problems };
}

/** Where in the file an offset of a formula's TeX stands. */
function placeIn(node: DisplayMath | InlineMath, note: Note, offset: number): Place | undefined {
  if (!node.position) return undefined;
  const { start } = node.position;
  const before = node.value.slice(0, offset).split('\n');
  const row = before.length - 1;
  const content = node.value.split('\n')[row]!;
  const fenced = (note.lines[start.line - 1] ?? '').slice(start.column - 1).trim() === '$$';
  const line = start.line + row + (fenced ? 1 : 0);
  const from = row === 0 && !fenced ? start.column - 1 : 0;
  const column = (note.lines[line - 1] ?? '').indexOf(content.trim(), from);
  if (column < 0) return start;
  const lead = content.length - content.trimStart().length;
  return { line, column: column + 1 + Math.max(before[row]!.length - lead, 0) };
}

/** Short formulas and the punctuation that touches them stay on one line. */
function keepTogether(tree: Root): void {
  visit(tree, 'box', (node, index, parent) => {
    if (node.data.hName !== 'tex-formula') return;
    const before = parent.children[index - 1];
    const after = parent.children[index + 1];
    const [head] = (before?.type === 'text' && opening.exec(before.value)) || [''];
    const [tail] = (after?.type === 'text' && closing.exec(after.value)) || [''];
    if (head === '' && tail === '') return;
    if ((node.data.visible ?? 0) > longestKept) return;
    if (before?.type === 'text') before.value = before.value.slice(0, before.value.length - head.length);
    if (after?.type === 'text') after.value = after.value.slice(tail.length);
    const kept = [head && text(head), node, tail && text(tail)].filter((part) => part !== '');
    parent.children[index] = inlineBox('span', { className: ['nb'] }, kept) as never;
  });
}
