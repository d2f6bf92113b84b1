import { type ActivationKind, smooth } from './activation.ts';

/** x/(1 + |x|). */
export const softsign = {
  parameters: {},
  kinks: smooth,
  bind: () => ({
    value: (x) => (Number.isFinite(x) ? x / (1 + Math.abs(x)) : Math.sign(x)),
    derivative: (x) => {
      const reciprocal = 1 / (1 + Math.abs(x));
      return reciprocal * reciprocal;
    },
  }),
} as const satisfies ActivationKind;
