import { frequencies } from './frequencies.ts';

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

interface TurnOptions {
  readonly base?: number;
  /** Pairs with fewer turns than this within the trained length are slowed down by the whole factor. */
  readonly slow?: number;
  /** Pairs with more turns than this keep their frequency. */
  readonly fast?: number;
}

/**
 * Each frequency ω_i (width/2 of them) slowed down by its turns r_i = trainLength·ω_i / 2π within the trained length:
 * γ_i ω_i + (1 − γ_i) ω_i / factor, where γ_i (`kept`) rises from 0 at `slow` turns to 1 at `fast` (Peng et al., 2024,
 * section 3.2: 1 and 32; Llama 3.1: 1 and 4). Throws a RangeError if the width is not even.
 */
export function stretchedByTurns(
  width: number,
  factor: number,
  trainLength: number,
  { base = 10_000, slow = 1, fast = 32 }: TurnOptions = {},
): { readonly frequencies: Float64Array; readonly kept: Float64Array } {
  const plain = frequencies(width, base);
  const kept = plain.map((frequency) =>
    Math.min(1, Math.max(0, ((trainLength * frequency) / (2 * Math.PI) - slow) / (fast - slow))),
  );
  return {
    frequencies: plain.map((frequency, pair) => frequency * (kept[pair]! + (1 - kept[pair]!) / factor)),
    kept,
  };
}

/** What YaRN multiplies all scores by, (0.1 ln factor + 1)² (Peng et al., 2024, section 3.4). */
export function sharpening(factor: number): number {
  return (0.1 * Math.log(factor) + 1) ** 2;
}
