import { type Tensor, zeros } from '../arrays/tensor.ts';

/*
 * ALiBi (Press, Smith & Lewis, 2022): no positions at all; a score is lowered in proportion to the distance, each head
 * with a slope of its own.
 */

/**
 * The slopes of n heads: 2^(−8h/n), h = 1 … n, for a power of two; for other n, as in the authors' code, those of the
 * largest power of two m below n, then every other one of those for 2m. Throws a RangeError unless n is a whole number ≥ 1.
 */
export function distanceSlopes(heads: number): Float64Array {
  if (!(Number.isInteger(heads) && heads >= 1))
    throw new RangeError(`linear bias: expected a whole number of heads ≥ 1; got ${heads}`);
  const power = 2 ** Math.floor(Math.log2(heads));
  const regular = (count: number) =>
    Array.from({ length: count }, (_, head) => 2 ** ((-8 * (head + 1)) / count));
  const between = regular(2 * power).filter((_, index) => index % 2 === 0);
  return Float64Array.from([...regular(power), ...between].slice(0, heads));
}

/**
 * The bias (heads, queries, keys): −slope·distance, where the last query stands at the last key; with `causal`, −Infinity
 * for keys after the query. It is added to scores after they are scaled. Throws like `distanceSlopes`.
 */
export function distanceBias(
  heads: number,
  queries: number,
  keys: number,
  { causal = false }: { causal?: boolean } = {},
): Tensor {
  const slopes = distanceSlopes(heads);
  const bias = zeros(heads, queries, keys);
  bias.data.forEach((_, index) => {
    const key = index % keys;
    const query = (Math.floor(index / keys) % queries) + keys - queries;
    const slope = slopes[Math.floor(index / (keys * queries))]!;
    bias.data[index] = causal && key > query ? Number.NEGATIVE_INFINITY : 0 - slope * Math.abs(query - key);
  });
  return bias;
}
