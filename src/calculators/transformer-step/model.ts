import { later } from '../../frame/later.ts';
import type { Difference, Paths } from './backward.ts';
import { forward, type Matrices, type Run } from './block.ts';
import { type StepState, ways } from './parameters.ts';
import { type Chosen, type Stretch, sourcesOf } from './sources.ts';

export { parameters, type StepState } from './parameters.ts';

/** The way back, which forward states do without. */
const back = later(() => import('./backward.ts'));
if (import.meta.env.SSR) await back.fetch();

/** Fetches what the state's pass needs; undefined where it is there. */
export const needs = ({ pass }: Pick<StepState, 'pass'>) => (pass === 'backward' ? back.fetch() : undefined);

/** The way back from L = Σ Z̄ ⊙ Z. */
interface Backward {
  readonly gradients: Matrices;
  readonly paths: Paths;
  /** The gradient of the chosen entry. */
  readonly gradient: number;
  /** The slope of L by an entry of the chosen matrix, measured. */
  readonly difference: (row: number, column: number) => Difference;
}

export interface StepResult extends Run, Chosen {
  readonly value: number;
  /** What the arithmetic of the chosen entry takes in, in the pass shown. */
  readonly sources: readonly Stretch[];
  /** In a backward pass only. */
  readonly back?: Backward;
  /** The largest change in rows 1 and 2 of Z where −x_3 stands in place of x_3. */
  readonly change: number;
}

export function compute(state: StepState): StepResult {
  const run = forward(state);
  const { values } = run;
  const stage = (ways[state.norm] as readonly StepState['stage'][]).includes(state.stage)
    ? state.stage
    : 'input';
  const rows = values[stage]!;
  const chosen = { stage, row: state.token - 1, column: Math.min(state.column, rows[0]!.length) - 1 };
  const turned = forward({
    ...state,
    tokens: state.tokens.map((token, at) => (at === 2 ? token.map((feature) => -feature) : token)),
  }).values.output!;
  return {
    ...run,
    ...chosen,
    value: rows[chosen.row]![chosen.column]!,
    ...(state.pass === 'forward'
      ? { sources: sourcesOf(state, chosen) }
      : {
          sources: back.part.gradientSources(state, chosen),
          back: back.part.wayBack(state, run, chosen),
        }),
    change: Math.max(
      ...[0, 1].flatMap((at) =>
        turned[at]!.map((value, place) => Math.abs(value - values.output![at]![place]!)),
      ),
    ),
  };
}
