import type { Activation } from '../activations/activation.ts';
import { expectLength } from '../arrays/expect-length.ts';
import { addProduct, addProductWithTranspose, addTransposedProduct } from '../arrays/matrix-product.ts';
import { norm } from '../arrays/norm.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';

/** Layers h ← h + α φ(h Wᵀ), or h ← α φ(h Wᵀ) without the skip. */
interface ResidualStack {
  /** W of each layer, (d, d). */
  readonly weights: readonly Tensor[];
  readonly activation: Activation;
  readonly alpha: number;
  readonly skip: boolean;
}

/** A pass through a stack. */
interface StackTrace {
  /** h_0 … h_L, each (N, d). */
  readonly states: readonly Tensor[];
  /** h Wᵀ of each layer. */
  readonly preActivations: readonly Tensor[];
  /** Mean of h_l² over all entries, l = 0 … L. */
  readonly secondMoments: Float64Array;
}

/** Gradients of Σ dy ⊙ h_L. */
interface StackGradients {
  readonly dx: Tensor;
  readonly dWeights: readonly Tensor[];
  /** ‖∂loss/∂h_l‖ for l = 0 … L. */
  readonly norms: Float64Array;
}

/** Sends x (N, d), a sample a row, through the stack. Throws a RangeError if a layer is not d × d. */
export function residualStack(x: Tensor, { weights, activation, alpha, skip }: ResidualStack): StackTrace {
  const [rows, width] = x.shape as readonly [number, number];
  const states = [x];
  const preActivations: Tensor[] = [];
  for (const weight of weights) {
    expectLength('residual stack', 'weights', weight.data, width * width);
    const state = states.at(-1)!;
    const z = zeros(rows, width);
    addProductWithTranspose(z.data, 0, state.data, 0, weight.data, 0, rows, width, width);
    preActivations.push(z);
    const data = z.data.map(
      (value, index) => (skip ? state.data[index]! : 0) + alpha * activation.value(value),
    );
    states.push({ shape: x.shape, data });
  }
  const secondMoments = Float64Array.from(states, ({ data }) => norm(data) ** 2 / data.length);
  return { states, preActivations, secondMoments };
}

/** The way back through `residualStack`. Throws a RangeError if dy is not of x's size. */
export function residualStackGradients(
  { states, preActivations }: StackTrace,
  { weights, activation, alpha, skip }: ResidualStack,
  dy: Tensor,
): StackGradients {
  const [rows, width] = states[0]!.shape as readonly [number, number];
  expectLength('residual stack', 'dy', dy.data, rows * width);
  const dWeights: Tensor[] = [];
  const norms = new Float64Array(states.length);
  let upstream = dy;
  for (let layer = weights.length - 1; layer >= 0; layer--) {
    norms[layer + 1] = norm(upstream.data);
    const z = preActivations[layer]!;
    const dz = z.data.map((value, index) => alpha * activation.derivative(value) * upstream.data[index]!);
    const dWeight = zeros(width, width);
    addTransposedProduct(dWeight.data, 0, dz, 0, states[layer]!.data, 0, width, rows, width);
    dWeights.unshift(dWeight);
    const below: Tensor = {
      shape: dy.shape,
      data: skip ? upstream.data.slice() : new Float64Array(rows * width),
    };
    addProduct(below.data, 0, dz, 0, weights[layer]!.data, 0, rows, width, width);
    upstream = below;
  }
  norms[0] = norm(upstream.data);
  return { dx: upstream, dWeights, norms };
}
