import { limitProduct } from '../arrays/limit-product.ts';
import { type ActivationKind, atZero } from './activation.ts';
import { step } from './slopes.ts';

/** x right of 0, negativeSlope·x elsewhere (Maas et al., 2013). */
export const leakyRelu = {
  parameters: { negativeSlope: 0.01 },
  kinks: atZero,
  bind: ({ negativeSlope }) => ({
    value: (x) => (x > 0 ? x : limitProduct(negativeSlope!, x)),
    derivative: (x) => step(x, negativeSlope!),
  }),
} as const satisfies ActivationKind;
