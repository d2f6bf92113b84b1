import type { Random } from '../arrays/random.ts';

/** How batches are taken from the samples. */
export type Sampling = 'epochs' | 'fresh' | 'replacement' | 'order';

/**
 * A source of batches, as indices below `count`: `epochs` shuffles, cuts into batches (the last may be smaller) and
 * shuffles again; `order` does the same without shuffling; `fresh` draws every batch anew without replacement,
 * `replacement` with it. The array that comes back may be overwritten by the next call.
 */
export function batches(draw: Random, count: number, size: number, sampling: Sampling): () => Uint16Array {
  const order = Uint16Array.from({ length: count }, (_, index) => index);
  const pick = (wanted: number) => {
    for (let place = 0; place < wanted; place++) {
      const other = place + draw.integer(count - place);
      const index = order[place]!;
      order[place] = order[other]!;
      order[other] = index;
    }
  };
  if (sampling === 'replacement') {
    const batch = new Uint16Array(size);
    return () => batch.map(() => draw.integer(count));
  }
  if (sampling === 'fresh') {
    return () => {
      pick(size);
      return order.subarray(0, size);
    };
  }
  let next = count;
  return () => {
    if (next >= count) {
      next = 0;
      if (sampling === 'epochs') pick(count);
    }
    const from = next;
    next += size;
    return order.subarray(from, next);
  };
}
