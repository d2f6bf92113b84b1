import { limitProduct } from '../arrays/limit-product.ts';
import { type ActivationKind, smooth } from './activation.ts';
import { normalCdf, normalDensity } from './erf.ts';

/** x·Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel, 2016). */
export const gelu = {
  parameters: {},
  kinks: smooth,
  bind: () => ({
    value: (x) => limitProduct(x, normalCdf(x)),
    derivative: (x) => normalCdf(x) + limitProduct(x, normalDensity(x)),
  }),
} as const satisfies ActivationKind;
