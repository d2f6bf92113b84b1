import { type ActivationKind, smooth } from './activation.ts';

/** x itself. */
export const identity = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value: (x) => x, derivative: () => 1 }),
} as const satisfies ActivationKind;
