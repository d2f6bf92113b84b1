import { horizonOf, longest } from '../../draw/steps.ts';
import { choice, list, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import type { GruConvention } from '../../models/recurrent/gru.ts';
import {
  type GruScalarWeights,
  type GruStateJacobian,
  type GruStep,
  gruStateJacobian,
  gruStep,
} from '../../models/recurrent/gru-step.ts';
import { type Dialect, dialectOf, dialects } from './dialects.ts';

const weight = (symbol: string, value: number, reach: number, more = true) =>
  number(value, [-reach, reach], 0.1, { symbol, quantity: 'w', more });

export const parameters = {
  update: choice(['keeps-old', 'takes-new'], { convention: true }),
  reset: choice(['before', 'after'], { convention: true }),
  step: whole(1, [1, longest], { symbol: 't' }),
  inputs: list([1, -1, 1, 1, -1, 0, 1, -1, -1, 1, 0, -1], [-10, 10], [1, longest], {
    symbol: 'x_t',
    quantity: 'x',
  }),
  updateBias: weight('b_z', 0, 20, false),
  initial: number(0.5, [-1, 1], 0.05, { symbol: 'h_0', quantity: 's', more: true }),
  resetBias: weight('b_r', 0, 20),
  candidateBias: weight('b_h', 0, 20),
  recurrentBias: weight('b′_h', 0.1, 20),
  updateInput: weight('w_z', 0.5, 20),
  updateState: weight('u_z', 0.5, 5),
  resetInput: weight('w_r', 0.5, 20),
  resetState: weight('u_r', 0.5, 5),
  candidateInput: weight('w_h', 1, 20),
  candidateState: weight('u_h', 1, 5),
};
export type GruState = State<typeof parameters>;

/** The ten numbers of the state, by gate. */
export const weightsOf = (state: GruState): GruScalarWeights & { candidate: { recurrentBias: number } } => ({
  update: { w: state.updateInput, u: state.updateState, b: state.updateBias },
  reset: { w: state.resetInput, u: state.resetState, b: state.resetBias },
  candidate: {
    w: state.candidateInput,
    u: state.candidateState,
    b: state.candidateBias,
    recurrentBias: state.recurrentBias,
  },
});

export interface Moment extends GruStep {
  readonly x: number;
  /** h_(t−1). */
  readonly before: number;
  /** ∂h_t/∂h_(t−1) by its paths. */
  readonly jacobian: GruStateJacobian;
}

export interface GruResult {
  readonly weights: ReturnType<typeof weightsOf>;
  readonly dialect: Dialect;
  /** Steps 1 … horizon in every dialect, each on its own from h_0. */
  readonly runs: Readonly<Record<Dialect, readonly Moment[]>>;
  /** The dialects side by side: the three in use, and the fourth where it is the chosen one. */
  readonly shown: readonly Dialect[];
  /** The chosen step in the chosen dialect. */
  readonly now: Moment;
}

export function compute(state: GruState): GruResult {
  const weights = weightsOf(state);
  const horizon = horizonOf(state.step, state.inputs);
  const run = (convention: GruConvention): Moment[] => {
    let h = state.initial;
    return Array.from({ length: horizon }, (_, index) => {
      const before = h;
      const x = state.inputs[index] ?? 0;
      const step = gruStep({ x, h }, weights, convention);
      h = step.hidden;
      return { ...step, x, before, jacobian: gruStateJacobian(before, step, weights, convention) };
    });
  };
  const runs = {
    cho: run(dialects.cho),
    pytorch: run(dialects.pytorch),
    chung: run(dialects.chung),
    fourth: run(dialects.fourth),
  };
  const dialect = dialectOf(state);
  const shown: Dialect[] = ['cho', 'pytorch', 'chung', ...(dialect === 'fourth' ? [dialect] : [])];
  return { weights, dialect, runs, shown, now: runs[dialect][state.step - 1]! };
}
