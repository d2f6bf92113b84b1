/** A piece of work to time; `perRun` of it happen in one run. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * Median milliseconds of one run of each contender. Rounds are interleaved, every contender once a round, so that a
 * busy machine slows all of them alike and their ratios stay true.
 */
export function medians(contenders: readonly Contender[], rounds: number): number[] {
  const times = contenders.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run }, index) => {
      const start = performance.now();
      run();
      times[index]!.push(performance.now() - start);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]!);
}
