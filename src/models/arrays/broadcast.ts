import { type Tensor, zeros } from './tensor.ts';

/**
 * The tensor repeated to a larger shape by NumPy's rule: axes are matched from the last one, an axis of size 1 or a
 * missing one is repeated. Throws if an axis is neither 1 nor the wanted size, or one is left over.
 */
export function broadcast(tensor: Tensor, shape: readonly number[]): Tensor {
  const skipped = shape.length - tensor.shape.length;
  if (skipped < 0)
    throw new RangeError(`broadcast: expected at most ${shape.length} axes; got [${tensor.shape}]`);
  const strides = new Array<number>(shape.length).fill(0);
  let stride = 1;
  for (let axis = tensor.shape.length - 1; axis >= 0; axis--) {
    const size = tensor.shape[axis]!;
    if (size !== 1 && size !== shape[axis + skipped])
      throw new RangeError(`broadcast: expected a shape that fits [${shape}]; got [${tensor.shape}]`);
    if (size !== 1) strides[axis + skipped] = stride;
    stride *= size;
  }
  const repeated = zeros(...shape);
  for (let index = 0; index < repeated.data.length; index++) {
    let source = 0;
    let rest = index;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      source += (rest % shape[axis]!) * strides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    repeated.data[index] = tensor.data[source]!;
  }
  return repeated;
}
