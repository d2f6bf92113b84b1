import { limitProduct } from '../arrays/limit-product.ts';
import type { Activation } from './activation.ts';
import { sigmoid, sigmoidDerivative } from './logistic.ts';

/** x·σ(βx) (Ramachandran et al., 2017); β = 1 is SiLU. */
export function sigmoidLinear(beta: number): Activation {
  return {
    value: (x) => limitProduct(x, sigmoid(limitProduct(beta, x))),
    derivative: (x) => {
      const argument = limitProduct(beta, x);
      return sigmoid(argument) + limitProduct(argument, sigmoidDerivative(argument));
    },
  };
}
