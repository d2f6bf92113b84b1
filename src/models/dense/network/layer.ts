import { addProduct, addProductWithTranspose, addTransposedProduct } from '../../arrays/matrix-product.ts';
import { norm } from '../../arrays/norm.ts';
import type { Random } from '../../arrays/random.ts';
import { dropoutScale } from '../dropout.ts';
import { type Normalization, normalizeBackward, normalizeByBatch, normalizeByRunning } from './normalize.ts';
import { clear, copy, repeatAlongRows } from './rows.ts';
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

/** A layer with what its passes need besides. */
interface Working extends NetworkLayer {
  readonly f: Sweep;
  readonly p: number;
  readonly kept: Float64Array;
  readonly residual: boolean;
}

/** Takes so many parameters of a network and their gradients: views of its two arrays. */
type TakeViews = (length: number) => [Float64Array, Float64Array];

/**
 * A layer whose weights are 0, biases 0, γ 1. Throws a RangeError for a residual layer that changes the size, and what
 * dropout throws.
 */
export function newLayer(layer: LayerShape, inputs: number, capacity: number, takeViews: TakeViews): Working {
  const { outputs, dropout = 0, residual = false } = layer;
  if (residual && inputs !== outputs) {
    throw new RangeError(`network: expected a residual layer of ${inputs} outputs; got ${outputs}`);
  }
  const [weights, dWeights] = takeViews(outputs * inputs);
  const [bias, dBias] = takeViews(outputs);
  dropoutScale(dropout);
  const table = () => new Float64Array(outputs * capacity);
  const z = table();
  const activated = table();
  const normalization = layer.batchNormalization ? newNormalization(outputs, takeViews, table) : null;
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
}

function newNormalization(outputs: number, takeViews: TakeViews, table: () => Float64Array): Normalization {
  const [gamma, dGamma] = takeViews(outputs);
  const [beta, dBeta] = takeViews(outputs);
  gamma.fill(1);
  return {
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

/** From a layer's input to its output; training normalizes by the batch and drops units. */
export function layerForward(
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
export function layerBackward(layer: Working, samples: number): void {
  const { outputs, dz, dOutput, normalization, p, kept } = layer;
  const count = outputs * samples;
  layer.f.slopes(layer.seen, layer.activated, dOutput, dz, count);
  if (p > 0) for (let k = 0; k < count; k++) dz[k] = dz[k]! * kept[k]!;
  if (normalization) normalizeBackward(normalization, dz, samples);
}

/** From ∂loss/∂z to ∂loss/∂W = dz inputᵀ and ∂loss/∂b. */
export function parameterGradients(layer: Working, input: Float64Array, samples: number): void {
  const { inputs, outputs, dWeights, dBias, dz } = layer;
  addProductWithTranspose(dWeights, 0, dz, 0, input, 0, outputs, samples, inputs);
  for (let row = 0; row < outputs; row++) {
    let sum = 0;
    for (let k = row * samples; k < (row + 1) * samples; k++) sum += dz[k]!;
    dBias[row] = sum;
  }
}

/** From ∂loss/∂z to ∂loss/∂input: Wᵀ dz, and what the residual path brings. */
export function inputGradient(layer: Working, dInput: Float64Array, samples: number): void {
  const { inputs, outputs, weights, dz, dOutput } = layer;
  if (layer.residual) copy(dOutput, dInput, outputs * samples);
  else clear(dInput, inputs * samples);
  addTransposedProduct(dInput, 0, weights, 0, dz, 0, inputs, outputs, samples);
}

/** What the last pass did in a layer. */
export function layerStatistics(layer: Working, samples: number): LayerStatistics {
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
