import { limitProduct } from '../arrays/limit-product.ts';
import { type ActivationKind, smooth } from './activation.ts';
import { sigmoidDerivative } from './logistic.ts';
import { sigmoidLinear } from './sigmoid-linear.ts';

/** x·σ(βx) (Ramachandran et al., 2017). */
export const swish = {
  parameters: { beta: 1 },
  kinks: smooth,
  bind: ({ beta }) => sigmoidLinear(beta!),
} as const satisfies ActivationKind;

/** ∂/∂β of swish, x·σ(βx), at x: x²·σ′(βx) (Ramachandran et al., 2017). */
export function swishBetaDerivative(x: number, beta: number): number {
  return limitProduct(x, limitProduct(x, sigmoidDerivative(limitProduct(beta, x))));
}
