/** A piece of work to time. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** How often it runs in one round; 1 if absent. */
  readonly repeat?: number;
}

/**
 * Median milliseconds of one run of each contender. Rounds are interleaved, every contender once a round, so that a
 * busy machine slows all of them alike and their ratios stay true. That takes rounds of about the same length: a short
 * one slips between the interruptions that a long one catches, but pays more for the caches that the long one emptied.
 */
export function medians(contenders: readonly Contender[], rounds: number): number[] {
  const times = contenders.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run, repeat = 1 }, index) => {
      const start = performance.now();
      for (let count = 0; count < repeat; count++) run();
      times[index]!.push((performance.now() - start) / repeat);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]!);
}
