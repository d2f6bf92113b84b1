import type { Paragraph, Root, Table } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visit } from '../base/visit.ts';
import { delimiterRow } from './table-rows.ts';

/** Reports what a table would lose, words that it would swallow, and rows of bars that are no table. */
export function reportTables(tree: Root, note: Note): void {
  visit(tree, 'table', (node) => {
    rows(node, note);
  });
  visit(tree, 'paragraph', (node) => {
    bars(node, note);
  });
}

/** Cells beyond the head's are shown nowhere; a line without bars right below a table becomes a row of it. */
function rows({ children: [head, ...body] }: Table, note: Note): void {
  const columns = head!.children.length;
  for (const row of body) {
    const extra = row.children[columns];
    const line = note.lines[(row.position?.start.line ?? 0) - 1] ?? '';
    if (extra)
      note.report(
        extra,
        `table: expected ${columns} cells as in the head, with \\| for a bar within one; got ${row.children.length}`,
      );
    else if (columns > 1 && row.position && !line.includes('|'))
      note.report(row, `table: expected an empty line after the table; got ${quote(line)}`);
  }
}

const cells = (line: string): number =>
  line
    .replace(/^[ \t>]*\|?/, '')
    .replace(/\|[ \t]*$/, '')
    .split(/(?<!\\)\|/).length;

const barred = /^[ \t>]*\|.*\|[ \t]*$/;

/** Lines with a bar at both ends that were left as words: the row of hyphens is missing, or has not as many columns. */
function bars({ position }: Paragraph, note: Note): void {
  if (!position) return;
  for (let line = position.start.line; line < position.end.line; line++) {
    const [head = '', below = ''] = note.read.slice(line - 1, line + 1);
    const hyphens = below.includes('|') && delimiterRow.test(below);
    if (!barred.test(head) || !(hyphens || barred.test(below))) continue;
    const expected = hyphens
      ? `a row of hyphens with as many columns as the head, ${cells(head)}; got ${cells(below)}`
      : `a row of hyphens | --- | below the head; got ${quote(below)}`;
    note.report({ line: line + 1, column: 1 }, `table: expected ${expected}`);
    return;
  }
}
