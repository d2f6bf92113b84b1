import { isSpace, type TexToken, tokensOf } from './tex-tokens.ts';

/** A stop that ends a sentence, not a formula. */
const isStop = (text: string): boolean => /^[.,;:]$/.test(text);

/** Commands whose next sign is a delimiter, be it a full stop. */
const takesDelimiter = /^\\(?:left|right|middle|[bB]ig{1,2}[lrm]?)$/;
/** Signs and commands after which a stop is what they act on. */
const takesNext =
  /^(?:[\^_]|\\(?:not|hat|bar|tilde|vec|dot|ddot|sqrt|mathrm|mathbf|mathit|text|mathop|mathbin|mathrel))$/;

/**
 * A displayed formula as a card shows it, no longer part of a sentence: without the stop and the room at its end, and
 * formulas that stand side by side (\qquad) each by itself. Works on tokens, so that \right. and \; keep what is theirs.
 */
export function cardFormulas(tex: string): string[] {
  const tokens = tokensOf(tex);
  const parts = splits(tokens) ? partsOf(tokens) : [tokens];
  const bare = parts.map((part) => textOf(withoutStop(part)).trim()).filter((part) => part !== '');
  return bare.length === 0 ? [tex] : bare;
}

const textOf = (tokens: readonly TexToken[]): string => tokens.map(({ text }) => text).join('');

/** Commands at the top that say something about all that follows, or that need both sides. */
const global =
  /^\\(?:tag\*?|over|atop|choose|brace|brack|above|\\|cr|newline|color|displaystyle|textstyle|scriptstyle|scriptscriptstyle|rm|bf|it|sf|tt|cal|tiny|small|normalsize|large|Large|LARGE|huge|Huge|def|gdef|edef|xdef|let|newcommand\*?|renewcommand\*?|providecommand\*?)$/;

function splits(tokens: readonly TexToken[]): boolean {
  const top = tokens.filter(({ depth }) => depth === 0);
  return top.some(({ text }) => text === '\\qquad') && !top.some(({ text }) => global.test(text));
}

function partsOf(tokens: readonly TexToken[]): TexToken[][] {
  const parts: TexToken[][] = [[]];
  for (const one of tokens) {
    if (one.depth === 0 && one.text === '\\qquad') parts.push([]);
    else parts.at(-1)!.push(one);
  }
  return parts;
}

/** Without blanks, room and stops at the end, also at the end of what an environment holds there. */
function withoutStop(tokens: readonly TexToken[]): TexToken[] {
  let end = tokens.length;
  while (end > 0 && (isSpace(tokens[end - 1]!.text) || isFreeStop(tokens, end - 1))) end -= 1;
  // Blanks show nothing: a formula that ends with them only is left as it is, already set.
  if (tokens.slice(end).every(({ text }) => isBlank(text))) end = tokens.length;
  const start = environmentEnd(tokens, end);
  if (start === null) return tokens.slice(0, end);
  return [...withoutStop(tokens.slice(0, start)), ...tokens.slice(start, end)];
}

const isBlank = (text: string): boolean => /^(?:\s+|%[\s\S]*)$/.test(text);

/** Whether a token is a stop that no command before it takes for itself. */
function isFreeStop(tokens: readonly TexToken[], at: number): boolean {
  if (!isStop(tokens[at]!.text)) return false;
  let before = at - 1;
  while (before >= 0 && isBlank(tokens[before]!.text)) before -= 1;
  const text = tokens[before]?.text ?? '';
  return !takesDelimiter.test(text) && !takesNext.test(text);
}

/** Where the `\end{name}` that ends before `end` begins, or null if none does. */
function environmentEnd(tokens: readonly TexToken[], end: number): number | null {
  let at = end - 1;
  while (at >= 0 && isBlank(tokens[at]!.text)) at -= 1;
  if (tokens[at]?.text !== '}') return null;
  at -= 1;
  while (at >= 0 && /^[a-zA-Z*]$/.test(tokens[at]!.text)) at -= 1;
  return tokens[at]?.text === '{' && tokens[at - 1]?.text === '\\end' ? at - 1 : null;
}
