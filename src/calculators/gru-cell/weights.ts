import type { GruConvention } from '../../models/recurrent/gru.ts';
import type { GruScalarWeights } from '../../models/recurrent/gru-step.ts';
import type { GruState } from './model.ts';

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

/** The dialects in use, by who wrote them down first or made them common; the fourth has no name. */
export const dialects = {
  cho: { update: 'keeps-old', reset: 'before' },
  pytorch: { update: 'keeps-old', reset: 'after' },
  chung: { update: 'takes-new', reset: 'before' },
  fourth: { update: 'takes-new', reset: 'after' },
} as const satisfies Record<string, GruConvention>;
export type Dialect = keyof typeof dialects;

export const dialectOf = ({ update, reset }: GruConvention) =>
  (Object.keys(dialects) as Dialect[]).find(
    (name) => dialects[name].update === update && dialects[name].reset === reset,
  )!;
