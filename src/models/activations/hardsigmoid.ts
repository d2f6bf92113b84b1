import type { ActivationKind } from './activation.ts';
import { between } from './slopes.ts';

/** (x + 3)/6 clamped to [0, 1]. */
export const hardsigmoid = {
  parameters: {},
  kinks: () => [-3, 3],
  bind: () => ({
    value: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
    derivative: (x) => between(x, -3, 3) / 6,
  }),
} as const satisfies ActivationKind;
