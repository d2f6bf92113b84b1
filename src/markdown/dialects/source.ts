import { nameOf } from '../base/invisible.ts';
import { type Place, quote, type Report } from '../base/problem.ts';
import { folded } from '../signs/compatibility.ts';
import { isInvisible, withoutWidth } from '../signs/without-width.ts';
import { admonitions } from './admonitions.ts';
import { type Span, spansOf } from './spans.ts';
import { bar, dollar, nothing } from './stand-ins.ts';
import { keepBarsOfLinks, tableRows } from './table-rows.ts';
import { isEscaped } from './tex-or-words.ts';

/** A note's lines, read: once sign for sign where the author has them, once as the parser takes them. */
interface ReadLines {
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
  keepBarsOfLinks(text, rows);
  const inPlace = text.join('').split('\n');
  for (const span of spans) if (span.kind === 'formula') onOneLine(text, source, span);
  return { inPlace, forParser: text.join('').split('\n') };
}

/**
 * A formula in brackets or in a bare environment, or with words on the line of a `$$`, is put on one line, between dollars:
 * Markdown would take its lines for lists or headings, and `$$` beside words for no fence. In place of the lines it leaves,
 * ones that hold nothing keep the number of every other line.
 */
function onOneLine(text: string[], source: string, span: Span): void {
  const { start, end, mark } = span;
  const bare = mark === 0;
  if (!bare && !source.startsWith('\\[', start) && !isFencedBesideWords(source, span)) return;
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

/** Whether words stand before the `$$` that opens a formula of several lines, or after the one that closes it. */
function isFencedBesideWords(source: string, { start, end }: Span): boolean {
  if (!source.startsWith('$$', start) || !source.slice(start, end).includes('\n')) return false;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const [after] = source.slice(end).split('\n', 1);
  return before.replace(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/, '') !== '' || after!.trim() !== '';
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
    const lone = loneDollar(source, start);
    if (lone) report(start, lone);
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
    const meant = folded(sign);
    if (withoutWidth.test(sign)) text[at] = nothing;
    else if (meant !== sign && meant.length === 1) text[at] = meant;
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

const opensTex = /\$(?:\\[a-zA-Z]+|[a-zA-Z]\w{0,2}[_^]|(?<![\w$]\$)[a-zA-Z](?![a-zA-Z]))\S*/y;
const closesTex = /\S*(?:[\^_]\{?\w+\}?|\}|(?<![a-zA-Z])[a-z])$/;

/** A dollar that opens nothing although TeX follows, or closes nothing although TeX stands before it. */
function loneDollar(source: string, offset: number): string | null {
  opensTex.lastIndex = offset;
  const [opened] = opensTex.exec(source) ?? [];
  if (opened !== undefined)
    return `formula: expected a closing $ in the same paragraph; got ${quote(opened)}`;
  const [before] = closesTex.exec(source.slice(Math.max(0, offset - 60), offset)) ?? [];
  if (before === undefined || /[\w]/.test(source[offset + 1] ?? '')) return null;
  return `formula: expected an opening $ in the same paragraph; got ${quote(`${before}$`)}`;
}
