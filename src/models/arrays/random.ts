/** A stream of pseudo-random numbers; every call draws the next one. */
export interface Random {
  /** A double in [0, 1), a multiple of 2^-53. */
  uniform(): number;
  /** A draw from the normal distribution with mean 0 and variance 1. */
  normal(): number;
  /** An integer from 0 to count − 1, each equally likely. Throws if `count` is not an integer in 1 … 2^53. */
  integer(count: number): number;
  /** 1 with the given probability, else 0. Throws if `probability` is outside [0, 1]. */
  bernoulli(probability: number): 0 | 1;
  /** A new array with the same items in an order drawn uniformly from all orders (Fisher and Yates). */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/**
 * A stream of random numbers that depends on the seed alone: the same seed gives the same numbers on every machine.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain: 128 bits of state, one of them a counter, so
 * every period is at least 2^32), filled by SplitMix32 and run for 15 rounds before the first number comes out.
 * Throws if `seed` is not an integer between −2^53 and 2^53.
 */
export function random(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`random: expected an integer seed; got ${seed}`);
  const word = sfc32(splitMix32(seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)));
  let spare: number | null = null;

  const uniform = (): number => {
    const high = word() >>> 5;
    const low = word() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };

  // Marsaglia's polar method (SIAM Review 6, 1964) yields two independent normal numbers a round: the second waits.
  const normal = (): number => {
    if (spare !== null) {
      const waiting = spare;
      spare = null;
      return waiting;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const stretch = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * stretch;
        return x * stretch;
      }
    }
  };

  const integer = (count: number): number => {
    if (!(Number.isInteger(count) && count >= 1 && count <= 2 ** 53))
      throw new RangeError(`random.integer: expected an integer from 1 to 2^53; got ${count}`);
    return Math.floor(uniform() * count);
  };

  const bernoulli = (probability: number): 0 | 1 => {
    if (!(probability >= 0 && probability <= 1))
      throw new RangeError(`random.bernoulli: expected a probability in [0, 1]; got ${probability}`);
    return uniform() < probability ? 1 : 0;
  };

  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const chosen = integer(last + 1);
      const item = shuffled[last]!;
      shuffled[last] = shuffled[chosen]!;
      shuffled[chosen] = item;
    }
    return shuffled;
  };

  return { uniform, normal, integer, bernoulli, shuffle };
}

/** A stream of 32-bit words (as signed integers) with a period of 2^32: seeds the larger state of sfc32. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function sfc32(fill: () => number): () => number {
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  const word = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out;
  };
  for (let round = 0; round < 15; round++) word();
  return word;
}
