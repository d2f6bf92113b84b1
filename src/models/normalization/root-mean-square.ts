import { expectLength } from '../arrays/expect-length.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';

/* RMSNorm (Zhang & Sennrich, 2019, equation 4): layer normalization without the mean and without a shift. */

/** The learnable scale γ, one per feature (null: 1), and ε, which is added to the mean square. */
export interface RootMeanSquareLayer {
  readonly gamma: Float64Array | null;
  readonly epsilon: number;
}

/** Tokens divided by the root of their mean square. */
export interface ScaledTokens {
  readonly x: Tensor;
  /** γ x r, of x's shape. */
  readonly y: Tensor;
  /** Σx²/D, of x's shape without the last axis. */
  readonly meanSquare: Tensor;
  /** r = 1/√(mean square + ε), of the same shape. */
  readonly inverseRoot: Tensor;
}

/**
 * RMSNorm of x (…, D), token by token. A constant token does not vanish, since no mean is taken off. Throws a RangeError
 * if γ does not have D values and where mean square + ε is not positive.
 */
export function rootMeanSquare(x: Tensor, { gamma, epsilon }: RootMeanSquareLayer): ScaledTokens {
  const features = x.shape.at(-1)!;
  if (gamma) expectLength('RMSNorm', 'gamma', gamma, features);
  const shape = x.shape.slice(0, -1);
  const meanSquare = zeros(...shape);
  x.data.forEach((value, index) => {
    meanSquare.data[Math.floor(index / features)]! += value ** 2 / features;
  });
  const inverseRoot = { shape, data: meanSquare.data.map((square) => inverse(square + epsilon)) };
  const y = zeros(...x.shape);
  x.data.forEach((value, index) => {
    const scale = inverseRoot.data[Math.floor(index / features)]! * (gamma?.[index % features] ?? 1);
    y.data[index] = value * scale;
  });
  return { x, y, meanSquare, inverseRoot };
}

/** Gradients for an upstream gradient dy: of the tokens, and of γ per feature (also where the layer has none). */
interface RootMeanSquareGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
}

/**
 * The way back through `rootMeanSquare`: dx = r(q − x̂·mean(q·x̂)) with q = γ dy and x̂ = x r. Throws a RangeError if dy is
 * not of x's size.
 */
export function rootMeanSquareGradients(
  { x, inverseRoot }: ScaledTokens,
  { gamma }: Pick<RootMeanSquareLayer, 'gamma'>,
  dy: Tensor,
): RootMeanSquareGradients {
  const features = x.shape.at(-1)!;
  expectLength('RMSNorm', 'dy', dy.data, x.data.length);
  const dgamma = new Float64Array(features);
  const dx = zeros(...x.shape);
  for (let start = 0; start < x.data.length; start += features) {
    const root = inverseRoot.data[start / features]!;
    let along = 0;
    for (let feature = 0; feature < features; feature++) {
      const scaled = x.data[start + feature]! * root;
      const slope = dy.data[start + feature]!;
      dgamma[feature]! += slope * scaled;
      along += slope * (gamma?.[feature] ?? 1) * scaled;
    }
    for (let feature = 0; feature < features; feature++) {
      const scaled = x.data[start + feature]! * root;
      const upstream = dy.data[start + feature]! * (gamma?.[feature] ?? 1);
      dx.data[start + feature] = root * (upstream - (scaled * along) / features);
    }
  }
  return { dx, dgamma };
}

function inverse(square: number): number {
  if (!(square > 0)) throw new RangeError(`RMSNorm: expected mean square + epsilon > 0; got ${square}`);
  return 1 / Math.sqrt(square);
}
