/** The limits of float32 (IEEE 754 binary32), in which networks compute; each is exact as a double. */
export const float32 = {
  /** The smallest positive number with all 24 bits of precision, 2⁻¹²⁶ ≈ 1.18e-38. */
  smallestNormal: 2 ** -126,
  /** The smallest positive number at all, 2⁻¹⁴⁹ ≈ 1.40e-45. Half of it, 2⁻¹⁵⁰, lies midway to 0 and rounds to 0 (ties to even). */
  smallestSubnormal: 2 ** -149,
  /** The largest finite number, (2 − 2⁻²³)·2¹²⁷ ≈ 3.40e38. */
  largest: (2 - 2 ** -23) * 2 ** 127,
  /** The distance from 1 to the next number, 2⁻²³ ≈ 1.19e-7. */
  epsilon: 2 ** -23,
} as const;

/** The running product of the factors as float32 computes it, rounded after every multiplication; one entry per factor. */
export function float32Products(factors: ArrayLike<number>): Float64Array {
  let product = 1;
  return Float64Array.from(factors, (factor) => {
    product = Math.fround(product * Math.fround(factor));
    return product;
  });
}
