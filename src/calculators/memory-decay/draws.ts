import { random } from '../../models/arrays/random.ts';
import { type DecayState, steps } from './parameters.ts';

export const networks = ['rnn', 'lstm', 'gru'] as const;
export type Network = (typeof networks)[number];

/** Blocks of rows: candidate alone; i, f, g, o; r, z, n. */
export const gates = { rnn: 1, lstm: 4, gru: 3 } as const;
/**
 * Random numbers of variance 1 (inputs, input weights) and 1/H (recurrent weights) to four decimals, before they are
 * multiplied by s: `input` has k·H values, `recurrent` k·H × H, by network.
 */
export function drawn({ width, seed, inputs }: Pick<DecayState, 'width' | 'seed' | 'inputs'>) {
  const draw = random(seed);
  const list = (length: number, scale: number) =>
    Array.from({ length }, () => Number((draw.normal() * scale).toFixed(4)));
  const weights = Object.fromEntries(
    networks.map((name) => [
      name,
      {
        input: list(gates[name] * width, 1),
        recurrent: list(gates[name] * width * width, 1 / Math.sqrt(width)),
      },
    ]),
  ) as Record<Network, { input: number[]; recurrent: number[] }>;
  const x = list(steps, 1);
  return { ...weights, x: inputs === 'none' ? x.map(() => 0) : x };
}
