import { limitProduct } from '../arrays/limit-product.ts';
import { type ActivationKind, smooth } from './activation.ts';
import { sigmoid } from './logistic.ts';

/** x·tanh(ln(1 + e^x)) (Misra, 2019). */
export const mish = {
  parameters: {},
  kinks: smooth,
  bind: () => ({
    value: (x) => limitProduct(x, tanhOfSoftplus(x)),
    derivative: (x) => {
      const factor = tanhOfSoftplus(x);
      return factor + limitProduct(x, (1 + factor) * oneMinusTanhOfSoftplus(x) * sigmoid(x));
    },
  }),
} as const satisfies ActivationKind;

/** tanh(ln(1 + e^x)) = n/(n + 2) with n = e^x(e^x + 2), divided by e^(2x) right of 0 so that nothing overflows. */
function tanhOfSoftplus(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  const numerator = x > 0 ? 1 + 2 * decay : decay * (decay + 2);
  return numerator / (numerator + 2 * (x > 0 ? decay * decay : 1));
}

function oneMinusTanhOfSoftplus(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return x > 0 ? (2 * decay * decay) / (1 + 2 * decay + 2 * decay * decay) : 2 / (decay * (decay + 2) + 2);
}
