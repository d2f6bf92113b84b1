import { sigmoid } from '../activations/logistic.ts';
import type { GruConvention } from './gru.ts';
import type { ScalarGate } from './recurrent.ts';

/** The numbers of a one-unit GRU. The candidate's recurrent bias (b_hn) only differs from its bias in the 'after' dialect. */
export interface GruScalarWeights {
  readonly update: ScalarGate;
  readonly reset: ScalarGate;
  readonly candidate: ScalarGate & { readonly recurrentBias?: number };
}

/** One step of a one-unit GRU, every intermediate by name. */
export interface GruStep {
  readonly updatePreactivation: number;
  readonly resetPreactivation: number;
  readonly candidatePreactivation: number;
  /** z, in (0, 1). */
  readonly updateGate: number;
  /** r, in (0, 1). */
  readonly resetGate: number;
  /** What the past adds to the candidate: u (r h) + b_hn, or r (u h + b_hn). */
  readonly recurrentPart: number;
  /** n (h̃), in (−1, 1). */
  readonly candidate: number;
  /** The share of h_(t−1) in h_t: z or 1−z. */
  readonly keep: number;
  /** h_t, between h_(t−1) and n. */
  readonly hidden: number;
}

/** One step of a one-unit GRU from input x and the state h of the step before. */
export function gruStep(
  { x, h }: { x: number; h: number },
  { update, reset, candidate: cell }: GruScalarWeights,
  convention: GruConvention,
): GruStep {
  const updatePreactivation = update.w * x + update.u * h + update.b;
  const resetPreactivation = reset.w * x + reset.u * h + reset.b;
  const updateGate = sigmoid(updatePreactivation);
  const resetGate = sigmoid(resetPreactivation);
  const recurrentBias = cell.recurrentBias ?? 0;
  const recurrentPart =
    convention.reset === 'before'
      ? cell.u * (resetGate * h) + recurrentBias
      : resetGate * (cell.u * h + recurrentBias);
  const candidatePreactivation = cell.w * x + cell.b + recurrentPart;
  const candidate = Math.tanh(candidatePreactivation);
  const keep = convention.update === 'keeps-old' ? updateGate : 1 - updateGate;
  return {
    updatePreactivation,
    resetPreactivation,
    candidatePreactivation,
    updateGate,
    resetGate,
    recurrentPart,
    candidate,
    keep,
    hidden: keep * h + (1 - keep) * candidate,
  };
}

/** ∂h_t/∂h_(t−1) of a one-unit GRU, split into its paths; `full` is their sum. */
export interface GruStateJacobian {
  /** The share of the old state that stays: z (or 1−z). */
  readonly direct: number;
  /** h_(t−1) → z → h_t. */
  readonly throughUpdateGate: number;
  /** h_(t−1) → candidate → h_t, r held fixed. */
  readonly throughCandidate: number;
  /** h_(t−1) → r → candidate → h_t. */
  readonly throughResetGate: number;
  readonly full: number;
}

/** How h_t answers to h_(t−1) = `h`; `step` is what gruStep returned for it under the same convention. */
export function gruStateJacobian(
  h: number,
  step: GruStep,
  { update, reset, candidate: cell }: GruScalarWeights,
  convention: GruConvention,
): GruStateJacobian {
  const { updateGate, resetGate, candidate, keep } = step;
  const sign = convention.update === 'keeps-old' ? 1 : -1;
  const intoCandidate = (1 - keep) * (1 - candidate ** 2);
  const cut = convention.reset === 'before' ? cell.u * h : cell.u * h + (cell.recurrentBias ?? 0);
  const throughUpdateGate = sign * (h - candidate) * updateGate * (1 - updateGate) * update.u;
  const throughCandidate = intoCandidate * cell.u * resetGate;
  const throughResetGate = intoCandidate * cut * resetGate * (1 - resetGate) * reset.u;
  return {
    direct: keep,
    throughUpdateGate,
    throughCandidate,
    throughResetGate,
    full: keep + throughUpdateGate + throughCandidate + throughResetGate,
  };
}
