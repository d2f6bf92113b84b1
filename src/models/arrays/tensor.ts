/** Numbers in row-major order with the size of every axis; `data.length` is the product of `shape`. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export type Nested = number | readonly Nested[];

/** The number of values in a tensor of this shape: the product of its sizes, 1 for a scalar. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A tensor of zeros. */
export function zeros(...shape: number[]): Tensor {
  return { shape, data: new Float64Array(sizeOf(shape)) };
}

/**
 * The tensor that holds nested lists of numbers, row by row; a bare number becomes shape [].
 * Throws if rows of one level differ in length.
 */
export function tensor(nested: Nested): Tensor {
  const shape: number[] = [];
  for (let level: Nested | undefined = nested; Array.isArray(level); level = level[0])
    shape.push(level.length);
  const data: number[] = [];
  collect(nested, shape, 0, data);
  return { shape, data: Float64Array.from(data) };
}

function collect(nested: Nested, shape: readonly number[], axis: number, data: number[]): void {
  if (!Array.isArray(nested)) {
    if (axis !== shape.length) throw new RangeError(`tensor: expected a list at depth ${axis}; got a number`);
    data.push(nested as number);
    return;
  }
  if (nested.length !== shape[axis]) {
    throw new RangeError(
      `tensor: expected ${shape[axis] ?? 'a number'} at depth ${axis}; got a list of ${nested.length}`,
    );
  }
  for (const part of nested) collect(part, shape, axis + 1, data);
}

/** The nested lists a tensor stands for: the inverse of `tensor`. */
export function nested({ shape, data }: Tensor): Nested {
  const build = (axis: number, offset: number, stride: number): Nested => {
    if (axis === shape.length) return data[offset]!;
    const step = stride / shape[axis]!;
    return Array.from({ length: shape[axis]! }, (_, index) => build(axis + 1, offset + index * step, step));
  };
  return build(0, 0, data.length);
}
