import { type ActivationKind, smooth } from './activation.ts';
import { exponentialLinear } from './exponential-linear.ts';

/** x right of 0, α(e^(x/α) − 1) elsewhere (Barron, 2017). */
export const celu = {
  parameters: { alpha: 1 },
  nonzero: ['alpha'],
  kinks: smooth,
  bind: ({ alpha }) => exponentialLinear(1, alpha!, alpha!),
} as const satisfies ActivationKind;
