import { norm } from '../arrays/norm.ts';
import type { Tensor } from '../arrays/tensor.ts';
import { identity, multiply } from '../products/matrix.ts';

/** A product of Jacobians over layers, the last layer leftmost, and what is left of it from each layer on. */
interface JacobianProduct {
  /** J_L … J_1, n × n. */
  readonly product: Tensor;
  /** ‖J_L … J_(l+1)‖_F for l = 0 … L; the last is ‖I‖_F = √n. */
  readonly norms: Float64Array;
}

/** The product of the Jacobians (first layer first, each n × n, at least one). */
export function jacobianProduct(jacobians: readonly Tensor[]): JacobianProduct {
  let product = identity(jacobians[0]!.shape[0]!);
  const norms = new Float64Array(jacobians.length + 1);
  norms[jacobians.length] = norm(product.data);
  for (let layer = jacobians.length - 1; layer >= 0; layer--) {
    product = multiply(product, jacobians[layer]!);
    norms[layer] = norm(product.data);
  }
  return { product, norms };
}

/** I + α J: the Jacobian of a layer with a skip around it. */
export function withSkip({ shape, data }: Tensor, alpha = 1): Tensor {
  const size = shape[0]!;
  return { shape, data: data.map((entry, index) => alpha * entry + (index % (size + 1) === 0 ? 1 : 0)) };
}
