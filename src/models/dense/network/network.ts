import { random } from '../../arrays/random.ts';
import { drawWeights, type Initialization } from './initialization.ts';
import {
  inputGradient,
  type LayerShape,
  type LayerStatistics,
  layerBackward,
  layerForward,
  layerStatistics,
  type NetworkLayer,
  newLayer,
  parameterGradients,
} from './layer.ts';
import { copy } from './rows.ts';

interface NetworkShape {
  readonly inputs: number;
  readonly layers: readonly LayerShape[];
  /** The largest number of samples a pass may have. */
  readonly capacity: number;
  readonly initialization: Initialization;
  /** Everything random, weights first, then dropout, comes from this seed. */
  readonly seed: number;
}

/** How far a way back goes beyond the layers' own ∂loss/∂z: all the way, unless something is switched off. */
export interface Reach {
  /** ∂loss/∂W and ∂loss/∂b, which a look at the error signals alone does without. */
  readonly parameters?: boolean;
  /** ∂loss/∂input of the first layer, which training does without. */
  readonly input?: boolean;
}
const everywhere: Reach = {};

/** A dense network on flat arrays; passes allocate nothing. */
export interface Network {
  readonly layers: readonly NetworkLayer[];
  /** All parameters and their gradient: layer by layer W, b and, where the layer is normalized, γ, β. */
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  /** ∂loss/∂input of the last pass back that went as far, (inputs × samples). */
  readonly dInput: Float64Array;
  /**
   * The output (features × samples) for inputs (inputs × samples). Training normalizes by the batch and drops units.
   * Throws a RangeError for more samples than the capacity, for none, and for one where training normalizes.
   */
  forward(input: Float64Array, samples: number, training: boolean): Float64Array;
  /**
   * Goes back through the last pass from ∂loss/∂output; fills every layer's dz, `gradient` and `dInput`, as far as
   * `reach` allows. Without `parameters` the gradient is 0, but for γ and β.
   * Throws a RangeError unless that pass was one of training.
   */
  backward(dOutput: Float64Array, reach?: Reach): void;
  /** What the last pass did in each layer. */
  statistics(): LayerStatistics[];
}

/**
 * A new network with its weights drawn, biases 0, γ 1. Throws a RangeError for a shape without layers, sizes that are
 * not positive integers, a residual layer that changes the size, and what the initialization and dropout throw.
 */
export function network(shape: NetworkShape): Network {
  const { capacity, initialization } = shape;
  const sizes = [shape.inputs, ...shape.layers.map(({ outputs }) => outputs)];
  for (const size of [...sizes, capacity]) {
    if (!(Number.isInteger(size) && size > 0)) {
      throw new RangeError(`network: expected sizes that are positive integers; got ${size}`);
    }
  }
  if (shape.layers.length === 0) throw new RangeError('network: expected at least one layer; got 0');

  const parameterCount = shape.layers.reduce(
    (sum, { outputs, batchNormalization }, index) =>
      sum + outputs * (sizes[index]! + 1) + (batchNormalization ? 2 * outputs : 0),
    0,
  );
  const parameters = new Float64Array(parameterCount);
  const gradient = new Float64Array(parameterCount);
  const stream = random(shape.seed);
  let offset = 0;
  const takeViews = (length: number) => {
    const views = [parameters, gradient].map((all) => all.subarray(offset, offset + length));
    offset += length;
    return views as [Float64Array, Float64Array];
  };

  const layers = shape.layers.map((layer, index) => {
    const inputs = sizes[index]!;
    const made = newLayer(layer, inputs, capacity, takeViews);
    made.weights.set(drawWeights(initialization, made.outputs, inputs, stream));
    return made;
  });
  const last = layers.at(-1)!;
  const dInput = new Float64Array(shape.inputs * capacity);
  let given: Float64Array = dInput;
  let count = 0;
  let trained = false;

  return {
    layers,
    parameters,
    gradient,
    dInput,
    forward(input, samples, training) {
      if (!(Number.isInteger(samples) && samples > 0 && samples <= capacity)) {
        throw new RangeError(`network: expected 1 to ${capacity} samples; got ${samples}`);
      }
      given = input;
      count = samples;
      trained = training;
      let from = input;
      for (let index = 0; index < layers.length; index++) {
        layerForward(layers[index]!, from, samples, training, stream);
        from = layers[index]!.output;
      }
      return last.output;
    },
    backward(dOutput, { parameters: ofParameters = true, input: toInput = true } = everywhere) {
      if (!trained) throw new RangeError('network: expected a training pass before backward; got none');
      gradient.fill(0);
      copy(dOutput, last.dOutput, last.outputs * count);
      for (let index = layers.length - 1; index >= 0; index--) {
        const layer = layers[index]!;
        const before = index > 0 ? layers[index - 1]! : null;
        layerBackward(layer, count);
        if (ofParameters) parameterGradients(layer, before ? before.output : given, count);
        if (before) inputGradient(layer, before.dOutput, count);
        else if (toInput) inputGradient(layer, dInput, count);
      }
    },
    statistics: () => layers.map((layer) => layerStatistics(layer, count)),
  };
}
