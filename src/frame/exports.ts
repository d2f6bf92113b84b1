import { exact, fixed, plain, showPower, text } from '../draw/format.ts';
import { isNumber, missingText } from './Answer.tsx';
import type { Cell, Table } from './calculator.ts';
import type { FrameLabels } from './en.ts';

/** A number at full precision, also one that float64 has no room for. */
function cellText({ value, log10 }: Cell): string {
  if (typeof value === 'string') return value;
  const beyond = log10 !== undefined && Number.isFinite(log10) && (value === 0 || !Number.isFinite(value));
  if (!beyond) return exact(value);
  const { mantissa, exponent } = showPower(log10, signOf(value), 15);
  return `${mantissa}e${exponent}`.replaceAll('−', '-');
}

/** The sign of a number, also of one that has shrunk to 0 or −0. */
const signOf = (value: number) => (value < 0 || Object.is(value, -0) ? -1 : 1);

/** A cell as the page shows it. */
function shownText(cell: Cell, missing: FrameLabels['missing']): string {
  const { value, log10, decimals } = cell;
  if (typeof value === 'string') return value.replaceAll('|', '\\|');
  if (!isNumber({ ...cell, value })) return missingText({ ...cell, value }, missing);
  if (decimals !== undefined) return fixed(value, decimals);
  return log10 === undefined ? plain(value) : text(showPower(log10, signOf(value)));
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Every row of a table as CSV at full precision, headed by the columns' keys. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map(cellText))];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

/** The rows shown on the page as a Markdown table, with the digits and words shown there. */
export function toMarkdown({ columns, rows, shown }: Table, missing: FrameLabels['missing']): string {
  const lines = [
    columns.map(({ symbol }) => symbol),
    columns.map(() => '---'),
    ...(shown ?? rows.map((_, index) => index)).map((index) =>
      rows[index]!.map((cell) => shownText(cell, missing)),
    ),
  ];
  return `${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}
