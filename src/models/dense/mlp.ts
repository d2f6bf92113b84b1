import type { Activation } from '../activations/activation.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';
import { sizeOf, type Tensor, zeros } from '../arrays/tensor.ts';
import type { Objective } from './objective.ts';

/** One layer a′ = f(a Wᵀ + b): W of shape (out, in), b of shape (out). */
export interface MlpLayer {
  readonly weights: Tensor;
  readonly bias: Tensor;
  readonly activation: Activation;
}

/** Every number of one pass; lists have one entry a layer, first layer first. */
interface MlpPass {
  /** Pre-activations z and activations a, each (samples, out). */
  readonly z: Tensor[];
  readonly a: Tensor[];
  readonly loss: number;
  /** ∂loss/∂z of shape (samples, out), ∂loss/∂W of shape (out, in), ∂loss/∂b of shape (out). */
  readonly dz: Tensor[];
  readonly dWeights: Tensor[];
  readonly dBias: Tensor[];
  /** ∂loss/∂x, (samples, in). */
  readonly dx: Tensor;
}

/** Gradients of the parameters, one entry a layer. */
export type MlpGradients = Pick<MlpPass, 'dWeights' | 'dBias'>;

/**
 * Pre-activations and activations of every layer for inputs of shape (samples, in).
 * Throws a RangeError if a layer's weights do not fit what comes in.
 */
export function forward(layers: readonly MlpLayer[], x: Tensor): Pick<MlpPass, 'z' | 'a'> {
  const z: Tensor[] = [];
  const a: Tensor[] = [];
  let input = x;
  for (const { weights, bias, activation } of layers) {
    const [samples, inputs] = input.shape as [number, number];
    const [outputs, expected] = weights.shape as [number, number];
    if (inputs !== expected || bias.data.length !== outputs) {
      throw new RangeError(
        `mlp: expected weights (${outputs}, ${inputs}) and ${outputs} biases; got (${weights.shape}) and ${bias.data.length}`,
      );
    }
    const pre = zeros(samples, outputs);
    for (let sample = 0; sample < samples; sample++) pre.data.set(bias.data, sample * outputs);
    addProductWithTranspose(pre.data, 0, input.data, 0, weights.data, 0, samples, inputs, outputs);
    input = { shape: pre.shape, data: pre.data.map(activation.value) };
    z.push(pre);
    a.push(input);
  }
  return { z, a };
}

/**
 * Forward pass, loss, and the gradient of everything by backpropagation (Rumelhart, Hinton & Williams 1986):
 * dz = ∂loss/∂a ⊙ f′(z), dW = dzᵀ a₋₁, db = column sums of dz, ∂loss/∂a₋₁ = dz W.
 * Throws like `forward`, for no layers, and what the objective throws.
 */
export function forwardBackward(
  layers: readonly MlpLayer[],
  x: Tensor,
  targets: Tensor,
  objective: Objective,
): MlpPass {
  const { z, a } = forward(layers, x);
  const output = a.at(-1);
  if (!output) throw new RangeError('mlp: expected at least one layer; got 0');
  const { loss, gradient } = objective(output, targets);

  const dz: Tensor[] = [];
  const dWeights: Tensor[] = [];
  const dBias: Tensor[] = [];
  let upstream: Tensor = { shape: output.shape, data: gradient };
  for (let index = layers.length - 1; index >= 0; index--) {
    const { weights, activation } = layers[index]!;
    const [outputs, inputs] = weights.shape as [number, number];
    const samples = x.shape[0]!;
    const input = index === 0 ? x : a[index - 1]!;
    const slopes = z[index]!.data.map(activation.derivative);
    const own = { shape: upstream.shape, data: upstream.data.map((value, k) => value * slopes[k]!) };
    const dWeight = zeros(outputs, inputs);
    addTransposedProduct(dWeight.data, 0, own.data, 0, input.data, 0, outputs, samples, inputs);
    const dBiasOfLayer = zeros(outputs);
    addColumnSums(dBiasOfLayer.data, 0, own.data, samples, outputs);
    upstream = zeros(samples, inputs);
    addProduct(upstream.data, 0, own.data, 0, weights.data, 0, samples, outputs, inputs);
    dz.unshift(own);
    dWeights.unshift(dWeight);
    dBias.unshift(dBiasOfLayer);
  }
  return { z, a, loss, dz, dWeights, dBias, dx: upstream };
}

