/**
 * Three matrix products on flat row-major arrays, each ADDED to `out` from `outOffset` on. Two rows and four terms, or
 * four columns, are taken at a time, so that a loaded number serves several multiplications; that halves the time of
 * the plain loops.
 */

/** out (rows × columns) += A (rows × inner) · B (inner × columns). */
export function addProduct(
  out: Float64Array,
  outOffset: number,
  a: Float64Array,
  aOffset: number,
  b: Float64Array,
  bOffset: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  addScaledRows(out, outOffset, a, aOffset, inner, 1, b, bOffset, rows, inner, columns);
}

/** out (rows × columns) += Aᵀ · B, where A is (inner × rows) and B (inner × columns): a sum of outer products. */
export function addTransposedProduct(
  out: Float64Array,
  outOffset: number,
  a: Float64Array,
  aOffset: number,
  b: Float64Array,
  bOffset: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  addScaledRows(out, outOffset, a, aOffset, 1, rows, b, bOffset, rows, inner, columns);
}

/** To every row of `out` the rows of B, each times its factor, which A holds at `row · rowStride + term · termStride`. */
function addScaledRows(
  out: Float64Array,
  outOffset: number,
  a: Float64Array,
  aOffset: number,
  rowStride: number,
  termStride: number,
  b: Float64Array,
  bOffset: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  const paired = rows - (rows % 2);
  const blocked = inner - (inner % 4);
  for (let row = 0; row < paired; row += 2) {
    const upper = outOffset + row * columns;
    const lower = upper + columns;
    for (let term = 0; term < blocked; term += 4) {
      const u0 = aOffset + row * rowStride + term * termStride;
      const u1 = u0 + termStride;
      const u2 = u1 + termStride;
      const u3 = u2 + termStride;
      const upper0 = a[u0]!;
      const upper1 = a[u1]!;
      const upper2 = a[u2]!;
      const upper3 = a[u3]!;
      const lower0 = a[u0 + rowStride]!;
      const lower1 = a[u1 + rowStride]!;
      const lower2 = a[u2 + rowStride]!;
      const lower3 = a[u3 + rowStride]!;
      const row0 = bOffset + term * columns;
      const row1 = row0 + columns;
      const row2 = row1 + columns;
      const row3 = row2 + columns;
      for (let column = 0; column < columns; column++) {
        const b0 = b[row0 + column]!;
        const b1 = b[row1 + column]!;
        const b2 = b[row2 + column]!;
        const b3 = b[row3 + column]!;
        out[upper + column]! += upper0 * b0 + upper1 * b1 + upper2 * b2 + upper3 * b3;
        out[lower + column]! += lower0 * b0 + lower1 * b1 + lower2 * b2 + lower3 * b3;
      }
    }
    for (let term = blocked; term < inner; term++) {
      const at = aOffset + row * rowStride + term * termStride;
      const upperFactor = a[at]!;
      const lowerFactor = a[at + rowStride]!;
      const bRow = bOffset + term * columns;
      for (let column = 0; column < columns; column++) {
        const value = b[bRow + column]!;
        out[upper + column]! += upperFactor * value;
        out[lower + column]! += lowerFactor * value;
      }
    }
  }
  if (paired === rows) return;
  const last = outOffset + paired * columns;
  for (let term = 0; term < inner; term++) {
    const factor = a[aOffset + paired * rowStride + term * termStride]!;
    const bRow = bOffset + term * columns;
    for (let column = 0; column < columns; column++) out[last + column]! += factor * b[bRow + column]!;
  }
}

/** out (rows × columns) += A (rows × inner) · Bᵀ, where B is (columns × inner): every row of A times every row of B. */
export function addProductWithTranspose(
  out: Float64Array,
  outOffset: number,
  a: Float64Array,
  aOffset: number,
  b: Float64Array,
  bOffset: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  const blocked = columns - (columns % 4);
  for (let row = 0; row < rows; row++) {
    const outRow = outOffset + row * columns;
    const aRow = aOffset + row * inner;
    for (let column = 0; column < blocked; column += 4) {
      const b0 = bOffset + column * inner;
      const b1 = b0 + inner;
      const b2 = b1 + inner;
      const b3 = b2 + inner;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let k = 0; k < inner; k++) {
        const factor = a[aRow + k]!;
        sum0 += factor * b[b0 + k]!;
        sum1 += factor * b[b1 + k]!;
        sum2 += factor * b[b2 + k]!;
        sum3 += factor * b[b3 + k]!;
      }
      out[outRow + column]! += sum0;
      out[outRow + column + 1]! += sum1;
      out[outRow + column + 2]! += sum2;
      out[outRow + column + 3]! += sum3;
    }
    for (let column = blocked; column < columns; column++) {
      const bRow = bOffset + column * inner;
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[aRow + k]! * b[bRow + k]!;
      out[outRow + column]! += sum;
    }
  }
}

/** out (columns) += the sum over the rows of A (rows × columns). */
export function addColumnSums(
  out: Float64Array,
  outOffset: number,
  a: Float64Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) out[outOffset + column]! += a[row * columns + column]!;
  }
}
