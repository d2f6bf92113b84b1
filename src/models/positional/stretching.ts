/*
 * Rotary positions beyond the length a network was trained on: squeeze the positions (Chen et al., 2023), or slow the
 * frequencies down by a larger base, which leaves the fast ones nearly alone ("NTK-aware").
 */

/** What positions are multiplied by so that `newLength` of them fit where `trainLength` were learned. */
export function interpolationScale(trainLength: number, newLength: number): number {
  return trainLength / newLength;
}

/**
 * The base under which the slowest of width/2 frequencies turns `factor` times slower: base·factor^(width/(width − 2)).
 * Throws a RangeError unless the width is more than 2.
 */
export function stretchedBase(factor: number, width: number, base = 10_000): number {
  if (!(width > 2)) throw new RangeError(`stretched base: expected a width > 2; got ${width}`);
  return base * factor ** (width / (width - 2));
}
