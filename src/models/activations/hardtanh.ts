import type { ActivationKind } from './activation.ts';
import { between } from './slopes.ts';

/** x clamped to [minimum, maximum]; the derivative at the bounds is 0. */
export const hardtanh = {
  parameters: { minimum: -1, maximum: 1 },
  kinks: ({ minimum, maximum }) => [minimum!, maximum!],
  bind: ({ minimum, maximum }) => ({
    value: (x) => Math.min(Math.max(x, minimum!), maximum!),
    derivative: (x) => between(x, minimum!, maximum!),
  }),
} as const satisfies ActivationKind;
