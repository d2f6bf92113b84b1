import { type ActivationKind, smooth } from './activation.ts';
import { sigmoid, softplus } from './logistic.ts';

/** ln σ(x). */
export const logsigmoid = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value: (x) => -softplus(-x), derivative: (x) => sigmoid(-x) }),
} as const satisfies ActivationKind;
