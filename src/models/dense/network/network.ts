import { addProduct, addProductWithTranspose, addTransposedProduct } from '../../arrays/matrix-product.ts';
import { norm } from '../../arrays/norm.ts';
import { type Random, random } from '../../arrays/random.ts';
import { dropoutScale } from '../dropout.ts';
import { drawWeights, type Initialization } from './initialization.ts';
import { type Normalization, normalizeBackward, normalizeByBatch, normalizeByRunning } from './normalize.ts';
import type { Sweep } from './sweep.ts';

/** One dense layer: f(BN(W a + b)), then dropout, then the layer's own input added. */
export interface LayerShape {
  readonly outputs: number;
  readonly activation: Sweep;
  readonly batchNormalization?: boolean;
  /** The probability of dropping a unit in training; 0 if absent. */
  readonly dropout?: number;
  /** Adds the layer's input to its output; both must have the same size. */
  readonly residual?: boolean;
}

export interface NetworkShape {
  readonly inputs: number;
  readonly layers: readonly LayerShape[];
  /** The largest number of samples a pass may have. */
  readonly capacity: number;
  readonly initialization: Initialization;
  /** Everything random, weights first, then dropout, comes from this seed. */
  readonly seed: number;
}

/** A layer's numbers after a pass. Arrays of (features × samples) hold `features · samples` numbers, row by row. */
export interface NetworkLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** W, (outputs × inputs), and b: views of the network's `parameters`. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** Their gradients: views of the network's `gradient`. */
  readonly dWeights: Float64Array;
  readonly dBias: Float64Array;
  /** W a + b. */
  readonly z: Float64Array;
  /** What the activation sees: z itself, or z normalized. */
  readonly seen: Float64Array;
  /** f(seen), before dropout and the residual. */
  readonly activated: Float64Array;
  /** What the next layer gets. */
  readonly output: Float64Array;
  /** ∂loss/∂z and ∂loss/∂output. */
  readonly dz: Float64Array;
  readonly dOutput: Float64Array;
  readonly normalization: Normalization | null;
}

/** One layer in numbers after a pass forward and back. */
export interface LayerStatistics {
  /** Of the layer's outputs: mean, standard deviation, and the share of them where |f′| is below 0.01. */
  readonly mean: number;
  readonly deviation: number;
  readonly saturated: number;
  /** Euclidean norms of ∂loss/∂output and ∂loss/∂W. */
  readonly outputGradientNorm: number;
  readonly weightGradientNorm: number;
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

interface Working extends NetworkLayer {
  readonly f: Sweep;
  readonly p: number;
  readonly kept: Float64Array;
  readonly residual: boolean;
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
  const takeView = (length: number) => {
    const views = [parameters, gradient].map((all) => all.subarray(offset, offset + length));
    offset += length;
    return views as [Float64Array, Float64Array];
  };

