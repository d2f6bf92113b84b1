import { type Random, random } from '../../models/arrays/random.ts';

/** Standard normal numbers of one seed, to four decimals; kept and drawn on, since all widths and depths begin alike. */
interface Pool {
  seed: number;
  stream: Random;
  numbers: Float64Array;
  drawn: number;
}
const pools: Pool[] = [];
/** The first `count` of a seed. */
export function normals(seed: number, count: number): Float64Array {
  let pool = pools.find((one) => one.seed === seed);
  if (!pool) {
    pool = { seed, stream: random(seed), numbers: new Float64Array(count), drawn: 0 };
    pools.unshift(pool);
    pools.length = Math.min(pools.length, 4);
  }
  if (pool.numbers.length < count) {
    const room = new Float64Array(2 * count);
    room.set(pool.numbers);
    pool.numbers = room;
  }
  while (pool.drawn < count) pool.numbers[pool.drawn++] = Math.round(pool.stream.normal() * 1e4) / 1e4;
  return pool.numbers.subarray(0, count);
}
