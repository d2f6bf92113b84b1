import { sigmoid, softplus } from '../sigmoid.ts';
import { type ActivationKind, smooth } from './activation.ts';

/** ln σ(x). */
export const logsigmoid = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value: (x) => -softplus(-x), derivative: (x) => sigmoid(-x) }),
} as const satisfies ActivationKind;
