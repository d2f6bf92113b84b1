/** A number as it is shown: digits with U+2212 for minus, and the power of ten apart, null where there is none. */
export interface Shown {
  readonly mantissa: string;
  readonly exponent: string | null;
}

const minus = (text: string) => text.replace('-', '−');

/** `value` with a fixed number of decimals, U+2212 for minus and no negative zero; a dash for NaN, ±∞ for infinities. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return special(value);
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : minus(text);
}

function special(value: number): string {
  return Number.isNaN(value) ? '—' : value > 0 ? '∞' : '−∞';
}

/**
 * `value` to `digits` significant digits (default 4): plain from 1e-3 up to below 1e5, scientific outside; trailing
 * zeros are dropped in plain numbers and kept in mantissas, so that a column of them aligns.
 */
export function show(value: number, digits = 4): Shown {
  if (!Number.isFinite(value)) return { mantissa: special(value), exponent: null };
  if (value === 0) return { mantissa: '0', exponent: null };
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e-3 && size < 1e5) return { mantissa: minus(String(rounded)), exponent: null };
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  return { mantissa: minus(mantissa), exponent: minus(exponent.replace('+', '')) };
}

/** Like `show` for the number sign · 10^log10, which may lie far outside what float64 can hold. */
export function showPower(log10: number, sign = 1, digits = 4): Shown {
  if (log10 === Number.NEGATIVE_INFINITY || sign === 0) return { mantissa: '0', exponent: null };
  if (!Number.isFinite(log10)) return { mantissa: special(sign * log10), exponent: null };
  if (Math.abs(log10) < 300) return show(sign * 10 ** log10, digits);
  let exponent = Math.floor(log10);
  let mantissa = Number((10 ** (log10 - exponent)).toFixed(digits - 1));
  if (mantissa >= 10) {
    mantissa = 1;
    exponent += 1;
  }
  return { mantissa: minus((sign * mantissa).toFixed(digits - 1)), exponent: minus(String(exponent)) };
}

/** Signs of a whole number, and their superscripts in the same order. */
const [level, above] = ['−0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** A whole number, with U+2212 for minus, in superscript signs: ⁻⁷. */
export const superscript = (digits: string): string =>
  digits.replace(/[−\d]/g, (sign) => above[level.indexOf(sign)]!);

/** The reverse: ⁻⁷ as −7. */
export const lowered = (signs: string): string => signs.replace(/./g, (sign) => level[above.indexOf(sign)]!);

/** A whole number in Unicode superscripts: ¹⁰, ⁻³. */
export function raised(whole: number): string {
  return superscript(fixed(whole, 0));
}

/** A shown number as plain text, with Unicode superscripts: 9.537 × 10⁻⁷. */
export function text({ mantissa, exponent }: Shown): string {
  return exponent === null ? mantissa : `${mantissa} × 10${superscript(exponent)}`;
}

/** `value` as plain text: `text(show(value, digits))`. */
export function plain(value: number, digits = 4): string {
  return text(show(value, digits));
}

/** `decimals` for a number that shows two digits or more with them, undefined for one they would hide or crowd. */
export function places(value: number, decimals: number): number | undefined {
  const size = Math.abs(value);
  return size === 0 || (size >= 10 ** (1 - decimals) && size < 1e4) ? decimals : undefined;
}

/** What is written of a number as it stands after an operator: negative numbers in brackets. */
export const bracketed = (written: string, value: number): string => (value < 0 ? `(${written})` : written);

/** How many signs these values take together as shown: where they are many, a sentence says less, in every language the same. */
export const signsOf = (...values: readonly number[]): number =>
  values.reduce((sum, value) => sum + plain(value).length, 0);

/** `value` as plain text as it stands after an operator. */
export const operand = (value: number, digits = 4): string => bracketed(plain(value, digits), value);

/** The shortest text that reads back as the same float64, for data attributes, links and files. */
export function exact(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

/** A whole number to its last digit, U+2009 between groups of three from five digits on: 9437, 589 824. */
export function count(value: number): string {
  const digits = fixed(value, 0);
  return Math.abs(value) < 1e4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/** Far outside of every drawing; beyond some 10^7 browsers lose marks, beyond 10^38 they refuse the number. */
const farthest = 1e6;

/**
 * A coordinate in a drawing: one decimal is finer than a screen's pixel and the same in every engine. What lies further
 * than 10^6 away is put there.
 */
export function coordinate(value: number): string {
  if (Number.isNaN(value)) return '0';
  const rounded = Math.round(Math.min(Math.max(value, -farthest), farthest) * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
