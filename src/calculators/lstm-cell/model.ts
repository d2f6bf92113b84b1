import {
  type LstmCellJacobian,
  type LstmScalarWeights,
  type LstmStep,
  lstmCellJacobian,
  lstmStep,
} from '../../models/lstm.ts';
import type { ChoiceParameter, ListParameter, NumberParameter, State } from '../frame/parameters.ts';

export const stages = ['whole', 'forget', 'input', 'cell', 'output'] as const;
export type Stage = (typeof stages)[number];

/** The longest sequence; the reader's list is continued with zeros. */
export const longest = 60;

const weight = (symbol: string, value: number, reach: number): NumberParameter => ({
  kind: 'number',
  default: value,
  min: -reach,
  max: reach,
  step: 0.1,
  symbol,
  quantity: 'w',
  more: true,
});
const bias = (symbol: string, value: number) => weight(symbol, value, 20);
const input = (symbol: string, value: number) => weight(symbol, value, 20);
const recurrent = (symbol: string) => weight(symbol, 0, 5);

export const parameters = {
  stage: {
    kind: 'choice',
    default: 'whole',
    values: stages,
  } satisfies ChoiceParameter as ChoiceParameter<Stage>,
  step: {
    kind: 'number',
    default: 50,
    min: 1,
    max: longest,
    step: 1,
    integer: true,
    symbol: 't',
  } satisfies NumberParameter as NumberParameter,
  inputs: {
    kind: 'list',
    default: [1],
    min: -10,
    max: 10,
    length: [1, longest],
    symbol: 'x_t',
    quantity: 'x',
  } satisfies ListParameter as ListParameter,
  forgetBias: { ...bias('b_f', 5), more: false } as NumberParameter,
  inputBias: { ...bias('b_i', -5), more: false } as NumberParameter,
  outputBias: bias('b_o', 2),
  candidateBias: bias('b_c', 0),
  forgetInput: input('w_f', 0),
  inputInput: input('w_i', 10),
  candidateInput: input('w_c', 3),
  outputInput: input('w_o', 0),
  forgetState: recurrent('u_f'),
  inputState: recurrent('u_i'),
  candidateState: recurrent('u_c'),
  outputState: recurrent('u_o'),
};
export type CellState = State<typeof parameters>;

/** The twelve numbers of the state, by gate. */
export const weightsOf = (state: CellState): LstmScalarWeights => ({
  forget: { w: state.forgetInput, u: state.forgetState, b: state.forgetBias },
  input: { w: state.inputInput, u: state.inputState, b: state.inputBias },
  candidate: { w: state.candidateInput, u: state.candidateState, b: state.candidateBias },
  output: { w: state.outputInput, u: state.outputState, b: state.outputBias },
});

export interface Moment extends LstmStep {
  readonly x: number;
  /** h_(t−1). */
  readonly hiddenBefore: number;
  /** C_(t−1). */
  readonly cellBefore: number;
  /** ∂C_t/∂C_(t−1) by its paths; at t = 1 the direct one alone, for h_0 is an input of its own. */
  readonly jacobian: LstmCellJacobian;
  /** f_2 ⋯ f_t: what the lane leaves of C_1. */
  readonly left: number;
}

export interface CellResult {
  readonly weights: LstmScalarWeights;
  /** Steps 1 … horizon. */
  readonly moments: readonly Moment[];
  /** The chosen step. */
  readonly now: Moment;
  /** Up to where the picture runs; it holds still while t moves below. */
  readonly horizon: number;
}

const horizons = [12, 24, longest];

export function compute(state: CellState): CellResult {
  const weights = weightsOf(state);
  const horizon = horizons.find((known) => known >= Math.max(state.step, state.inputs.length))!;
  const moments: Moment[] = [];
  let before: Pick<LstmStep, 'hidden' | 'cell' | 'cellTanh' | 'outputGate'> = {
    hidden: 0,
    cell: 0,
    cellTanh: 0,
    outputGate: 0,
  };
  for (let index = 0; index < horizon; index++) {
    const x = state.inputs[index] ?? 0;
    const step = lstmStep({ x, h: before.hidden, c: before.cell }, weights);
    moments.push({
      ...step,
      x,
      hiddenBefore: before.hidden,
      cellBefore: before.cell,
      jacobian: lstmCellJacobian(before, step, weights),
      left: index === 0 ? 1 : moments[index - 1]!.left * step.forgetGate,
    });
    before = step;
  }
  return { weights, moments, now: moments[state.step - 1]!, horizon };
}
