import { type ActivationKind, smooth } from './activation.ts';
import { sigmoidLinear } from './sigmoid-linear.ts';

/** x·σ(x) (Elfwing et al., 2018). */
export const silu = {
  parameters: {},
  kinks: smooth,
  bind: () => sigmoidLinear(1),
} as const satisfies ActivationKind;
