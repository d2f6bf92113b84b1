import type { Random } from '../arrays/random.ts';

/** The double well f(x) = (x² − 1)²/4 + c·x: for small c > 0 its deep minimum is near −1, its shallow one near 1. */
export interface DoubleWell {
  value(x: number): number;
  derivative(x: number): number;
  /** The deep minimum, the pass between the wells, and the shallow minimum: zeros of the derivative, rising. */
  readonly deep: number;
  readonly pass: number;
  readonly shallow: number;
}

/** Throws a RangeError unless 0 ≤ c ≤ 0.38; from 2/√27 = 0.3849 on there is one well only. */
export function doubleWell(tilt: number): DoubleWell {
  if (!(tilt >= 0 && tilt <= 0.38)) {
    throw new RangeError(`doubleWell: expected a tilt in [0, 0.38]; got ${tilt}`);
  }
  // Viète's solution of x³ − x + c = 0 with three real zeros.
  const angle = Math.acos((-tilt * Math.sqrt(27)) / 2) / 3;
  const zero = (turn: number) => (2 / Math.sqrt(3)) * Math.cos(angle - (2 * Math.PI * turn) / 3);
  return {
    value: (x) => (x * x - 1) ** 2 / 4 + tilt * x,
    derivative: (x) => x * x * x - x + tilt,
    shallow: zero(0),
    pass: zero(1),
    deep: zero(2),
  };
}

/**
 * x_0 … x_steps of x ← x − η_t (f′(x) + s ξ_t), where ξ_t is normal with variance 1. The walk stays where it is once
 * |x| exceeds 100: it has diverged. It takes one draw a step all the same, so that walks that share a stream do not
 * depend on the fate of those before.
 */
export function noisyDescent(
  well: Pick<DoubleWell, 'derivative'>,
  start: number,
  rates: readonly number[],
  noise: number,
  draw: Pick<Random, 'normal'>,
): Float64Array {
  const path = new Float64Array(rates.length + 1);
  path[0] = start;
  for (let step = 0; step < rates.length; step++) {
    const x = path[step]!;
    const gradient = well.derivative(x) + noise * draw.normal();
    path[step + 1] = Math.abs(x) > 100 ? x : x - rates[step]! * gradient;
  }
  return path;
}
