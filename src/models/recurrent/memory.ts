/**
 * What is left of a memory when it is multiplied by a factor at every step: the direct path of an LSTM's cell (∏ f_t) or
 * of a GRU's state (∏ z_t). Entry t is the product of the factors AFTER step t, so entry 0 is ∏ of all and the last is 1.
 * Returns factors.length + 1 values.
 */
export function memoryProducts(factors: ArrayLike<number>): Float64Array {
  const out = new Float64Array(factors.length + 1).fill(1);
  for (let step = factors.length - 1; step >= 0; step--) out[step] = out[step + 1]! * factors[step]!;
  return out;
}

/**
 * Steps until a memory multiplied by `factor` at every step has halved: ln ½ / ln factor. Infinity for 1 (it never
 * fades), 0 for 0. Throws a RangeError outside [0, 1].
 */
export function halfLife(factor: number): number {
  if (!(factor >= 0 && factor <= 1)) {
    throw new RangeError(`halfLife: expected a factor between 0 and 1; got ${factor}`);
  }
  return Math.LN2 / Math.abs(Math.log(factor));
}
