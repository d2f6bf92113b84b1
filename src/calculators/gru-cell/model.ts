import { horizonOf, longest } from '../../draw/steps.ts';
import type { GruConvention } from '../../models/recurrent/gru.ts';
import {
  type GruStateJacobian,
  type GruStep,
  gruStateJacobian,
  gruStep,
} from '../../models/recurrent/gru-step.ts';
import type { ChoiceParameter, ListParameter, NumberParameter, State } from '../frame/parameters.ts';
import { type Dialect, dialectOf, dialects, weightsOf } from './weights.ts';

const number = (symbol: string, value: number, reach: number): NumberParameter => ({
  kind: 'number',
  default: value,
  min: -reach,
  max: reach,
  step: 0.1,
  symbol,
  quantity: 'w',
  more: true,
});

export const parameters = {
  update: {
    kind: 'choice',
    default: 'keeps-old',
    values: ['keeps-old', 'takes-new'],
    convention: true,
  } satisfies ChoiceParameter as ChoiceParameter<GruConvention['update']>,
  reset: {
    kind: 'choice',
    default: 'before',
    values: ['before', 'after'],
    convention: true,
  } satisfies ChoiceParameter as ChoiceParameter<GruConvention['reset']>,
  step: {
    kind: 'number',
    default: 1,
    min: 1,
    max: longest,
    step: 1,
    integer: true,
    symbol: 't',
  } satisfies NumberParameter as NumberParameter,
  inputs: {
    kind: 'list',
    default: [1, -1, 1, 1, -1, 0, 1, -1, -1, 1, 0, -1],
    min: -10,
    max: 10,
    length: [1, longest],
    symbol: 'x_t',
    quantity: 'x',
  } satisfies ListParameter as ListParameter,
  updateBias: { ...number('b_z', 0, 20), more: false } as NumberParameter,
  initial: {
    kind: 'number',
    default: 0.5,
    min: -1,
    max: 1,
    step: 0.05,
    symbol: 'h_0',
    quantity: 's',
    more: true,
  } satisfies NumberParameter as NumberParameter,
  resetBias: number('b_r', 0, 20),
  candidateBias: number('b_h', 0, 20),
  recurrentBias: number('b′_h', 0.1, 20),
  updateInput: number('w_z', 0.5, 20),
  updateState: number('u_z', 0.5, 5),
  resetInput: number('w_r', 0.5, 20),
  resetState: number('u_r', 0.5, 5),
  candidateInput: number('w_h', 1, 20),
  candidateState: number('u_h', 1, 5),
};
export type GruState = State<typeof parameters>;

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
