import type { Activation } from '../activations/activation.ts';

/** One layer a′ = f(W a + b): a row of W and a number of b for each unit. */
export interface DenseLayer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly activation: Activation;
}

/** A layer's numbers after a pass forward and back. */
interface DensePass {
  /** What comes in, W·input + b, and f of it. */
  readonly input: readonly number[];
  readonly z: readonly number[];
  readonly a: readonly number[];
  /** ∂loss/∂a, ∂loss/∂z (∂loss/∂b as well), ∂loss/∂W and ∂loss/∂input. */
  readonly da: readonly number[];
  readonly dz: readonly number[];
  readonly dWeights: readonly (readonly number[])[];
  readonly dInput: readonly number[];
}

/** One pass of one sample: the loss, and every layer's numbers, first layer first. */
export interface SamplePass {
  readonly loss: number;
  readonly layers: readonly DensePass[];
}

/**
 * What `forwardBackward` of `mlp` gives for one sample and the loss `factor` · Σ (a − target)², in plain lists: a
 * network small enough to be drawn number by number. Sizes must fit.
 */
export function passSample(
  layers: readonly DenseLayer[],
  x: readonly number[],
  targets: readonly number[],
  factor: number,
): SamplePass {
  let output = x;
  const forward = layers.map(({ weights, bias, activation }) => {
    const input = output;
    const z = weights.map(
      (row, unit) => bias[unit]! + row.reduce((sum, weight, place) => sum + weight * input[place]!, 0),
    );
    output = z.map((value) => activation.value(value));
    return { input, z, a: output };
  });
  const errors = output.map((value, unit) => value - targets[unit]!);
  let da = errors.map((error) => 2 * factor * error);
  const passes: DensePass[] = [];
  for (let index = layers.length - 1; index >= 0; index--) {
    const { weights, activation } = layers[index]!;
    const { input, z, a } = forward[index]!;
    const dz = da.map((upstream, unit) => upstream * activation.derivative(z[unit]!));
    const dWeights = dz.map((delta) => input.map((value) => delta * value));
    const dInput = input.map((_, place) =>
      dz.reduce((sum, delta, unit) => sum + delta * weights[unit]![place]!, 0),
    );
    passes.unshift({ input, z, a, da, dz, dWeights, dInput });
    da = dInput;
  }
  return { loss: factor * errors.reduce((sum, error) => sum + error ** 2, 0), layers: passes };
}

/** A layer's gradients: ∂loss/∂W, and ∂loss/∂z, which is ∂loss/∂b. */
export type DenseGradients = Pick<DensePass, 'dWeights' | 'dz'>;

/** Two gradients of every layer added, as a library does that is not told to clear the stored one first. */
export function addGradients(
  stored: readonly DenseGradients[],
  gradients: readonly DenseGradients[],
): DenseGradients[] {
  const add = (one: readonly number[], other: readonly number[]) =>
    one.map((value, place) => value + other[place]!);
  return stored.map(({ dWeights, dz }, layer) => ({
    dWeights: dWeights.map((row, unit) => add(row, gradients[layer]!.dWeights[unit]!)),
    dz: add(dz, gradients[layer]!.dz),
  }));
}

/** The layers after a step of gradient descent, W − η dW and, unless the biases stay, b − η db. */
export function stepSample(
  layers: readonly DenseLayer[],
  gradients: readonly DenseGradients[],
  learningRate: number,
  withBiases: boolean,
): DenseLayer[] {
  const moved = (from: readonly number[], gradient: readonly number[]) =>
    from.map((value, place) => value - learningRate * gradient[place]!);
  return layers.map(({ weights, bias, activation }, index) => {
    const { dWeights, dz } = gradients[index]!;
    return {
      weights: weights.map((row, unit) => moved(row, dWeights[unit]!)),
      bias: withBiases ? moved(bias, dz) : bias,
      activation,
    };
  });
}
