import { explained, power, quotient, root, whole } from '../../draw/arithmetic.ts';
import type { Network } from './draws.ts';
import type { DecayResult } from './model.ts';
import { type DecayState, steps } from './parameters.ts';

/** All paths of a gradient, or the product of the gates alone. */
export type Path = 'total' | 'direct';

/** What each network remembers with, and the gate of those that have one. */
const letters = { rnn: ['h', 'λ'], lstm: ['C', 'f'], gru: ['h', 'z'] } as const;

/** The root mean square over the units of what is left after k steps. */
export function shareHow(
  name: Network,
  path: Path,
  k: number,
  { width }: DecayState,
  result: DecayResult,
): string {
  const [memory, gate] = letters[name];
  const t = steps - k;
  const left = result[name][path][k]!;
  const norm = left * Math.sqrt(width);
  const lane = k === 0 ? '‖1‖ / √H' : `‖∏ ${gate}_${t + 1} … ${gate}_${steps}‖ / √H`;
  return explained(
    left,
    path === 'direct' ? lane : `‖∂${memory}_${steps}/∂${memory}_${t}‖ / √H`,
    quotient(norm, root(whole(width))),
  );
}

export const powerHow = (base: number, k: number, value: number): string =>
  explained(value, power(base, whole(k)));
