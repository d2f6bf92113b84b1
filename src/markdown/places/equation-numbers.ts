import type { Nodes, Parent, Root, Text } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { type DisplayMath, type InlineMath, inlineBox, text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { part, positionFrom } from '../dialects/inline-marks.ts';

/** A change of a formula's TeX: what stands at an offset, so long, and what is put there. */
export interface Replacement {
  index: number;
  length: number;
  put: string;
}

/** What the numbers of a note's equations change. */
interface Numbered {
  /** By formula, in the order of their places. */
  replacements: Map<DisplayMath | InlineMath, Replacement[]>;
  /** Id of a formula that a reference leads to. */
  ids: Map<DisplayMath, string>;
}

interface Label {
  /** '3', or what the author's own \tag says. */
  number: string;
  starred: boolean;
  id: string;
}

const numberedRows = /^\s*\\begin\{(equation|align|gather|alignat)\}/;
const label = /\\label\s*\{([^{}]*)\}/g;
const tag = /\\tag(\*?)\s*\{([^{}]*)\}/;
const unnumbered = /\\(?:notag|nonumber)(?![a-zA-Z])/;
const reference = /\\(eq)?ref\s*\{([^{}]*)\}/;

/**
 * Numbers the equations of a note as LaTeX does: one number for `equation`, one for each row of `align` and `gather`
 * without `\notag`, and one for any other displayed formula with a `\label`. `\ref` and `\eqref`, in a formula or in the
 * text, become that number; alone they are links. Reports labels that nothing or too much defines.
 */
export function equationNumbers(tree: Root, note: Note): Numbered {
  const numbered: Numbered = { replacements: new Map(), ids: new Map() };
  const labels = new Map<string, Label>();
  let count = 0;
  visit(tree, 'math', (node) => {
    const changes: Replacement[] = [];
    const value = node.value;
    const environment = numberedRows.exec(value)?.[1];
    const rows = environment ? rowsOf(value, environment === 'equation') : [{ start: 0, end: value.length }];
    for (const row of rows) {
      const source = value.slice(row.start, row.end);
      const named = [...source.matchAll(label)];
      const own = tag.exec(source);
      if (named.length > 1)
        note.report(node, `label: expected one \\label for each number; got ${named.length}`);
      const counts = environment ? !own && !unnumbered.test(source) : !own && named.length > 0;
      const number = own ? own[2]! : counts ? String(++count) : '';
      for (const match of named) {
        changes.push({ index: row.start + match.index, length: match[0].length, put: '' });
        define(match[1]!, { number, starred: own?.[1] === '*', id: match[1]! }, node);
      }
      if (counts) changes.push({ index: row.end, length: 0, put: `\\tag{${number}}` });
    }
    if (changes.length > 0)
      numbered.replacements.set(
        node,
        changes.sort((one, other) => one.index - other.index),
      );
  });

  function define(name: string, entry: Label, node: DisplayMath): void {
    if (name.trim() === '' || entry.number === '') {
      note.report(
        node,
        `label: expected a name, in a formula that has a number; got ${quote(`\\label{${name}}`)}`,
      );
    } else if (labels.has(name)) {
      note.report(node, `label: expected a name of its own; got ${quote(name)} a second time`);
    } else {
      const id = numbered.ids.get(node) ?? idOf(name);
      numbered.ids.set(node, id);
      labels.set(name, { ...entry, id });
    }
  }
  resolveReferences(tree, note, labels, numbered);
  return numbered;
}

const idOf = (name: string) => name.trim().replace(/\s+/g, '-');

/** The rows of a numbered environment: where each starts, and ends before its `\\` or the environment's end. */
function rowsOf(value: string, single: boolean): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const token of value.matchAll(
    /\\begin\{[^}]*\}(?:\{\d+\})?|\\end\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\[{}]|[{}]/g,
  )) {
    const [sign] = token;
    if (sign.startsWith('\\begin')) {
      depth += 1;
      if (depth === 1) start = token.index + sign.length;
    } else if (sign.startsWith('\\end')) {
      depth -= 1;
      if (depth === 0 && value.slice(start, token.index).trim() !== '')
        rows.push({ start, end: token.index });
    } else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign.startsWith('\\\\') && depth === 1 && !single) {
      rows.push({ start, end: token.index });
      start = token.index + sign.length;
    }
  }
  return rows;
}

function resolveReferences(
  tree: Root,
  note: Note,
  labels: ReadonlyMap<string, Label>,
  numbered: Numbered,
): void {
  const find = (name: string, at: Parameters<Note['report']>[0]): Label | null => {
    const found = labels.get(name);
    if (found) return found;
    const known = labels.size === 0 ? 'no \\label in this note' : `one of ${[...labels.keys()].join(', ')}`;
    note.report(at, `reference: expected a \\label of this note, ${known}; got ${quote(name)}`);
    return null;
  };
  const shown = ({ number, starred }: Label, brackets: boolean) =>
    brackets && !starred ? `(${number})` : number;
  const link = (match: RegExpMatchArray, at: InlineMath | { position?: InlineMath['position'] }) => {
    const found = find(match[2]!, at);
    if (!found) return null;
    return inlineBox('a', { href: `#${found.id}` }, [text(shown(found, match[1] !== undefined))]);
  };

  /** Puts links in the place of a text's references; where one leads nowhere the words stay. */
  const linkAll = (node: Text, index: number, parent: Parent) => {
    const parts: Nodes[] = [];
    let end = 0;
    for (const match of node.value.matchAll(new RegExp(reference, 'g'))) {
      const made = link(match, positionFrom(node, match.index));
      if (!made) continue;
      // LaTeX ties a number to its word: Eq.~\eqref{…}.
      const before = part(node, end, match.index);
      parts.push({ ...before, value: before.value.replace(/~$/, '\u00A0') }, made);
      end = match.index + match[0].length;
    }
    if (end === 0) return undefined;
    parts.push(part(node, end));
    const kept = parts.filter((one) => one.type !== 'text' || one.value !== '');
    parent.children.splice(index, 1, ...(kept as typeof parent.children));
    return index + kept.length;
  };

  visit(tree, ['math', 'inlineMath', 'text'], (node, index, parent) => {
    if (node.type === 'text') return linkAll(node, index, parent);
    if (node.type === 'inlineMath') {
      const alone = reference.exec(node.value);
      if (alone && alone[0].length === node.value.trim().length) {
        const made = link(alone, node);
        if (made) parent.children[index] = made;
        return undefined;
      }
      if (/\\label\s*\{/.test(node.value))
        note.report(node, `label: expected to stand in a displayed formula $$…$$; got ${quote(node.value)}`);
    }
    const changes = numbered.replacements.get(node) ?? [];
    for (const match of node.value.matchAll(new RegExp(reference, 'g'))) {
      const found = find(match[2]!, node);
      if (found)
        changes.push({
          index: match.index,
          length: match[0].length,
          put: `\\text{${shown(found, match[1] !== undefined)}}`,
        });
    }
    if (changes.length > 0)
      numbered.replacements.set(
        node,
        changes.sort((one, other) => one.index - other.index),
      );
    return undefined;
  });
}
