import { addProduct, addProductWithTranspose, addTransposedProduct } from '../../arrays/matrix-product.ts';
import { norm } from '../../arrays/norm.ts';
import { type Normalization, normalizeBackward, normalizeByBatch, plainNormalization } from './normalize.ts';
import type { Sweep } from './sweep.ts';

/** Equal layers, a ← f(BN(W a)), plus a where they are residual; no biases. */
interface StackShape {
  readonly width: number;
  readonly samples: number;
  readonly activation: Sweep;
  readonly batchNormalization: boolean;
  readonly residual: boolean;
}

/** What a pass leaves in a layer, each (width × samples). */
interface StackLayer {
  /** What the layer gives, and ∂loss/∂(W a). */
  readonly output: Float64Array;
  readonly dz: Float64Array;
}

/** A stack whose layers are made when they are first needed and kept: a change of the depth makes nothing anew. */
export interface Stack {
  /**
   * Through as many layers as there are `weights`, (width × width) each, all to be multiplied by `scale`, and from
   * ∂loss/∂output of the last one back to the first one's dz. Returns the layers.
   */
  pass(
    weights: readonly Float64Array[],
    scale: number,
    input: Float64Array,
    dOutput: Float64Array,
  ): readonly StackLayer[];
  /** The norm of ∂loss/∂W over the layers of the last pass together. */
  weightGradientNorm(): number;
}

interface Working extends StackLayer {
  readonly z: Float64Array;
  readonly seen: Float64Array;
  readonly activated: Float64Array;
  readonly dOutput: Float64Array;
  readonly normalization: Normalization | null;
}

/** The same numbers as a training pass of a `network` of such layers without biases, with room that is kept. */
export function stack({ width, samples, activation, batchNormalization, residual }: StackShape): Stack {
  const count = width * samples;
  const table = () => new Float64Array(count);
  const made: Working[] = [];
  const dWeights = new Float64Array(width * width);
  const scaled = table();
  let given: Float64Array = table();
  let passed: readonly Working[] = [];

  const layers = (depth: number): readonly Working[] => {
    while (made.length < depth) {
      const z = table();
      const activated = table();
      made.push({
        z,
        seen: batchNormalization ? table() : z,
        activated,
        output: residual ? table() : activated,
        dz: table(),
        dOutput: table(),
        normalization: batchNormalization ? plainNormalization(width, count) : null,
      });
    }
    return made.slice(0, depth);
  };

  /** scale · values, since scaling a batch takes less time than scaling the weights. */
  const times = (scale: number, values: Float64Array): Float64Array => {
    for (let k = 0; k < count; k++) scaled[k] = scale * values[k]!;
    return scaled;
  };

  return {
    pass(weights, scale, input, dOutput) {
      const depth = weights.length;
      given = input;
      passed = layers(depth);
      let from = input;
      for (let index = 0; index < depth; index++) {
        const { z, seen, activated, output, normalization } = passed[index]!;
        z.fill(0);
        addProduct(z, 0, weights[index]!, 0, times(scale, from), 0, width, width, samples);
        if (normalization) normalizeByBatch(normalization, z, samples, seen);
        activation.values(seen, activated, count);
        if (residual) for (let k = 0; k < count; k++) output[k] = activated[k]! + from[k]!;
        from = output;
      }
      passed.at(-1)?.dOutput.set(dOutput);
      for (let index = depth - 1; index >= 0; index--) {
        const layer = passed[index]!;
        activation.slopes(layer.seen, layer.activated, layer.dOutput, layer.dz, count);
        if (layer.normalization) normalizeBackward(layer.normalization, layer.dz, samples);
        if (index === 0) break;
        const before = passed[index - 1]!.dOutput;
        if (residual) before.set(layer.dOutput);
        else before.fill(0);
        addTransposedProduct(before, 0, weights[index]!, 0, times(scale, layer.dz), 0, width, width, samples);
      }
      return passed;
    },
    weightGradientNorm: () =>
      norm(
        passed.map(({ dz }, index) => {
          dWeights.fill(0);
          const from = index === 0 ? given : passed[index - 1]!.output;
          addProductWithTranspose(dWeights, 0, dz, 0, from, 0, width, samples, width);
          return norm(dWeights);
        }),
      ),
  };
}
