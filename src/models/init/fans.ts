export interface Fans {
  /** Inputs that feed one unit. */
  readonly fanIn: number;
  /** Units that one input feeds. */
  readonly fanOut: number;
}

/**
 * The fans of a weight of shape (out, in, …kernel): in and out times the kernel's size.
 * Throws if the shape has fewer than two axes or a size that is not a positive integer.
 */
export function fans(shape: readonly number[]): Fans {
  const [out, inputs, ...kernel] = shape;
  if (out === undefined || inputs === undefined || !shape.every((size) => Number.isInteger(size) && size > 0))
    throw new RangeError(`fans: expected (out, in, …kernel), positive integers; got [${shape}]`);
  const field = kernel.reduce((product, size) => product * size, 1);
  return { fanIn: inputs * field, fanOut: out * field };
}
