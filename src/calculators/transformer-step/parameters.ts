import { choice, matrix, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';

/** The matrices of a block in the order in which they come about; where the norms stand decides which there are. */
export const ways = {
  pre: ['input', 'norm1', 'scores', 'weights', 'mix', 'middle', 'norm2', 'hidden', 'network', 'output'],
  post: ['input', 'scores', 'weights', 'mix', 'sum1', 'middle', 'hidden', 'network', 'sum2', 'output'],
} as const;
export type Stage = (typeof ways)['pre' | 'post'][number];

/** Tokens of the stream, and features of each. */
export const count = 3;
export const width = 4;

export const parameters = {
  tokens: matrix(
    [
      [1, 0, 2, 1],
      [0, 1, 1, 2],
      [2, 1, 0, 1],
    ],
    [-10, 10],
    [count, count],
    [width, width],
    { symbol: 'X', quantity: 'x' },
  ),
  stage: choice<Stage>([...ways.pre, 'sum1', 'sum2'], {
    default: 'weights',
    offers: ({ norm }: { norm: keyof typeof ways }) => ways[norm],
  }),
  column: whole(1, [1, 2 * width], { symbol: 'j' }),
  pass: choice(['forward', 'backward']),
  mask: choice(['causal', 'none']),
  norm: choice(['pre', 'post'], { convention: true, more: true }),

  token: whole(3, [1, count], { symbol: 'i', more: true }),
  upstream: matrix(
    [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ],
    [-10, 10],
    [count, count],
    [width, width],
    {
      symbol: 'Z̄',
      quantity: 'g',
      more: true,
      when: ({ pass }: { pass: string }) => pass === 'backward',
    },
  ),
};
export type StepState = State<typeof parameters>;