  const layers = shape.layers.map((layer, index): Working => {
    const inputs = sizes[index]!;
    const { outputs, dropout = 0, residual = false } = layer;
    if (residual && inputs !== outputs) {
      throw new RangeError(`network: expected a residual layer of ${inputs} outputs; got ${outputs}`);
    }
    const [weights, dWeights] = takeView(outputs * inputs);
    const [bias, dBias] = takeView(outputs);
    weights.set(drawWeights(initialization, outputs, inputs, stream));
    dropoutScale(dropout);
    const table = () => new Float64Array(outputs * capacity);
    const z = table();
    const activated = table();
    let normalization: Normalization | null = null;
    if (layer.batchNormalization) {
      const [gamma, dGamma] = takeView(outputs);
      const [beta, dBeta] = takeView(outputs);
      gamma.fill(1);
      normalization = {
        gamma,
        beta,
        dGamma,
        dBeta,
        runningMean: new Float64Array(outputs),
        runningVariance: new Float64Array(outputs).fill(1),
        inverseDeviation: new Float64Array(outputs),
        normalized: table(),
      };
    }
    return {
      inputs,
      outputs,
      weights,
      bias,
      dWeights,
      dBias,
      z,
      seen: normalization ? table() : z,
      activated,
      output: dropout > 0 || residual ? table() : activated,
      dz: table(),
      dOutput: table(),
      normalization,
      f: layer.activation,
      p: dropout,
      kept: new Float64Array(dropout > 0 ? outputs * capacity : 0),
      residual,
    };
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

function layerForward(
  layer: Working,
  input: Float64Array,
  samples: number,
  training: boolean,
  stream: Random,
): void {
  const { inputs, outputs, weights, bias, z, seen, activated, output, normalization, p, kept } = layer;
  repeatAlongRows(bias, z, outputs, samples);
  addProduct(z, 0, weights, 0, input, 0, outputs, inputs, samples);
  if (normalization) (training ? normalizeByBatch : normalizeByRunning)(normalization, z, samples, seen);
  const count = outputs * samples;
  layer.f.values(seen, activated, count);
  if (output !== activated) copy(activated, output, count);
  if (training && p > 0) {
    const scale = dropoutScale(p);
    for (let k = 0; k < count; k++) {
      kept[k] = (1 - stream.bernoulli(p)) * scale;
      output[k] = output[k]! * kept[k]!;
    }
  }
  if (layer.residual) for (let k = 0; k < count; k++) output[k]! += input[k]!;
}

/** From ∂loss/∂output to ∂loss/∂z. */
function layerBackward(layer: Working, samples: number): void {
  const { outputs, dz, dOutput, normalization, p, kept } = layer;
  const count = outputs * samples;
  layer.f.slopes(layer.seen, layer.activated, dOutput, dz, count);
  if (p > 0) for (let k = 0; k < count; k++) dz[k] = dz[k]! * kept[k]!;
  if (normalization) normalizeBackward(normalization, dz, samples);
}

/** From ∂loss/∂z to ∂loss/∂W = dz inputᵀ and ∂loss/∂b. */
function parameterGradients(layer: Working, input: Float64Array, samples: number): void {
  const { inputs, outputs, dWeights, dBias, dz } = layer;
  addProductWithTranspose(dWeights, 0, dz, 0, input, 0, outputs, samples, inputs);
  for (let row = 0; row < outputs; row++) {
    let sum = 0;
    for (let k = row * samples; k < (row + 1) * samples; k++) sum += dz[k]!;
    dBias[row] = sum;
  }
}

/** From ∂loss/∂z to ∂loss/∂input: Wᵀ dz, and what the residual path brings. */
function inputGradient(layer: Working, dInput: Float64Array, samples: number): void {
  const { inputs, outputs, weights, dz, dOutput } = layer;
  if (layer.residual) copy(dOutput, dInput, outputs * samples);
  else clear(dInput, inputs * samples);
  addTransposedProduct(dInput, 0, weights, 0, dz, 0, inputs, outputs, samples);
}

function layerStatistics(layer: Working, samples: number): LayerStatistics {
  const count = layer.outputs * samples;
  const output = layer.output.subarray(0, count);
  const mean = output.reduce((sum, value) => sum + value, 0) / count;
  const variance = output.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const slopes = new Float64Array(count);
  layer.f.slopes(
    layer.seen,
    layer.activated,
    slopes.map(() => 1),
    slopes,
    count,
  );
  const flat = slopes.filter((slope) => Math.abs(slope) < 0.01);
  return {
    mean,
    deviation: Math.sqrt(variance),
    saturated: flat.length / count,
    outputGradientNorm: norm(layer.dOutput.subarray(0, count)),
    weightGradientNorm: norm(layer.dWeights),
  };
}

// Loops, since calling `fill` costs more than a small layer's rows do.
function repeatAlongRows(values: Float64Array, out: Float64Array, rows: number, columns: number): void {
  for (let row = 0, k = 0; row < rows; row++) {
    const value = values[row]!;
    for (const end = k + columns; k < end; k++) out[k] = value;
  }
}

function clear(out: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) out[k] = 0;
}

function copy(from: Float64Array, to: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) to[k] = from[k]!;
}
