/**
 * Three matrix products on flat row-major arrays, each ADDED to `out` from `outOffset` on. Four terms or four columns
 * are taken at a time, so that a loaded number serves four multiplications; that halves the time of the plain loops.
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
  const blocked = inner - (inner % 4);
  for (let row = 0; row < rows; row++) {
    const outRow = outOffset + row * columns;
    const aRow = aOffset + row * inner;
    for (let k = 0; k < blocked; k += 4) {
      const a0 = a[aRow + k]!;
      const a1 = a[aRow + k + 1]!;
      const a2 = a[aRow + k + 2]!;
      const a3 = a[aRow + k + 3]!;
      const b0 = bOffset + k * columns;
      const b1 = b0 + columns;
      const b2 = b1 + columns;
      const b3 = b2 + columns;
      for (let column = 0; column < columns; column++) {
        out[outRow + column]! +=
          a0 * b[b0 + column]! + a1 * b[b1 + column]! + a2 * b[b2 + column]! + a3 * b[b3 + column]!;
      }
    }
    for (let k = blocked; k < inner; k++) {
      const factor = a[aRow + k]!;
      const bRow = bOffset + k * columns;
      for (let column = 0; column < columns; column++) out[outRow + column]! += factor * b[bRow + column]!;
    }
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
  const blocked = inner - (inner % 4);
  for (let k = 0; k < blocked; k += 4) {
    const b0 = bOffset + k * columns;
    const b1 = b0 + columns;
    const b2 = b1 + columns;
    const b3 = b2 + columns;
    for (let row = 0; row < rows; row++) {
      const a0 = a[aOffset + k * rows + row]!;
      const a1 = a[aOffset + (k + 1) * rows + row]!;
      const a2 = a[aOffset + (k + 2) * rows + row]!;
      const a3 = a[aOffset + (k + 3) * rows + row]!;
      const outRow = outOffset + row * columns;
      for (let column = 0; column < columns; column++) {
        out[outRow + column]! +=
          a0 * b[b0 + column]! + a1 * b[b1 + column]! + a2 * b[b2 + column]! + a3 * b[b3 + column]!;
      }
    }
  }
  for (let k = blocked; k < inner; k++) {
    const bRow = bOffset + k * columns;
    for (let row = 0; row < rows; row++) {
      const factor = a[aOffset + k * rows + row]!;
      const outRow = outOffset + row * columns;
      for (let column = 0; column < columns; column++) out[outRow + column]! += factor * b[bRow + column]!;
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
