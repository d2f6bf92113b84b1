import type { Activation } from '../activations/activation.ts';
import { limitProduct } from '../arrays/limit-product.ts';
import { norm } from '../arrays/norm.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { identity, multiply } from './matrix.ts';

/** One neuron per layer: lists have one entry per layer, `outputByActivation` one more, for the input. */
interface ScalarChain {
  readonly preactivations: Float64Array;
  readonly activations: Float64Array;
  /** f′(z_l). */
  readonly slopes: Float64Array;
  /** ∂a_L/∂a_l for l = 0 … L. */
  readonly outputByActivation: Float64Array;
  /** ∂a_L/∂w_l and ∂a_L/∂b_l. */
  readonly outputByWeight: Float64Array;
  readonly outputByBias: Float64Array;
}

/**
 * A deep network one neuron wide, z_l = w_l·a_(l−1) + b_l, a_l = f(z_l), a_0 the input, and every derivative of its
 * output (Nielsen, Neural Networks and Deep Learning, chapter 5). Throws if weights and biases differ in number.
 */
export function scalarChain(
  input: number,
  weights: ArrayLike<number>,
  biases: ArrayLike<number>,
  { value, derivative }: Activation,
): ScalarChain {
  const depth = weights.length;
  if (biases.length !== depth)
    throw new RangeError(`scalar chain: expected ${depth} biases; got ${biases.length}`);
  const preactivations = new Float64Array(depth);
  const activations = new Float64Array(depth);
  const before = (layer: number) => (layer === 0 ? input : activations[layer - 1]!);
  for (let layer = 0; layer < depth; layer++) {
    preactivations[layer] = weights[layer]! * before(layer) + biases[layer]!;
    activations[layer] = value(preactivations[layer]!);
  }
  const slopes = preactivations.map(derivative);
  const outputByActivation = new Float64Array(depth + 1);
  const outputByWeight = new Float64Array(depth);
  const outputByBias = new Float64Array(depth);
  outputByActivation[depth] = 1;
  for (let layer = depth - 1; layer >= 0; layer--) {
    outputByBias[layer] = limitProduct(outputByActivation[layer + 1]!, slopes[layer]!);
    outputByWeight[layer] = limitProduct(outputByBias[layer]!, before(layer));
    outputByActivation[layer] = limitProduct(outputByBias[layer]!, weights[layer]!);
  }
  return { preactivations, activations, slopes, outputByActivation, outputByWeight, outputByBias };
}

/** A fully connected layer: weight of shape (out, in), bias of length out. */
interface Layer {
  readonly weight: Tensor;
  readonly bias: ArrayLike<number>;
}

interface MatrixChain {
  readonly preactivations: readonly Float64Array[];
  readonly activations: readonly Float64Array[];
  /** J_l = diag(f′(z_l))·W_l = ∂a_l/∂a_(l−1), shape (out, in). */
  readonly jacobians: readonly Tensor[];
  /** J_L ⋯ J_1 = ∂a_L/∂a_0. */
  readonly total: Tensor;
  /** ‖∂a_L/∂a_l‖_F for l = 0 … L; the last is √width. */
  readonly frobeniusNorms: Float64Array;
}

/**
 * The layers' Jacobians and their product, for one input vector: z_l = W_l a_(l−1) + b_l, a_l = f(z_l).
 * Throws if a layer does not fit the one before.
 */
export function matrixChain(
  input: Float64Array,
  layers: readonly Layer[],
  { value, derivative }: Activation,
): MatrixChain {
  const preactivations: Float64Array[] = [];
  const activations: Float64Array[] = [];
  const jacobians: Tensor[] = [];
  let below = input;
  for (const { weight, bias } of layers) {
    const [height, width] = weight.shape as readonly [number, number];
    if (width !== below.length || bias.length !== height) {
      const got = `shape [${weight.shape}] and ${bias.length} biases`;
      throw new RangeError(`matrix chain: expected a layer for ${below.length} inputs; got ${got}`);
    }
    const z = multiply(weight, { shape: [width, 1], data: below }).data.map((sum, row) => sum + bias[row]!);
    const jacobian = zeros(height, width);
    for (let index = 0; index < jacobian.data.length; index++) {
      const slope = derivative(z[Math.floor(index / width)]!);
      jacobian.data[index] = limitProduct(slope, weight.data[index]!);
    }
    below = z.map(value);
    preactivations.push(z);
    activations.push(below);
    jacobians.push(jacobian);
  }
  let total = identity(below.length);
  const frobeniusNorms = new Float64Array(layers.length + 1);
  frobeniusNorms[layers.length] = norm(total.data);
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    total = multiply(total, jacobians[layer]!);
    frobeniusNorms[layer] = norm(total.data);
  }
  return { preactivations, activations, jacobians, total, frobeniusNorms };
}
