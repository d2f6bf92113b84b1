import type { Tensor } from '../arrays/tensor.ts';

/** How many channels a batch has, how many values stand together in each, and how many each has in all. */
export function layout({ shape, data }: Tensor): { channels: number; inner: number; count: number } {
  if (shape.length < 2 || shape.length > 4) {
    throw new RangeError(`batch normalization: expected (N, C), (N, C, L) or (N, C, H, W); got [${shape}]`);
  }
  const channels = shape[1]!;
  const inner = shape.slice(2).reduce((product, size) => product * size, 1);
  return { channels, inner, count: data.length / channels };
}

/** Sums per channel of a number computed from each value's index. */
export function channelSums(x: Tensor, term: (index: number, channel: number) => number): Float64Array {
  const { channels, inner } = layout(x);
  const sums = new Float64Array(channels);
  for (let index = 0; index < x.data.length; index++) {
    const channel = Math.floor(index / inner) % channels;
    sums[channel]! += term(index, channel);
  }
  return sums;
}

/** Averages per channel of a number computed from each value. */
export function averages(x: Tensor, term: (value: number, channel: number) => number): Float64Array {
  const { count } = layout(x);
  return channelSums(x, (index, channel) => term(x.data[index]!, channel)).map((sum) => sum / count);
}

/** A batch of the same shape, each number computed from its place. */
export function mapped(
  { shape, data }: Tensor,
  inner: number,
  value: (index: number, channel: number) => number,
): Tensor {
  const channels = shape[1]!;
  return { shape, data: data.map((_, index) => value(index, Math.floor(index / inner) % channels)) };
}
