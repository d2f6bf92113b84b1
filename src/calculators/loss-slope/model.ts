import { choice, number } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { sigmoid, softplus } from '../../models/activations/logistic.ts';

export const parameters = {
  z: number(-5, [-12, 12], 0.1, { symbol: 'z', quantity: 'x' }),
  answer: choice(['1', '0']),
};
export type SlopeState = State<typeof parameters>;

/** A loss at one score: its value and its first two derivatives by the score. */
export interface Bent {
  loss: number;
  slope: number;
  second: number;
}

export interface SlopeResult {
  /** σ(z), the probability of answer 1. */
  probability: number;
  /** The probability of the right answer, and 1 minus it without cancellation. */
  right: number;
  wrong: number;
  crossEntropy: Bent;
  squared: Bent;
  /** How many times as steep cross-entropy is: 1/(σ(1 − σ)), 4 at least. */
  ratio: number;
}

/** −ln p of the right answer, p = σ(t), t being z or −z, and ½(1 − p)²; with derivatives by z. */
export function lossesAt(z: number, answer: SlopeState['answer']): Omit<SlopeResult, 'ratio'> {
  const toward = answer === '1' ? 1 : -1;
  const [right, wrong] = [sigmoid(toward * z), sigmoid(-toward * z)];
  return {
    probability: sigmoid(z),
    right,
    wrong,
    crossEntropy: { loss: softplus(-toward * z), slope: -toward * wrong, second: right * wrong },
    squared: {
      loss: wrong ** 2 / 2,
      slope: -toward * right * wrong ** 2,
      second: right * wrong ** 2 * (3 * right - 1),
    },
  };
}

export function compute({ z, answer }: SlopeState): SlopeResult {
  const found = lossesAt(z, answer);
  return { ...found, ratio: 1 / (found.right * found.wrong) };
}
