import { choice, logarithmic, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { frequencies } from '../../models/positional/frequencies.ts';
import {
  interpolationScale,
  sharpening,
  stretchedBase,
  stretchedByTurns,
} from '../../models/positional/stretching.ts';

const methods = ['none', 'interpolation', 'ntk', 'yarn', 'llama'] as const;
const widths = ['64', '128', '256'] as const;

/** Sliders of lengths double with every step. */
const doubling = 1 / Math.log10(2);

export const parameters = {
  method: choice(methods),
  length: logarithmic(4096, [512, 131_072], doubling, { integer: true, symbol: 'L', quantity: 'n' }),
  factor: logarithmic(4, [1, 64], doubling, { symbol: 's', quantity: 'n' }),
  base: logarithmic(10_000, [1000, 10_000_000], 10, { symbol: 'b', quantity: 'n' }),
  pair: whole(50, [0, 127], { symbol: 'i', quantity: 'w' }),
  width: choice(widths, { default: '128', more: true }),
};
export type ScalingState = State<typeof parameters>;

/** Turns within the trained length below which a pair is slowed down by the whole factor, above which it is left alone. */
export const thresholds = { yarn: { slow: 1, fast: 32 }, llama: { slow: 1, fast: 4 } } as const;

/** One pair of features, its angles in radians. */
export interface Pair {
  index: number;
  /** Angle between neighbouring positions, as trained and as stretched. */
  trained: number;
  stretched: number;
  /** Positions a turn takes as trained, and turns within the trained length. */
  wavelength: number;
  turns: number;
  /** Angles up to which training has shown them, all of them after a turn; and the angle at the last new position. */
  seen: number;
  reached: number;
  /** Whether the last position asks for an angle that training has never shown. */
  outside: boolean;
  /** How much of its frequency is kept: 1 all, 0 divided by the factor. */
  kept: number;
}

export interface ScalingResult {
  pairs: readonly Pair[];
  chosen: Pair;
  /** The stretched length, and its last position. */
  newLength: number;
  last: number;
  outside: number;
  /** Pairs that do not turn once within the trained length. */
  slow: number;
  kept: number;
  divided: number;
  base: number;
  sharpening: number;
}

/** The frequencies the method turns the pairs with. */
function stretchedOf({ method, length, factor, base, width }: ScalingState): Float64Array {
  const d = Number(width);
  switch (method) {
    case 'none':
      return frequencies(d, base);
    case 'interpolation':
      return frequencies(d, base).map((omega) => omega * interpolationScale(length, length * factor));
    case 'ntk':
      return frequencies(d, stretchedBase(factor, d, base));
    default:
      return stretchedByTurns(d, factor, length, { base, ...thresholds[method] }).frequencies;
  }
}

/** Angles this close, relatively, count as the same: a quotient of powers is rounded. */
const close = 1e-9;

export function compute(state: ScalingState): ScalingResult {
  const { length, factor, method } = state;
  const plain = frequencies(Number(state.width), state.base);
  const stretched = stretchedOf(state);
  const newLength = Math.round(length * factor);
  const last = newLength - 1;
  const pairs = Array.from(plain, (trained, index): Pair => {
    const turns = (length * trained) / (2 * Math.PI);
    const seen = length * trained;
    const reached = last * stretched[index]!;
    const ratio = stretched[index]! / trained;
    return {
      index,
      trained,
      stretched: stretched[index]!,
      wavelength: (2 * Math.PI) / trained,
      turns,
      seen,
      reached,
      outside: turns < 1 && reached >= seen,
      kept: factor === 1 ? 1 : (ratio - 1 / factor) / (1 - 1 / factor),
    };
  });
  return {
    pairs,
    chosen: pairs[Math.min(state.pair, pairs.length - 1)]!,
    newLength,
    last,
    outside: pairs.filter(({ outside }) => outside).length,
    slow: pairs.filter(({ turns }) => turns < 1).length,
    kept: pairs.filter(({ kept }) => kept > 1 - close).length,
    divided: pairs.filter(({ kept }) => kept < close).length,
    base: method === 'ntk' ? stretchedBase(factor, Number(state.width), state.base) : state.base,
    sharpening: method === 'yarn' ? sharpening(factor) : 1,
  };
}
