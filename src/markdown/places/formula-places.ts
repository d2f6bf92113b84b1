import type { Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { type Place, quote } from '../base/problem.ts';
import { box, type DisplayMath, type InlineMath, inlineBox, plainFormula, text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { nothing } from '../dialects/stand-ins.ts';
import { compute } from './computed.ts';
import { equationNumbers, type Replacement } from './equation-numbers.ts';
import { numberToTex } from './number.ts';
import { wordsInFormula } from './words-in-formula.ts';

const value = /\\val\s*\{([^{}]*)\}/g;
const closing = /^[，。；：？！、）”’》」』,.;:?!)\]%]+/;
const opening = /[（“‘《「『([]+$/;
/** A formula longer than this many visible characters may be broken off its punctuation, or it could not wrap at all. */
const longestKept = 16;

/** Puts a placeholder where a formula stands; computes its numbers, renders it into the memo, reports what KaTeX says. */
export function formulaPlaces(tree: Root, note: Note): void {
  const { replacements, ids } = equationNumbers(tree, note);
  visit(tree, ['math', 'inlineMath'], (node, index, parent) => {
    const display = node.type === 'math';
    const formula = place(node.value, replacements.get(node) ?? [], display, note, (offset) =>
      placeIn(node, note, offset),
    );
    if (!display) {
      const inline = inlineBox('tex-formula', { dataKey: formula }, [], node);
      inline.data.visible = plainFormula(node.value.trim()).length;
      parent.children[index] = inline;
      return;
    }
    const id = ids.get(node);
    const properties = {
      className: ['display'],
      ...(id !== undefined && { id }),
      tabIndex: 0,
      role: 'group',
      ariaLabel: note.words.formula,
    };
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
 * Computes the numbers of the note's one formula and sees that KaTeX takes it both displayed and, as in the contents, in a
 * line.
 */
export function crestFormula(note: Note, at: Place | undefined): void {
  const { crest } = note.data;
  if (crest === '') return;
  const key = place(crest, [], true, note, () => at);
  if (key === '' || place(crest, [], false, note, () => at) === '') return;
  note.data.crest = note.tex.get(key) ?? crest;
}

function place(
  source: string,
  replacements: readonly Replacement[],
  display: boolean,
  note: Note,
  placeOf: (offset: number) => Place | undefined,
): string {
  const lost = wordsInFormula(source);
  if (lost)
    note.report(
      placeOf(lost.position),
      `formula: expected \\text{…} around words, whose spaces are lost without; got ${quote(lost.words)}`,
    );
  const { tex, toSource, problems } = rewritten(source, replacements, note.values);
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

/** TeX with its replacements made and every \val{…} computed, and the way back from its positions to those of the source. */
function rewritten(
  source: string,
  replacements: readonly Replacement[],
  values: Readonly<Record<string, number>>,
) {
  const problems: { position: number; message: string }[] = [];
  const changes = [...replacements];
  for (const { 0: whole, 1: inside, index } of source.matchAll(value)) {
    const result = compute(inside!, values);
    if ('message' in result) {
      problems.push({ position: index + whole.indexOf('{') + 1 + result.position, message: result.message });
      continue;
    }
    const number = numberToTex(result.value, result.format);
    // Braces keep a sign or a power together, and set a number off from a command before it.
    const bare = /^[\d.]+$/.test(number) && !/[\^_a-zA-Z]\s*$/.test(source.slice(0, index));
    changes.push({ index, length: whole.length, put: bare ? number : `{${number}}` });
  }
  changes.sort((one, other) => one.index - other.index);
  const shifts: { from: number; to: number; by: number }[] = [];
  let tex = '';
  let done = 0;
  for (const { index, length, put } of changes) {
    tex += source.slice(done, index);
    shifts.push({ from: tex.length, to: index, by: length - put.length });
    tex += put;
    done = index + length;
  }
  tex += source.slice(done);
  const toSource = (position: number) => {
    const passed = shifts.filter(({ from }) => from < position);
    const back = passed.reduce((sum, { by }) => sum + by, 0);
    return Math.max(passed.at(-1)?.to ?? 0, position + back);
  };
  return { tex, toSource, problems };
}

/** Where in the file an offset of a formula's TeX stands: the same sign, counted without spaces and marks of quotations. */
function placeIn(node: DisplayMath | InlineMath, note: Note, offset: number): Place | undefined {
  if (!node.position) return undefined;
  const { start } = node.position;
  let left = node.value.slice(0, offset).replace(/\s+/g, '').length;
  const atEnd = left > 0 && node.value.slice(offset).trim() === '';
  let { line, column } = start;
  let source = note.read[line - 1] ?? '';
  const quoted = source.slice(0, column - 1).includes('>');
  if (/^(?:`{3,}|~{3,})/.test(source.slice(column - 1))) column = source.length + 1;
  else column += /^\$*/.exec(source.slice(column - 1))![0].length;
  while (line <= note.read.length) {
    const sign = source[column - 1];
    if (sign === undefined) {
      line += 1;
      source = note.read[line - 1] ?? '';
      column = quoted ? /^[\s>]*/.exec(source)![0].length + 1 : 1;
      continue;
    }
    if (!/\s/.test(sign) && sign !== nothing && left-- === 0) return { line, column };
    column += 1;
    if (atEnd && left === 0) return { line, column };
  }
  return start;
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
