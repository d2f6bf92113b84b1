import { isEscaped, isMoney, isTex } from './tex-or-words.ts';

/** A stretch of Markdown's source by what it is; texts between the stretches are running text. */
export interface Span {
  kind: 'code' | 'fence' | 'formula' | 'html' | 'comment' | 'money';
  /** Offsets into the source, the marks around the content included. */
  start: number;
  end: number;
  /** Length of the marks on either side of a formula: 1 for `$`, 2 for `$$`, `\(`, `` $` ``. */
  mark: number;
  /** Whether a comment was never closed. */
  open?: boolean;
}

const lineStart = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/;
const fenceLine = /^(`{3,}|~{3,})(.*)$/;
const startsBlock = /^[ \t>]*(?:[-*+]|\d+[.)]|#{1,6})[ \t]|^[ \t]*\|/;
const tag = /<\/?[a-zA-Z][^<>\n]*>/y;
/** A side note's definition, which holds indented blocks as an item of a list does. */
const footnote = /^[ \t>]*\[\^[^\]\s]+\]:/;
const escaped = /[!-/:-@[-`{-~]/;

/**
 * Where the source of a note is code, formula, HTML or a private `%%comment%%`, and where a dollar sign is money, in
 * order. Knows as much of Markdown as that takes: fences, code spans, escapes, and that a paragraph ends formulas.
 */
export function spansOf(source: string): Span[] {
  return new Scanner(source).run();
}

class Scanner {
  private readonly spans: Span[] = [];
  private at = 0;
  /** Where the paragraph, item, heading or row in hand ends. */
  private blockEnd = 0;
  private afterBlank = true;
  private inList = false;

  constructor(private readonly source: string) {}

  run(): Span[] {
    while (this.at < this.source.length) {
      if (this.atLineStart() && this.line()) continue;
      this.sign();
    }
    return this.spans;
  }

  private atLineStart(): boolean {
    return this.at === 0 || this.source[this.at - 1] === '\n';
  }

  private endOfLine(from: number): number {
    const end = this.source.indexOf('\n', from);
    return end < 0 ? this.source.length : end;
  }

  /** Takes a line that is code as a whole; else notes where its block ends and returns false. */
  private line(): boolean {
    const end = this.endOfLine(this.at);
    const line = this.source.slice(this.at, end);
    const blank = /^[\s>]*$/.test(line);
    const prefix = lineStart.exec(line)![0];
    const [, fence, info] = fenceLine.exec(line.slice(prefix.length)) ?? [];
    if (fence && !(fence.startsWith('`') && info!.includes('`'))) {
      this.wholeLine(this.fenceEnd(end, fence), fence.length);
      this.afterBlank = true;
      return true;
    }
    if (this.afterBlank && !this.inList && /^(?: {4}|\t)/.test(line) && !blank) {
      this.wholeLine(end, 0);
      return true;
    }
    if (!blank)
      this.inList =
        /[-*+.)][ \t]/.test(prefix) ||
        footnote.test(line) ||
        (this.inList && (!this.afterBlank || /^\s/.test(line)));
    this.afterBlank = blank;
    if (this.at >= this.blockEnd || startsBlock.test(line)) this.blockEnd = this.endOfBlock(end);
    if (blank) {
      this.at = Math.min(end + 1, this.source.length);
      return true;
    }
    return false;
  }

  private wholeLine(end: number, mark: number): void {
    this.spans.push(this.span('fence', end, mark));
    this.at = end;
  }

  private fenceEnd(from: number, fence: string): number {
    let start = from + 1;
    while (start < this.source.length) {
      const end = this.endOfLine(start);
      const bare = this.source
        .slice(start, end)
        .replace(/^[\s>]*/, '')
        .trimEnd();
      if (bare.length >= fence.length && bare === fence[0]!.repeat(bare.length)) return end;
      start = end + 1;
    }
    return this.source.length;
  }

  private endOfBlock(from: number): number {
    let end = from;
    if (/^[ \t]*(?:#{1,6}[ \t]|\|)/.test(this.source.slice(this.at, from))) return end;
    while (end < this.source.length) {
      const next = this.endOfLine(end + 1);
      const line = this.source.slice(end + 1, next);
      if (/^[\s>]*$/.test(line) || startsBlock.test(line)) break;
      if (fenceLine.test(line.slice(lineStart.exec(line)![0].length))) break;
      end = next;
    }
    return Math.min(end, this.source.length);
  }

  /** Takes what begins at the place in hand, or steps over signs. */
  private sign(): void {
    const found = this.found();
    if (typeof found === 'number') this.at += found;
    else {
      this.spans.push(found);
      this.at = found.end;
    }
  }

  /** What begins at the place in hand, or how many signs are just text. */
  private found(): Span | number {
    const { source, at } = this;
    switch (source[at]) {
      case '\\':
        return this.backslash();
      case '`':
        return this.codeSpan();
      case '$':
        return this.dollars();
      case '%':
        return source[at + 1] === '%' ? this.comment() : 1;
      case '<':
        return this.html();
      default:
        return 1;
    }
  }

  private span(kind: Span['kind'], end: number, mark = 0): Span {
    return { kind, start: this.at, end, mark };
  }

  private backslash(): Span | number {
    const { source, at } = this;
    const next = source[at + 1] ?? '';
    const close = next === '(' ? '\\)' : next === '[' ? '\\]' : null;
    if (close) {
      const end = source.indexOf(close, at + 2);
      const limit = next === '(' ? this.blockEnd : this.emptyLine();
      if (end >= 0 && end < limit && isTex(source.slice(at + 2, end), next === '[' && !this.opensLine()))
        return this.span('formula', end + 2, 2);
    }
    const environment = /\\begin\{([a-zA-Z]+\*?)\}/y;
    environment.lastIndex = at;
    const [, name] = environment.exec(source) ?? [];
    const end = name === undefined ? -1 : source.indexOf(`\\end{${name}}`, at);
    if (end >= 0 && end < this.emptyLine()) return this.span('formula', end + `\\end{${name}}`.length);
    return escaped.test(next) ? 2 : 1;
  }

  /** Whether nothing but marks of lists and quotations stands before the place in hand on its line. */
  private opensLine(): boolean {
    const before = this.source.slice(this.source.lastIndexOf('\n', this.at - 1) + 1, this.at);
    return lineStart.exec(before)![0] === before;
  }

  /** The next empty line: a displayed formula may stand over several lines, but over no empty one. */
  private emptyLine(): number {
    const empty = /\n[ \t>]*\n/g;
    empty.lastIndex = this.at;
    return empty.exec(this.source)?.index ?? this.source.length;
  }

  private runLength(sign: string, from: number): number {
    let end = from;
    while (this.source[end] === sign) end += 1;
    return end - from;
  }

  private codeSpan(): Span | number {
    const length = this.runLength('`', this.at);
    const end = this.closing('`', length, this.at + length, this.blockEnd);
    return end === null ? length : this.span('code', end, length);
  }

  /** The end of the next run of exactly `length` signs, or null. */
  private closing(sign: string, length: number, from: number, limit: number): number | null {
    for (let at = this.source.indexOf(sign, from); at >= 0 && at < limit; ) {
      const found = this.runLength(sign, at);
      if (found === length) return at + length;
      at = this.source.indexOf(sign, at + found);
    }
    return null;
  }

  private dollars(): Span | number {
    const { source, at } = this;
    const length = this.runLength('$', at);
    if (length === 1 && source[at + 1] === '`' && source[at + 2] !== '`') {
      const end = this.closing('`', 1, at + 2, this.blockEnd);
      if (end !== null && source[end] === '$') return this.span('formula', end + 1, 2);
    }
    const limit = length > 1 ? Math.max(this.blockEnd, this.displayEnd()) : this.blockEnd;
    const end = this.closingDollars(length, at + length, limit);
    if (end !== null && !(length === 1 && isMoney(source, at, end))) return this.span('formula', end, length);
    return length === 1 ? this.span('money', at + 1) : length;
  }

  /** Like `closing`, but `\$` in a formula is a dollar sign where a later one closes it. */
  private closingDollars(length: number, from: number, limit: number): number | null {
    for (let at = from; length === 1 && at < limit; at++) {
      if (this.source[at] === '`' && this.opensCode(at, limit)) return null;
      if (this.source[at] !== '$' || isEscaped(this.source, at)) continue;
      const found = this.runLength('$', at);
      if (found === 1) return at + 1;
      at += found - 1;
    }
    return this.closing('$', length, from, limit);
  }

  /** Whether code begins at a place: no formula goes on over it. */
  private opensCode(at: number, limit: number): boolean {
    const length = this.runLength('`', at);
    return this.closing('`', length, at + length, limit) !== null;
  }

  /** Where a fence of `$$` that stands alone on its line ends at the latest. */
  private displayEnd(): number {
    const lineEnd = this.endOfLine(this.at);
    if (this.source.slice(this.at, lineEnd).trim() !== '$$') return this.emptyLine();
    const close = /\n[ \t>]*\$\$[ \t]*(?=\n|$)/g;
    close.lastIndex = lineEnd;
    const found = close.exec(this.source);
    return found ? found.index + found[0].length : this.emptyLine();
  }

  private comment(): Span {
    const close = this.source.indexOf('%%', this.at + 2);
    if (close >= 0) return this.span('comment', close + 2, 2);
    return { ...this.span('comment', this.source.length, 2), open: true };
  }

  private html(): Span | number {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at);
      return end < 0 ? { ...this.span('html', source.length), open: true } : this.span('html', end + 3);
    }
    tag.lastIndex = at;
    const [found] = tag.exec(source) ?? [];
    return found === undefined ? 1 : this.span('html', at + found.length);
  }
}
