import { type ActivationKind, smooth } from './activation.ts';
import { tanhDerivative } from './logistic.ts';

/** (e^x − e^(−x))/(e^x + e^(−x)). */
export const tanh = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value: Math.tanh, derivative: tanhDerivative }),
} as const satisfies ActivationKind;
