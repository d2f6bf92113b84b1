import { type ActivationKind, atZero } from './activation.ts';
import { exponentialLinear } from './exponential-linear.ts';

/** x right of 0, α(e^x − 1) elsewhere (Clevert et al., 2016). */
export const elu = {
  parameters: { alpha: 1 },
  kinks: atZero,
  bind: ({ alpha }) => exponentialLinear(1, alpha!, 1),
} as const satisfies ActivationKind;
