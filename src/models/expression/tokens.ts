import { ExpressionError } from './error.ts';

/** A number, a name, one of + - * / ^ ( ) , or the end; `text` as the reader typed it. */
export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  /** Folded to ASCII: what the parser compares. */
  readonly symbol: string;
  readonly text: string;
  readonly position: number;
}

/** Signs that mean an ASCII operator; full-width forms (U+FF01 … U+FF5E) are folded by their distance instead. */
const folded: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '÷': '/',
  '∕': '/',
};

const fullWidth = /[\uFF01-\uFF5E]/g;
const token =
  /(?<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(?<name>[\p{L}_][\p{L}\p{M}0-9_]*)|(?<symbol>[-+*/^(),])|(?<space>\s+)/uy;

/** The tokens of a source, the end last. Throws `ExpressionError` at a character that fits nowhere. */
export function tokenize(source: string): Token[] {
  // One UTF-16 unit becomes one, so that positions in the folded text are positions in the source.
  const text = source
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[−×·⋅∙÷∕]/g, (character) => folded[character]!);
  const tokens: Token[] = [];
  for (let position = 0; position < text.length; ) {
    token.lastIndex = position;
    const groups = token.exec(text)?.groups;
    if (!groups) {
      const character = String.fromCodePoint(source.codePointAt(position)!);
      throw new ExpressionError('character', position, 'a number, a name or an operator', character);
    }
    const end = token.lastIndex;
    const kind = groups.number ? 'number' : groups.name ? 'name' : 'symbol';
    if (!groups.space)
      tokens.push({ kind, symbol: text.slice(position, end), text: source.slice(position, end), position });
    position = end;
  }
  tokens.push({ kind: 'end', symbol: '', text: '', position: source.length });
  return tokens;
}
