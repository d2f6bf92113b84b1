/**
 * The p-norm (Σ |x|^p)^(1/p) of the values, p > 0 or Infinity (the largest magnitude); 0 for no values, Infinity if a
 * value is infinite, NaN if one is NaN. Values whose powers would overflow or underflow are scaled by the largest first.
 * Throws if `power` is not positive.
 */
export function norm(values: ArrayLike<number>, power = 2): number {
  if (!(power > 0)) throw new RangeError(`norm: expected a power > 0; got ${power}`);
  if (power === 2) {
    let squares = 0;
    for (let index = 0; index < values.length; index++) squares += values[index]! * values[index]!;
    if (squares > 1e-280 && squares < 1e300) return Math.sqrt(squares);
  }
  let largest = 0;
  for (let index = 0; index < values.length; index++) largest = Math.max(largest, Math.abs(values[index]!));
  if (power === Number.POSITIVE_INFINITY || largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const ratio = Math.abs(values[index]!) / largest;
    sum += power === 2 ? ratio * ratio : ratio ** power;
  }
  return largest * (power === 2 ? Math.sqrt(sum) : sum ** (1 / power));
}
