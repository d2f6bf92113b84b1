/** The largest finite number of float16 (IEEE 754 binary16). */
const largestHalf = 65504;

/** The exponent below which its numbers are subnormal, and its bits after the point. */
const [smallestExponent, fractionBits] = [-14, 10];

/** The nearest float16, ties to even: ±Infinity from 65520 on, 0 up to 2⁻²⁵; a double, which holds each exactly. */
export function toFloat16(value: number): number {
  const size = Math.abs(value);
  if (!(size > 0) || size === Number.POSITIVE_INFINITY) return value;
  const exponent = Math.max(Math.floor(Math.log2(size)), smallestExponent);
  const unit = 2 ** (exponent - fractionBits);
  const below = Math.floor(size / unit);
  const rest = size / unit - below;
  const rounded = unit * (rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below);
  return Math.sign(value) * (rounded > largestHalf ? Number.POSITIVE_INFINITY : rounded);
}
