import { type Tensor, zeros } from '../arrays/tensor.ts';

/** The matrix product of shapes (rows, inner) and (inner, columns). Throws if the inner sizes differ. */
export function multiply(left: Tensor, right: Tensor): Tensor {
  const [rows, inner] = left.shape as readonly [number, number];
  const [size, columns] = right.shape as readonly [number, number];
  if (inner !== size)
    throw new RangeError(`multiply: expected a matrix of ${inner} rows; got shape [${right.shape}]`);
  const product = zeros(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let index = 0; index < inner; index++)
        sum += left.data[row * inner + index]! * right.data[index * columns + column]!;
      product.data[row * columns + column] = sum;
    }
  }
  return product;
}

/** The matrix with rows and columns exchanged. */
export function transpose({ shape, data }: Tensor): Tensor {
  const [rows, columns] = shape as readonly [number, number];
  const turned = zeros(columns, rows);
  for (let index = 0; index < data.length; index++)
    turned.data[(index % columns) * rows + Math.floor(index / columns)] = data[index]!;
  return turned;
}

/** The identity matrix of that size. */
export function identity(size: number): Tensor {
  const matrix = zeros(size, size);
  for (let index = 0; index < size; index++) matrix.data[index * (size + 1)] = 1;
  return matrix;
}

/** The matrix divided by its largest magnitude, and that magnitude (1 for a matrix of zeros). Throws if an entry is not finite. */
export function scaled(name: string, { shape, data }: Tensor): { matrix: Tensor; scale: number } {
  let largest = 0;
  for (const entry of data) {
    if (!Number.isFinite(entry)) throw new RangeError(`${name}: expected finite entries; got ${entry}`);
    largest = Math.max(largest, Math.abs(entry));
  }
  const scale = largest || 1;
  return { matrix: { shape, data: data.map((entry) => entry / scale) }, scale };
}
