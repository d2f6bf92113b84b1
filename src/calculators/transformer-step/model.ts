import { backward, forward, type Matrices, type Paths, type Rows, type Run } from './block.ts';
import { type Stage, type StepState, ways } from './parameters.ts';

export { parameters, type StepState } from './parameters.ts';

/** How far an entry is moved for the numerical derivative. */
export const differenceStep = 1e-5;

/** The slope of L by an entry, by central differences, and L at both ends. */
export interface Difference {
  readonly numeric: number;
  readonly above: number;
  readonly below: number;
}

export interface StepResult extends Run {
  readonly gradients: Matrices;
  readonly paths: Paths;
  /** The chosen entry: its matrix, row and column, counted from 0. */
  readonly stage: Stage;
  readonly row: number;
  readonly column: number;
  /** What the pass shown has in the chosen matrix: values or gradients. */
  readonly value: number;
  readonly gradient: number;
  /** For an entry of the chosen matrix. */
  readonly difference: (row: number, column: number) => Difference;
  /** The largest change in rows 1 and 2 of Z where −x_3 stands in place of x_3. */
  readonly change: number;
}

export function compute(state: StepState): StepResult {
  const run = forward(state);
  const { values } = run;
  const { gradients, paths } = backward(state, run);
  const offered: readonly Stage[] = ways[state.norm];
  const stage = offered.includes(state.stage) ? state.stage : 'input';
  const rows = values[stage]!;
  const row = state.token - 1;
  const column = Math.min(state.column, rows[0]!.length) - 1;
  const loss = (at: number, place: number, value: number) =>
    total(forward(state, { stage, row: at, column: place, value }).values.output!, state.upstream);
  const turned = forward({
    ...state,
    tokens: state.tokens.map((token, at) => (at === 2 ? token.map((feature) => -feature) : token)),
  }).values.output!;
  return {
    ...run,
    gradients,
    paths,
    stage,
    row,
    column,
    value: rows[row]![column]!,
    gradient: gradients[stage]![row]![column]!,
    difference: (at, place) => {
      const value = rows[at]![place]!;
      const [up, down] = [value + differenceStep, value - differenceStep];
      const [above, below] = [loss(at, place, up), loss(at, place, down)];
      return { above, below, numeric: (above - below) / (up - down) };
    },
    change: Math.max(
      ...[0, 1].flatMap((at) =>
        turned[at]!.map((value, place) => Math.abs(value - values.output![at]![place]!)),
      ),
    ),
  };
}

const total = (rows: Rows, weights: Rows) =>
  rows.reduce(
    (sum, row, at) => row.reduce((part, value, place) => part + value * weights[at]![place]!, sum),
    0,
  );
