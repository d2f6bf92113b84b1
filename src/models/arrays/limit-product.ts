/**
 * The product in which an exact 0 wins over an infinite factor: the limit of x·e^(−x) kinds of products, whose small
 * factor has underflowed to 0 while the large one is already infinite (IEEE arithmetic says NaN there).
 * NaN only if a factor is NaN.
 */
export function limitProduct(left: number, right: number): number {
  const product = left * right;
  return Number.isNaN(product) && !Number.isNaN(left) && !Number.isNaN(right) ? 0 : product;
}
