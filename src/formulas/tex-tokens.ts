/** A token of TeX: a command, a sign that stands for itself, a brace, or blanks. */
export interface TexToken {
  text: string;
  /** How deep it stands in braces, environments and \left … \right; their own ends stand outside. */
  depth: number;
}

const token = /\\[a-zA-Z]+\*?|\\[\s\S]|%[^\n]*\n?|\s+|[\s\S]/gu;

/** TeX in its tokens: joined they are the source again. */
export function tokensOf(tex: string): TexToken[] {
  const tokens: TexToken[] = [];
  let depth = 0;
  for (const [text] of tex.matchAll(token)) {
    if (closing.has(text)) depth = Math.max(0, depth - 1);
    tokens.push({ text, depth });
    if (opening.has(text)) depth += 1;
  }
  return tokens;
}

const opening = new Set(['{', '\\begin', '\\left', '\\begingroup', '\\bgroup']);
const closing = new Set(['}', '\\end', '\\right', '\\endgroup', '\\egroup']);

/** Blanks, comments and commands that only make room. */
export const isSpace = (text: string): boolean =>
  /^(?:\s+|%[\s\S]*|~|\\[,;:!> ]|\\(?:quad|qquad|enspace|enskip|thinspace|medspace|thickspace|space|nobreakspace))$/.test(
    text,
  );
