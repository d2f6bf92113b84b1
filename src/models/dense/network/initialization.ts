import type { Random } from '../../arrays/random.ts';
import { orthogonalize } from '../../init/orthogonalize.ts';
import { sampleNormal, sampleUniform } from '../../init/sample.ts';
import { initialize, layerDefault, type SchemeName, type SchemeOptions } from '../../init/scheme.ts';

/** How a layer's weights are drawn; biases start at 0. */
export type Initialization =
  /** Independent draws from N(0, deviation²). */
  | { readonly scheme: 'normal'; readonly deviation: number }
  /** The orthonormal factor of a matrix of normal draws, times the gain (1 if absent). */
  | { readonly scheme: 'orthogonal'; readonly gain?: number }
  /** All 0: for weights that are set afterwards, and to show what symmetry does. */
  | { readonly scheme: 'zeros' }
  /** PyTorch's for linear layers, U(±1/√fan_in). */
  | { readonly scheme: 'default' }
  | ({ readonly scheme: SchemeName } & SchemeOptions);

/** Weights of shape (outputs, inputs), row by row. Throws what `initialize` throws. */
export function drawWeights(
  initialization: Initialization,
  outputs: number,
  inputs: number,
  stream: Random,
): Float64Array {
  const shape = [outputs, inputs];
  const count = outputs * inputs;
  switch (initialization.scheme) {
    case 'normal':
      return sampleNormal(stream, count, initialization.deviation);
    case 'orthogonal':
      return orthogonalize({ shape, data: sampleNormal(stream, count, 1) }, initialization.gain).data;
    case 'zeros':
      return new Float64Array(count);
    case 'default':
      return sampleUniform(stream, count, layerDefault(shape).bound);
    default:
      return initialize(initialization.scheme, shape, stream, initialization);
  }
}
