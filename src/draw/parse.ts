/** Why a text is no number: nothing there, not a number at all, or too large for float64. */
type NumberProblem = 'empty' | 'number' | 'overflow';

const folded: Record<string, string> = {
  '−': '-',
  '–': '-',
  '－': '-',
  '＋': '+',
  '．': '.',
  '。': '.',
  '，': ',',
  '；': ';',
  ｅ: 'e',
  Ｅ: 'E',
  '、': ',',
};

/** Full-width digits, letters and punctuation and the typographic minus as their ASCII forms. */
export function fold(text: string): string {
  return text
    .replace(/[－–−＋．。，；、ｅＥ]/g, (sign) => folded[sign]!)
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\u3000/g, ' ');
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number a reader typed: decimal or scientific notation, full-width digits and signs allowed, one comma taken as
 * decimal comma. Nothing is evaluated. Returns the number, or why there is none.
 */
export function parseNumber(source: string): number | NumberProblem {
  const text = fold(source)
    .trim()
    .replace(/^([+-]?\d+),(\d{1,2}|\d{4,})$/, '$1.$2');
  if (text === '') return 'empty';
  if (text.length > 60 || !decimal.test(text)) return 'number';
  const value = Number(text);
  return Number.isFinite(value) ? value : 'overflow';
}