/** The layers after one step of gradient descent, W − η dW and b − η db. */
export function descendOnce(
  layers: readonly MlpLayer[],
  { dWeights, dBias }: MlpGradients,
  learningRate: number,
): MlpLayer[] {
  const moved = (from: Tensor, gradient: Tensor): Tensor => ({
    shape: from.shape,
    data: from.data.map((value, index) => value - learningRate * gradient.data[index]!),
  });
  return layers.map(({ weights, bias, activation }, index) => ({
    weights: moved(weights, dWeights[index]!),
    bias: moved(bias, dBias[index]!),
    activation,
  }));
}

/** The rows of a tensor with these indices, in their order. Throws a RangeError for a row that is not there. */
export function rows(tensor: Tensor, indices: readonly number[]): Tensor {
  const [count, ...rest] = tensor.shape as [number, ...number[]];
  const width = sizeOf(rest);
  const data = new Float64Array(indices.length * width);
  indices.forEach((index, position) => {
    if (!(Number.isInteger(index) && index >= 0 && index < count)) {
      throw new RangeError(`rows: expected an index from 0 to ${count - 1}; got ${index}`);
    }
    data.set(tensor.data.subarray(index * width, (index + 1) * width), position * width);
  });
  return { shape: [indices.length, ...rest], data };
}

interface MlpTraining {
  /** The layers after the last step. */
  readonly layers: MlpLayer[];
  /** The output for all samples after the last step. */
  readonly output: Tensor;
  /** The loss over all samples after the last step. */
  readonly loss: number;
  /** The loss before each step, measured on what the step was made with. */
  readonly losses: number[];
}

/** `steps` steps of gradient descent on all samples. Throws like `forwardBackward`. */
export function train(
  layers: readonly MlpLayer[],
  x: Tensor,
  targets: Tensor,
  objective: Objective,
  learningRate: number,
  steps: number,
): MlpTraining {
  const everything = Array.from({ length: x.shape[0]! }, (_, index) => index);
  return trainOnBatches(layers, x, targets, objective, learningRate, [everything], steps);
}

/**
 * Mini-batch gradient descent: in every epoch one step for each batch of sample indices, in the order given.
 * Throws like `forwardBackward` and `rows`.
 */
export function trainOnBatches(
  layers: readonly MlpLayer[],
  x: Tensor,
  targets: Tensor,
  objective: Objective,
  learningRate: number,
  batches: readonly (readonly number[])[],
  epochs: number,
): MlpTraining {
  let now: MlpLayer[] = [...layers];
  const losses: number[] = [];
  const drawn = batches.map((batch) => ({ x: rows(x, batch), targets: rows(targets, batch) }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const batch of drawn) {
      const pass = forwardBackward(now, batch.x, batch.targets, objective);
      losses.push(pass.loss);
      now = descendOnce(now, pass, learningRate);
    }
  }
  const { a, loss } = forwardBackward(now, x, targets, objective);
  return { layers: now, output: a.at(-1)!, loss, losses };
}

/**
 * The weighted sum of several batches' gradients: with the weights n_b / n the gradient of the mean over all samples,
 * whatever the batches' sizes; with weights 1 that of the sum. Throws a RangeError for no batches.
 */
export function combine(parts: readonly MlpGradients[], weights: readonly number[]): MlpGradients {
  if (parts.length === 0) throw new RangeError('combine: expected at least one batch; got 0');
  const sum = (list: (part: MlpGradients) => Tensor[]): Tensor[] =>
    list(parts[0]!).map(({ shape }, layer) => {
      const total = zeros(...shape);
      parts.forEach((part, index) => {
        const { data } = list(part)[layer]!;
        for (let k = 0; k < data.length; k++) total.data[k]! += weights[index]! * data[k]!;
      });
      return total;
    });
  return { dWeights: sum((part) => part.dWeights), dBias: sum((part) => part.dBias) };
}
