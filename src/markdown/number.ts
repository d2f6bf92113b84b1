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

/** The number's digits and, below 1e-3 and from 1e5 on with significant digits, its power of ten; ASCII minus. */
function shown(value: number, { kind, digits }: NumberFormat): { mantissa: string; exponent: string | null } {
  if (kind === 'd') {
    const text = plainDecimals(value, digits);
    return { mantissa: Number(text) === 0 ? text.replace('-', '') : text, exponent: null };
  }
  if (value === 0) return { mantissa: '0', exponent: null };
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e-3 && size < 1e5) return { mantissa: String(rounded), exponent: null };
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  return { mantissa, exponent: exponent.replace('+', '') };
}

/** toFixed goes over to powers of ten from 1e21 on; whole numbers of that size are written out instead. */
function plainDecimals(value: number, digits: number): string {
  if (Math.abs(value) < 1e21) return value.toFixed(digits);
  const whole = BigInt(value).toString();
  return digits === 0 ? whole : `${whole}.${'0'.repeat(digits)}`;
}

const minus = (text: string) => text.replace('-', '−');

/** A finite number as words and raised words, with U+2212: ['−0.00669'], ['9.537 × 10', '−7']. */
export function numberToWords(value: number, format: NumberFormat): [string] | [string, string] {
  const { mantissa, exponent } = shown(value, format);
  return exponent === null ? [minus(mantissa)] : [`${minus(mantissa)} × 10`, minus(exponent)];
}

/** A finite number as TeX: -0.00669, 9.537\times10^{-7}. */
export function numberToTex(value: number, format: NumberFormat): string {
  const { mantissa, exponent } = shown(value, format);
  return exponent === null ? mantissa : `${mantissa}\\times10^{${exponent}}`;
}
