import { type ActivationKind, smooth } from './activation.ts';
import { scaledSoftplus } from './scaled-softplus.ts';

/** (1/β)·ln(1 + e^(βx)) everywhere. */
export const softplusExact = {
  parameters: { beta: 1 },
  nonzero: ['beta'],
  kinks: smooth,
  bind: ({ beta }) => scaledSoftplus(beta!, Number.POSITIVE_INFINITY),
} as const satisfies ActivationKind;
