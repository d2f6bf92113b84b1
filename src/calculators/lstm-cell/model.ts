import { horizonOf } from '../../draw/steps.ts';
import {
  type LstmCellJacobian,
  type LstmStep,
  lstmCellJacobian,
  lstmStep,
} from '../../models/recurrent/lstm-step.ts';
import type { CellState } from './parameters.ts';
import { each, type UnitWeights, weightsOf } from './weights.ts';

export { type CellState, parameters } from './parameters.ts';

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
