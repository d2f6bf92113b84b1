import { bar } from './stand-ins.ts';

/** The row of hyphens below a table's head. */
export const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Where the rows of tables start and end: a head, a row of hyphens, and what follows up to an empty line. */
export function tableRows(source: string): [number, number][] {
  const rows: [number, number][] = [];
  const lines = source.split('\n');
  let offset = 0;
  let table = false;
  lines.forEach((line, index) => {
    const end = offset + line.length;
    if (/^[\s>]*$/.test(line)) table = false;
    const next = lines[index + 1] ?? '';
    if (!table && line.includes('|') && next.includes('|') && delimiterRow.test(next)) table = true;
    if (table) rows.push([offset, end]);
    offset = end + 1;
  });
  return rows;
}

const wikiLink = /\[\[[^[\]|\\\n\uE000-\uE002]+\|[^[\]|\n\uE000-\uE002]*\]\]/g;

/** The bar of `[[note|words]]` ends no cell, though Obsidian asks for `\|` there. */
export function keepBarsOfLinks(text: string[], rows: readonly [start: number, end: number][]): void {
  for (const [start, end] of rows) {
    const row = text.slice(start, end).join('');
    if (row.length !== end - start) continue;
    for (const { 0: link, index } of row.matchAll(wikiLink)) text[start + index + link.indexOf('|')] = bar;
  }
}
