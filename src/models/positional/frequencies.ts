/**
 * The angular frequencies ω_i = base^(−2i/width), i = 0 … width/2 − 1, from 1 radian a position down to nearly 1/base
 * (Vaswani et al., 2017, section 3.5; Su et al., 2021, equation 15). Throws a RangeError if the width is not even.
 */
export function frequencies(width: number, base = 10_000): Float64Array {
  if (!(width > 0 && width % 2 === 0))
    throw new RangeError(`positions: expected an even width > 0; got ${width}`);
  return Float64Array.from({ length: width / 2 }, (_, index) => base ** ((-2 * index) / width));
}
