// Loops, since calling `fill` costs more than a small layer's rows do.

/** Puts a row's value into all of its columns. */
export function repeatAlongRows(
  values: Float64Array,
  out: Float64Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0, k = 0; row < rows; row++) {
    const value = values[row]!;
    for (const end = k + columns; k < end; k++) out[k] = value;
  }
}

/** Sets the first `count` numbers to 0. */
export function clear(out: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) out[k] = 0;
}

/** Copies the first `count` numbers. */
export function copy(from: Float64Array, to: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) to[k] = from[k]!;
}
