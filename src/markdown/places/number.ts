import { fixed, type Shown, show } from '../../draw/format.ts';

/** How a computed number is written: fixed decimals (`5d`) or significant digits (`4s`). */
export interface NumberFormat {
  kind: 'd' | 's';
  digits: number;
}

/** Reads '5d' or '4s'; null if it is neither. Decimals go from 0 to 20, significant digits from 1 to 17. */
export function readFormat(text: string): NumberFormat | null {
  const [, digits, kind] = /^(\d{1,2})([ds])$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const count = Number(digits);
  if (kind === 'd' ? count > 20 : count < 1 || count > 17) return null;
  return { kind: kind as 'd' | 's', digits: count };
}

/** A finite number as calculators show it, with fixed decimals however large it is. */
const shown = (value: number, { kind, digits }: NumberFormat): Shown =>
  kind === 's' ? show(value, digits) : { mantissa: decimals(value, digits), exponent: null };

/** toFixed goes over to powers of ten from 1e21 on; whole numbers of that size are written out instead. */
function decimals(value: number, digits: number): string {
  if (Math.abs(value) < 1e21) return fixed(value, digits);
  const whole = BigInt(value).toString().replace('-', '−');
  return digits === 0 ? whole : `${whole}.${'0'.repeat(digits)}`;
}

/** A finite number as words and raised words, with U+2212: ['−0.00669'], ['9.537 × 10', '−7']. */
export function numberToWords(value: number, format: NumberFormat): [string] | [string, string] {
  const { mantissa, exponent } = shown(value, format);
  return exponent === null ? [mantissa] : [`${mantissa} × 10`, exponent];
}

/** A finite number as TeX: -0.00669, 9.537\times10^{-7}. */
export function numberToTex(value: number, format: NumberFormat): string {
  const { mantissa, exponent } = shown(value, format);
  const tex = exponent === null ? mantissa : `${mantissa}\\times10^{${exponent}}`;
  return tex.replaceAll('−', '-');
}
