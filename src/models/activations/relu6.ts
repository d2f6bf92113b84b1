import type { ActivationKind } from './activation.ts';
import { between } from './slopes.ts';

/** x clamped to [0, 6]. */
export const relu6 = {
  parameters: {},
  kinks: () => [0, 6],
  bind: () => ({ value: (x) => Math.min(Math.max(x, 0), 6), derivative: (x) => between(x, 0, 6) }),
} as const satisfies ActivationKind;
