/** A number as a text states it: sign, digits, power of ten, per cent. */
const written = /^(-?\d+(?:\.(\d+))?)(?:e(-?\d+))?(%?)$/;

/** Whole numbers below this are counts, and stand for themselves alone. */
const counted = 100;

/**
 * Whether a value is the number that a text states, to the digits it states: 9.537e-7 is '9.54e-7', 0.318 is '31.8%', but
 * 56.8 is not '57'. Throws if the text is no number.
 */
function isStated(text: string, value: number): boolean {
  const [, mantissa, decimals = '', exponent = '0', percent] = written.exec(text) ?? [];
  if (mantissa === undefined) throw new Error(`stated number: expected a number as written; got ${text}`);
  const number = Number(`${mantissa}e${exponent}`);
  const exact = decimals === '' && exponent === '0' && percent === '' && Math.abs(number) < counted;
  const room = exact ? 1e-9 : 0.5000001 * 10 ** (Number(exponent) - decimals.length);
  return (
    Math.abs(value - number) <= room || (percent === '%' && Math.abs(100 * value - number) <= room + 1e-9)
  );
}

/** Keys of the outputs that show a number that a text states, in the order of the outputs. */
export function statedKeys(
  numbers: readonly string[],
  outputs: Readonly<Record<string, { value: number }>>,
): string[] {
  return Object.keys(outputs).filter((key) => numbers.some((one) => isStated(one, outputs[key]!.value)));
}
