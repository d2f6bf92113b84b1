import { type ActivationKind, atZero } from './activation.ts';
import { step } from './slopes.ts';

/** max(x, 0); the derivative at 0 is 0, as in PyTorch (Nair and Hinton, 2010). */
export const relu = {
  parameters: {},
  kinks: atZero,
  bind: () => ({ value: (x) => Math.max(x, 0), derivative: (x) => step(x, 0) }),
} as const satisfies ActivationKind;
