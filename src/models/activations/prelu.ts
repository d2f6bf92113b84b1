import { type Tensor, zeros } from '../arrays/tensor.ts';

/**
 * The parametric ReLU (He et al., 2015): x where x > 0, a_c·x elsewhere. `x` has shape (N, C, …) and one slope per
 * channel of axis 1, or one slope for all. Same shape as x. Throws if the number of slopes is neither 1 nor C.
 */
export function prelu(x: Tensor, slopes: ArrayLike<number>): Tensor {
  const channelOf = channels(x, slopes);
  const y = zeros(...x.shape);
  for (let index = 0; index < x.data.length; index++) {
    const value = x.data[index]!;
    y.data[index] = value > 0 ? value : slopes[channelOf(index)]! * value;
  }
  return y;
}

/**
 * Gradients of `prelu` for the upstream gradient `dy` (of x's shape): dx of x's shape, da one number per slope, summed
 * over everything that shares it. At x = 0 the derivative is the slope, as in PyTorch.
 */
export function preluBackward(
  x: Tensor,
  slopes: ArrayLike<number>,
  dy: Tensor,
): { dx: Tensor; da: Float64Array } {
  const channelOf = channels(x, slopes);
  const dx = zeros(...x.shape);
  const da = new Float64Array(slopes.length);
  for (let index = 0; index < x.data.length; index++) {
    const value = x.data[index]!;
    const channel = channelOf(index);
    if (value > 0) {
      dx.data[index] = dy.data[index]!;
    } else {
      dx.data[index] = slopes[channel]! * dy.data[index]!;
      da[channel] = da[channel]! + value * dy.data[index]!;
    }
  }
  return { dx, da };
}

/** Which slope belongs to the value at a flat index. */
function channels({ shape }: Tensor, slopes: ArrayLike<number>): (index: number) => number {
  if (slopes.length === 1) return () => 0;
  const count = shape[1];
  if (slopes.length !== count)
    throw new RangeError(`prelu: expected 1 or ${count ?? 1} slopes; got ${slopes.length}`);
  const stride = shape.slice(2).reduce((product, size) => product * size, 1);
  return (index) => Math.floor(index / stride) % count;
}
