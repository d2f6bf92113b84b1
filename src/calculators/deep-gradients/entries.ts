/** What a norm is made of: largest · √squares. */
export interface Entries {
  largest: number;
  squares: number;
}

/** The largest magnitude, and the squares as shares of it, added up. */
export function entriesOf(values: Float64Array): Entries {
  let largest = 0;
  for (let k = 0; k < values.length; k++) largest = Math.max(largest, Math.abs(values[k]!));
  let squares = 0;
  if (largest > 0) for (let k = 0; k < values.length; k++) squares += (values[k]! / largest) ** 2;
  return { largest, squares };
}

/** The standard deviation of the values, divided by their number. */
export function spread(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let k = 0; k < values.length; k++) squares += (values[k]! - mean) ** 2;
  return Math.sqrt(squares / values.length);
}
