import { type ActivationKind, smooth } from './activation.ts';
import { sigmoidDerivative as derivative, sigmoid as value } from './logistic.ts';

/** σ(x) = 1/(1 + e^(−x)). */
export const sigmoid = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value, derivative }),
} as const satisfies ActivationKind;
