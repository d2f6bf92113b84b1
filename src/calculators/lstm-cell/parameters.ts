import { longest } from '../../draw/steps.ts';
import { choice, list, matrix, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';

export const stages = ['whole', 'forget', 'input', 'cell', 'output'] as const;

interface Units {
  units: '1' | '2';
}
const one = ({ units }: Units) => units === '1';
const two = ({ units }: Units) => units === '2';

const weight = (symbol: string, value: number, reach = 20, more = true) =>
  number(value, [-reach, reach], 0.1, { symbol, quantity: 'w', more, when: one });
/** A row a unit: the weights of x, of h of A and of h of B, and the bias. */
const gate = (symbol: string, A: readonly number[], B: readonly number[]) =>
  matrix([A, B], [-50, 50], [2, 2], [4, 4], { symbol, quantity: 'w', more: true, when: two });

export const parameters = {
  stage: choice(stages),
  units: choice(['1', '2']),
  unit: choice(['A', 'B'], { when: two }),
  step: whole(50, [1, longest], { symbol: 't' }),
  inputs: list([1], [-10, 10], [1, longest], { symbol: 'x_t', quantity: 'x' }),
  forgetBias: weight('b_f', 5, 20, false),
  inputBias: weight('b_i', -5),
  outputBias: weight('b_o', 2),
  candidateBias: weight('b_c', 0),
  forgetInput: weight('w_f', 0),
  inputInput: weight('w_i', 10),
  candidateInput: weight('w_c', 3),
  outputInput: weight('w_o', 0),
  forgetState: weight('u_f', 0, 5),
  inputState: weight('u_i', 0, 5),
  candidateState: weight('u_c', 0, 5),
  outputState: weight('u_o', 0, 5),
  // B keeps the input of the step before; it shuts A's input gate, so that A counts runs of ones.
  forgetRows: gate('W_f', [0, 0, 0, 10], [0, 0, 0, -10]),
  inputRows: gate('W_i', [20, 0, -40, -10], [0, 0, 0, 10]),
  candidateRows: gate('W_c', [10, 0, 0, 0], [10, 0, 0, 0]),
  outputRows: gate('W_o', [0, 0, 0, 10], [0, 0, 0, 10]),
};
export type CellState = State<typeof parameters>;
