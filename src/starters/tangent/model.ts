import { sigmoid, sigmoidDerivative } from '../../models/activations/logistic.ts';

/** The point of the home page's plate moves between −6 and 6. */
export const reach = 6;

/** What the plate shows at x: f = σ(x), 1 − f, and the slope f (1 − f), at most 0.25. */
export function compute(x: number): { f: number; rest: number; slope: number } {
  return { f: sigmoid(x), rest: sigmoid(-x), slope: sigmoidDerivative(x) };
}
