import { choice, number, seed, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';

/** Every sequence is this long; distances run from 0 to it. */
export const steps = 100;

export const parameters = {
  bias: number(1, [-5, 10], 0.1, { symbol: 'b_f', quantity: 'k' }),
  factor: number(0.9, [0, 1.2], 0.01, { symbol: 'λ', quantity: 'w' }),
  spread: number(0.3, [0, 2], 0.05, { symbol: 's', quantity: 'w' }),
  distance: whole(steps, [1, steps], { symbol: 'k' }),
  inputs: choice(['drawn', 'none'], { more: true }),
  width: whole(3, [1, 6], { symbol: 'H', more: true }),
  seed: seed(3, { more: true }),
};
export type DecayState = State<typeof parameters>;
