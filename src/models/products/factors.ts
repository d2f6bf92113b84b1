import type { Activation } from '../activations/activation.ts';
import { limitProduct } from '../arrays/limit-product.ts';

/** The product of a chain of factors, from both ends, as numbers and as logarithms; lists have one entry per factor. */
interface FactorProduct {
  /** The product as a double: 0 or ±Infinity where it underflows or overflows. */
  readonly product: number;
  /** Π_{k ≤ l} and Π_{k ≥ l}. */
  readonly fromInput: Float64Array;
  readonly fromOutput: Float64Array;
  /** log₁₀|product|, a sum of logarithms, which cannot underflow; −Infinity if a factor is 0. */
  readonly log10Absolute: number;
  readonly log10FromInput: Float64Array;
  readonly log10FromOutput: Float64Array;
  /** The sign of the exact product: −1, 0 or 1. */
  readonly sign: number;
}

/** w_l·f′(z_l) of every layer; one weight per layer, or one for all. Throws if there are neither one nor as many weights. */
export function layerFactors(
  preactivations: ArrayLike<number>,
  weights: number | ArrayLike<number>,
  { derivative }: Activation,
): Float64Array {
  if (typeof weights === 'number')
    return Float64Array.from(preactivations, (z) => limitProduct(weights, derivative(z)));
  if (weights.length !== preactivations.length)
    throw new RangeError(`products: expected ${preactivations.length} weights; got ${weights.length}`);
  return Float64Array.from(preactivations, (z, layer) => limitProduct(weights[layer]!, derivative(z)));
}

/** Products of the factors from both ends; 1 and logarithm 0 for none. A factor of 0 makes 0 of everything it enters. */
export function factorProduct(factors: ArrayLike<number>): FactorProduct {
  const count = factors.length;
  const fromInput = new Float64Array(count);
  const fromOutput = new Float64Array(count);
  const log10FromInput = new Float64Array(count);
  const log10FromOutput = new Float64Array(count);
  let product = 1;
  let log10Absolute = 0;
  let sign = 1;
  for (let layer = 0; layer < count; layer++) {
    product = limitProduct(product, factors[layer]!);
    log10Absolute += Math.log10(Math.abs(factors[layer]!));
    sign *= Math.sign(factors[layer]!);
    fromInput[layer] = product;
    log10FromInput[layer] = log10Absolute;
  }
  let back = 1;
  let log10Back = 0;
  for (let layer = count - 1; layer >= 0; layer--) {
    back = limitProduct(back, factors[layer]!);
    log10Back += Math.log10(Math.abs(factors[layer]!));
    fromOutput[layer] = back;
    log10FromOutput[layer] = log10Back;
  }
  return { product, fromInput, fromOutput, log10Absolute, log10FromInput, log10FromOutput, sign };
}
