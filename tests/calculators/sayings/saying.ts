/**
 * A piece of a result sentence in both languages, and when it may be said. In a pattern {name} is a number, {*name} any
 * text, {@name} a word, {~name} the text of a number that may lie outside float64, {?text} one that may be missing, as a plural's s.
 */
export interface Saying {
  en: string;
  zh: string;
  // biome-ignore lint/suspicious/noExplicitAny: results differ from calculator to calculator.
  holds: (said: { state: any; result: any; n: Record<string, number>; t: Record<string, string> }) => boolean;
}

const number = '−?\\d[\\d\\u2009]*(?:\\.\\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?';
const slot = /\{([*?~@])?([^}]*)\}/g;
const groups: Record<string, string> = { '*': '(.*?)', '@': '([^\\s:：;；,，]+)' };
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern as a regular expression for the beginning of a sentence, and the names of its groups in order. */
export function compiled(pattern: string): { expression: RegExp; names: readonly string[] } {
  let source = '^';
  let at = 0;
  const names: string[] = [];
  for (const match of pattern.matchAll(slot)) {
    source += escaped(pattern.slice(at, match.index));
    at = match.index + match[0].length;
    const [, kind, name] = match;
    if (kind === '?') source += `(?:${escaped(name!)})?`;
    else {
      names.push(kind ? `*${name}` : name!);
      source += groups[kind ?? ''] ?? `(${number})`;
    }
  }
  const end = pattern.slice(at);
  // A full stop before a digit would be a decimal point.
  return { expression: new RegExp(source + escaped(end) + (end.endsWith('.') ? '(?!\\d)' : ''), 'u'), names };
}

/** The number a text shows. */
export function numberIn(text: string): number {
  const [mantissa, power] = text.replaceAll('\u2009', '').replace('−', '-').split(' × 10') as [
    string,
    string | undefined,
  ];
  const exponent = [...(power ?? '⁰')].map((one) => (one === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one))).join('');
  return Number(`${mantissa}e${exponent}`);
}

/** Whether a number as shown, to so many significant digits, is the value. */
export function shows(shown: number | undefined, value: number, digits = 4): boolean {
  if (shown === undefined) return false;
  if (value === 0) return shown === 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return Math.abs(shown - value) <= 0.5001 * unit;
}
