import type { ActivationKind } from './activation.ts';
import { scaledSoftplus } from './scaled-softplus.ts';

/** (1/β)·ln(1 + e^(βx)), and x itself where βx exceeds the threshold, as PyTorch computes it. */
export const softplus = {
  parameters: { beta: 1, threshold: 20 },
  nonzero: ['beta'],
  kinks: ({ beta, threshold }) => [threshold! / beta!],
  bind: ({ beta, threshold }) => scaledSoftplus(beta!, threshold!),
} as const satisfies ActivationKind;
