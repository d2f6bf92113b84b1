import { limitProduct } from '../arrays/limit-product.ts';
import type { ActivationKind } from './activation.ts';

/** x·hardsigmoid(x) (Howard et al., 2019). */
export const hardswish = {
  parameters: {},
  kinks: () => [-3, 3],
  bind: () => ({
    value: (x) => limitProduct(x, Math.min(Math.max(x + 3, 0), 6) / 6),
    derivative: (x) => (x < -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5),
  }),
} as const satisfies ActivationKind;
