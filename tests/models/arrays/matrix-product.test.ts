import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../../../src/models/arrays/matrix-product.ts';
import { wave } from './central-difference.ts';

const size = fc.integer({ min: 0, max: 9 });

/** Σ_k a(row, k) b(k, column) + what was there, the slow way. */
function expected(
  start: Float64Array,
  rows: number,
  inner: number,
  columns: number,
  a: (row: number, k: number) => number,
  b: (k: number, column: number) => number,
) {
  return start.map((value, index) => {
    const at = index - 2;
    if (at < 0 || at >= rows * columns) return value;
    let sum = value;
    for (let k = 0; k < inner; k++) sum += a(Math.floor(at / columns), k) * b(k, at % columns);
    return sum;
  });
}

function expectClose(got: Float64Array, wanted: Float64Array) {
  got.forEach((value, index) => {
    expect(Math.abs(value - wanted[index]!)).toBeLessThan(1e-13);
  });
}

test('the three products add to the output and touch nothing else, whatever the sizes and offsets', () => {
  fc.assert(
    fc.property(size, size, size, (rows, inner, columns) => {
      const a = wave(1 + rows * inner, 1);
      const b = wave(3 + inner * columns, 2);
      const start = wave(4 + rows * columns, 3);
      const plain = start.slice();
      addProduct(plain, 2, a, 1, b, 3, rows, inner, columns);
      expectClose(
        plain,
        expected(
          start,
          rows,
          inner,
          columns,
          (row, k) => a[1 + row * inner + k]!,
          (k, column) => b[3 + k * columns + column]!,
        ),
      );
      const withTranspose = start.slice();
      addProductWithTranspose(withTranspose, 2, a, 1, b, 3, rows, inner, columns);
      expectClose(
        withTranspose,
        expected(
          start,
          rows,
          inner,
          columns,
          (row, k) => a[1 + row * inner + k]!,
          (k, column) => b[3 + column * inner + k]!,
        ),
      );
      const transposed = start.slice();
      addTransposedProduct(transposed, 2, a, 1, b, 3, rows, inner, columns);
      expectClose(
        transposed,
        expected(
          start,
          rows,
          inner,
          columns,
          (row, k) => a[1 + k * rows + row]!,
          (k, column) => b[3 + k * columns + column]!,
        ),
      );
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('column sums add to the output from the offset on', () => {
  const out = new Float64Array([1, 1, 1, 1]);
  addColumnSums(out, 1, new Float64Array([1, 2, 3, 4, 5, 6]), 3, 2);
  expect([...out]).toEqual([1, 10, 13, 1]);
});
