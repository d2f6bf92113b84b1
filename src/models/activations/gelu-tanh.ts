import { limitProduct } from '../arrays/limit-product.ts';
import { type ActivationKind, smooth } from './activation.ts';
import { sigmoid, sigmoidDerivative } from './logistic.ts';

const geluTanhScale = Math.sqrt(2 / Math.PI);

/** GELU by the tanh approximation (Hendrycks and Gimpel, 2016). */
export const geluTanh = {
  parameters: {},
  kinks: smooth,
  // ½(1 + tanh u) is σ(2u), which keeps its left tail.
  bind: () => ({
    value: (x) => limitProduct(x, sigmoid(geluTanhArgument(x))),
    derivative: (x) => {
      const argument = geluTanhArgument(x);
      const slopeTimesX = 2 * geluTanhScale * (x + 3 * 0.044715 * x ** 3);
      return sigmoid(argument) + limitProduct(slopeTimesX, sigmoidDerivative(argument));
    },
  }),
} as const satisfies ActivationKind;

function geluTanhArgument(x: number): number {
  return 2 * geluTanhScale * (x + 0.044715 * x ** 3);
}
