import { type ActivationKind, atZero } from './activation.ts';
import { exponentialLinear } from './exponential-linear.ts';

/** The fixed point of zero mean and unit variance (Klambauer et al., 2017, equation 14). */
const seluAlpha = 1.6732632423543772;
const seluScale = 1.0507009873554805;

/** ELU, scaled so that zero mean and unit variance are a fixed point (Klambauer et al., 2017). */
export const selu = {
  parameters: {},
  kinks: atZero,
  bind: () => exponentialLinear(seluScale, seluAlpha, 1),
} as const satisfies ActivationKind;
