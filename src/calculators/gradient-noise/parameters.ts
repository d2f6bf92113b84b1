import { choice, list, logarithmic, number, seed, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import type { Sampling } from '../../models/samples/batches.ts';

/** Points drawn where the reader gives none. */
export const drawn = 64;

const axes = ['updates', 'gradients'] as const;
const samplings = ['epochs', 'fresh', 'replacement', 'order'] as const;
const schedules = ['constant', 'decay'] as const;
const kinds = ['line', 'slope', 'logistic'] as const;
const points = (symbol: string) => list([], [-10, 10], [0, drawn], { symbol, quantity: 'x', more: true });

export const parameters = {
  axis: choice(axes, { default: 'gradients' }),
  batch: whole(8, [1, drawn], { symbol: 'B', quantity: 's' }),
  learningRate: logarithmic(0.1, [0.001, 2], 20, { symbol: 'η', quantity: 'n' }),
  schedule: choice(schedules, { more: true }),
  sampling: choice<Sampling>(samplings, { convention: true, more: true }),
  steps: whole(640, [1, 1000], { symbol: 't', more: true }),
  spread: number(1, [0, 3], 0.05, {
    symbol: 'σ_y',
    quantity: 'x',
    more: true,
    when: ({ xs, ys }) => xs.length === 0 || ys.length === 0,
  }),
  start: list([-2, 2], [-10, 10], [2, 2], { symbol: 'θ_0', quantity: 'w', more: true }),
  model: choice(kinds, { more: true }),
  xs: points('x'),
  ys: points('y'),
  seed: seed(14, { more: true }),
};
export type NoiseState = State<typeof parameters>;
