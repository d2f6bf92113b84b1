import { addProduct } from '../../arrays/matrix-product.ts';
import { random } from '../../arrays/random.ts';
import { sampleNormal } from '../../init/sample.ts';
import { type Normalization, normalizeByBatch, plainNormalization } from './normalize.ts';
import type { Sweep } from './sweep.ts';

export interface DrawnLayers {
  readonly width: number;
  readonly samples: number;
  /** A batch from N(0, 1), (width × samples). */
  readonly input: Float64Array;
  /** One matrix a layer, (width × width), row by row. */
  readonly weights: readonly Float64Array[];
}

/**
 * Equal layers with weights from N(0, deviation²), drawn from `seed` in the order in which `network` draws them, and a
 * batch from `inputSeed`.
 */
export function drawLayers(
  depth: number,
  width: number,
  samples: number,
  deviation: number,
  seed: number,
  inputSeed: number,
): DrawnLayers {
  const stream = random(seed);
  return {
    width,
    samples,
    input: sampleNormal(random(inputSeed), width * samples, 1),
    weights: Array.from({ length: depth }, () => sampleNormal(stream, width * width, deviation)),
  };
}

/**
 * Every layer's pre-activations on the way forward: W a + bias, normalized by the batch where scale and shift are given
 * (ε = 1e-5). The same numbers as a training pass of `network`, without room for a way back. Returns what `view` makes
 * of each layer: of its values, z or BN(z), which it may keep, and of their slopes f′, which the next layer writes over;
 * both (width × samples).
 */
export function preActivations<View>(
  { width, samples, input, weights }: DrawnLayers,
  activation: Sweep,
  bias: number,
  normalization: { readonly gamma: number; readonly beta: number } | null,
  view: (values: Float64Array, slopes: Float64Array) => View,
): View[] {
  const count = width * samples;
  const ones = new Float64Array(count).fill(1);
  const constants = normalization && normalizationOf(width, count, normalization);
  const output = new Float64Array(count);
  const slopes = new Float64Array(count);
  return weights.map((matrix, layer) => {
    const values = new Float64Array(count).fill(bias);
    addProduct(values, 0, matrix, 0, layer === 0 ? input : output, 0, width, width, samples);
    if (constants) normalizeByBatch(constants, values, samples, values);
    activation.values(values, output, count);
    activation.slopes(values, output, ones, slopes, count);
    return view(values, slopes);
  });
}

function normalizationOf(
  width: number,
  count: number,
  { gamma, beta }: { gamma: number; beta: number },
): Normalization {
  const normalization = plainNormalization(width, count);
  normalization.gamma.fill(gamma);
  normalization.beta.fill(beta);
  return normalization;
}
