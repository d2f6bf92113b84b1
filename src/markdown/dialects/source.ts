import { nameOf } from '../invisible.ts';
import { type Place, quote } from '../problem.ts';
import { admonitions } from './admonitions.ts';
import { isEscaped, type Span, spansOf } from './spans.ts';
import { bar, dollar, nothing } from './standIns.ts';
import { isInvisible, withoutWidth } from './withoutWidth.ts';

export type Report = (at: Place, message: string) => void;

/** A note's lines, read: once sign for sign where the author has them, once as the parser takes them. */
export interface ReadLines {
  inPlace: string[];
  forParser: string[];
}

/**
 * A note's lines as the parser can read them, whichever dialect of Markdown they are written in: private comments gone,
 * other marks of formulas turned into dollars, money kept from being one, bars kept inside formulas and code of tables,
 * admonitions turned into quotations. Every sign that stays keeps its line and, but for titles, its column; stand-ins
 * are to be put back in the tree (`restoreSigns`). What has no clear meaning is reported.
 */
export function readDialects(lines: readonly string[], report: Report): ReadLines {
  const source = admonitions(lines, report).join('\n');
  const placeOf = placesIn(source);
  const at = (offset: number, message: string) => report(placeOf(offset), message);
  unwantedSigns(source, at);
  const spans = spansOf(source);
  const rows = tableRows(source);
  const text = Array.from({ length: source.length }, (_, index) => source[index]!);
  const inRow = (offset: number) => rows.some(([start, end]) => offset >= start && offset < end);

  let done = 0;
  for (const span of spans) {
    dropInvisible(text, done, span.start);
    rewrite(text, span, source, inRow(span.start), at);
    done = span.end;
  }
  dropInvisible(text, done, text.length);
  const inPlace = text.join('').split('\n');
  for (const span of spans) if (span.kind === 'formula') onOneLine(text, source, span);
  return { inPlace, forParser: text.join('').split('\n') };
}

/**
 * A formula in brackets or in a bare environment is put on one line, between dollars: Markdown would take its lines for
 * lists or headings. In place of the lines it leaves, ones that hold nothing keep the number of every other line.
 */
function onOneLine(text: string[], source: string, { start, end, mark }: Span): void {
  const bare = mark === 0;
  if (!bare && !source.startsWith('\\[', start)) return;
  let gone = 0;
  for (let at = start; at < end; at++) {
    if (text[at] !== '\n') continue;
    gone += 1;
    text[at] = ' ';
    while (/[ \t>]/.test(text[at + 1]!)) text[++at] = ' ';
  }
  if (bare) {
    text[start] = `$$${text[start]}`;
    text[end - 1] += '$$';
  }
  const lineEnd = text.findIndex((sign, at) => at >= end && sign.startsWith('\n'));
  const filler = `\n${nothing}`.repeat(gone);
  if (lineEnd < 0) text.push(filler);
  else text[lineEnd] = `${filler}${text[lineEnd]}`;
}

/** Line and column of an offset. */
function placesIn(source: string): (offset: number) => Place {
  return (offset) => {
    const before = source.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
  };
}

type At = (offset: number, message: string) => void;

function rewrite(text: string[], span: Span, source: string, inRow: boolean, report: At): void {
  const { kind, start, end, mark } = span;
  if (kind === 'comment') {
    if (span.open) report(start, 'comment: expected a closing %%; got the end of the note');
    for (let at = start; at < end; at++) if (text[at] !== '\n') text[at] = nothing;
  } else if (kind === 'money') {
    text[start] = dollar;
    const unclosed = unclosedFormula(source, start);
    if (unclosed) report(start, unclosed);
  } else if (kind === 'formula') {
    formula(text, start, end, mark);
    if (inRow) for (let at = start + mark; at < end - mark; at++) if (text[at] === '|') text[at] = bar;
  } else if (kind === 'code' || kind === 'fence') {
    for (let at = start; at < end; at++) {
      if (isInvisible(text, at))
        report(at, `code: expected signs that can be seen; got ${nameOf(text[at]!)}`);
      if (inRow && text[at] === '|' && text[at - 1] !== '\\') text[at] = bar;
    }
  } else if (span.open) {
    report(start, 'HTML: expected a closing -->; got the end of the note');
  }
}

/** Marks of other dialects become dollars of the same length; TeX's own comments and signs without width go. */
function formula(text: string[], start: number, end: number, mark: number): void {
  for (let at = start; mark === 2 && at < start + 2; at++) text[at] = '$';
  for (let at = end - 2; mark === 2 && at < end; at++) text[at] = '$';
  const written = text.slice(start, end).join('');
  for (let at = start + mark; at < end - mark; at++) {
    const sign = text[at]!;
    if (withoutWidth.test(sign)) text[at] = nothing;
    else if (sign === '$' && isEscaped(written, at - start)) text[at] = dollar;
    else if (sign === '%' && !isEscaped(written, at - start)) at = dropTexComment(text, at, end);
  }
}

/** A comment of TeX ends with its line; on a formula's last line it would hide the end, which is an error to report. */
function dropTexComment(text: string[], start: number, end: number): number {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd >= end) return end;
  for (let at = start; at < lineEnd; at++) text[at] = ' ';
  return lineEnd;
}

/** Signs without width in running text. */
function dropInvisible(text: string[], start: number, end: number): void {
  for (let at = start; at < end; at++) if (isInvisible(text, at)) text[at] = nothing;
}

/** Control characters and private ones: broken copies of something else. */
function unwantedSigns(source: string, report: At): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  for (const { 0: sign, index } of source.matchAll(/[\0-\x08\v\f\x0E-\x1F\x7F\uE000-\uF8FF\uFFFD]/g))
    report(index, `text: expected signs that every font has; got ${nameOf(sign)}`);
}

const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Where the rows of tables start and end: a head, a row of hyphens, and what follows up to an empty line. */
function tableRows(source: string): [number, number][] {
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

/** A dollar that opens nothing although TeX follows: a formula that was never closed. */
function unclosedFormula(source: string, offset: number): string | null {
  const [tex] = /^\$(?:\\[a-zA-Z]+|[a-zA-Z]\w{0,2}[_^])\S*/.exec(source.slice(offset)) ?? [];
  return tex === undefined ? null : `formula: expected a closing $ in the same paragraph; got ${quote(tex)}`;
}
