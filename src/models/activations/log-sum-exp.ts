/**
 * T·ln Σ e^(x_i/T), a smooth maximum: never below the largest value, and at most T·ln n above it. The largest value is
 * taken off first, so that nothing overflows; −Infinity stands for a hidden entry, and all of them hidden (or no entry)
 * give −Infinity. NaN among the values gives NaN. Throws a RangeError if the temperature is not > 0.
 */
export function logSumExp(values: ArrayLike<number>, temperature = 1): number {
  if (!(temperature > 0))
    throw new RangeError(`log-sum-exp: expected a temperature greater than 0; got ${temperature}`);
  let top = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[top]!) top = index;
  const largest = values.length === 0 ? Number.NEGATIVE_INFINITY : values[top]!;
  if (Math.abs(largest) === Number.POSITIVE_INFINITY) return largest;
  let others = 0;
  for (let index = 0; index < values.length; index++)
    if (index !== top) others += Math.exp((values[index]! - largest) / temperature);
  return largest + temperature * Math.log1p(others);
}
