import { exact, plain } from '../../draw/format.ts';
import type { Cell, Table } from './calculator.ts';

const cellText = ({ value }: Cell) => (typeof value === 'number' ? exact(value) : value);
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Every row of a table as CSV at full precision, headed by the columns' keys. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map(cellText))];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

/** The rows shown on the page as a Markdown table. */
export function toMarkdown({ columns, rows, shown }: Table): string {
  const cells = (row: readonly Cell[]) =>
    row.map(({ value }) => (typeof value === 'number' ? plain(value) : value.replaceAll('|', '\\|')));
  const lines = [
    columns.map(({ symbol }) => symbol),
    columns.map(() => '---'),
    ...(shown ?? rows.map((_, index) => index)).map((index) => cells(rows[index]!)),
  ];
  return `${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}
