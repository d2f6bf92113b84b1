import { horizonOf, longest } from '../../draw/steps.ts';
import { choice, list, matrix, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import {
  type LstmCellJacobian,
  type LstmStep,
  lstmCellJacobian,
  lstmStep,
} from '../../models/recurrent/lstm-step.ts';
import { each, type UnitWeights, weightsOf } from './weights.ts';

export const stages = ['whole', 'forget', 'input', 'cell', 'output'] as const;
export type Stage = (typeof stages)[number];

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

export interface Moment extends LstmStep {
  readonly x: number;
  /** h_(t−1). */
  readonly hiddenBefore: number;
  /** C_(t−1). */
  readonly cellBefore: number;
  /** h_(t−1) of the other unit, 0 if there is none. */
  readonly acrossBefore: number;
  /** ∂C_t/∂C_(t−1) of the unit itself by its paths; at t = 1 the direct one alone, for h_0 is an input of its own. */
  readonly jacobian: LstmCellJacobian;
  /** f_2 ⋯ f_t: what the lane leaves of C_1. */
  readonly left: number;
}

export interface CellResult {
  /** Of the unit shown, as are the moments. */
  readonly weights: UnitWeights;
  /** Steps 1 … horizon. */
  readonly moments: readonly Moment[];
  /** The chosen step. */
  readonly now: Moment;
  /** The steps of the unit that is not shown, if there are two. */
  readonly other?: readonly Moment[];
}

const nothing = { hidden: 0, cell: 0, cellTanh: 0, outputGate: 0, left: 1 };

export function compute(state: CellState): CellResult {
  const units = weightsOf(state);
  const runs: Moment[][] = units.map(() => []);
  const horizon = horizonOf(state.step, state.inputs);
  for (let index = 0; index < horizon; index++) {
    const x = state.inputs[index] ?? 0;
    const earlier = runs.map((run) => run[index - 1] ?? nothing);
    units.forEach((unit, place) => {
      const before = earlier[place]!;
      const across = earlier[1 - place]?.hidden ?? 0;
      const weights = each((gate) => {
        const { w, u, b } = unit[gate];
        return { w, u, b: b + unit[gate].across * across };
      });
      const step = lstmStep({ x, h: before.hidden, c: before.cell }, weights);
      runs[place]!.push({
        ...step,
        x,
        hiddenBefore: before.hidden,
        cellBefore: before.cell,
        acrossBefore: across,
        jacobian: lstmCellJacobian(before, step, weights),
        left: index === 0 ? 1 : before.left * step.forgetGate,
      });
    });
  }
  const shown = units.length === 2 && state.unit === 'B' ? 1 : 0;
  const moments = runs[shown]!;
  return { weights: units[shown]!, moments, now: moments[state.step - 1]!, other: runs[1 - shown] };
}
