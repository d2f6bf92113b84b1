import { expectLength } from '../arrays/expect-length.ts';
import {
  addColumnSums,
  addProduct,
  addProductWithTranspose,
  addTransposedProduct,
} from '../arrays/matrix-product.ts';
import { sizeOf, type Tensor, zeros } from '../arrays/tensor.ts';

/** A map of features, y = x Wᵀ + b. */
export interface LinearLayer {
  /** (out, in). */
  readonly weights: Tensor;
  /** out values, or null for none. */
  readonly bias: Float64Array | null;
}

/** The gradients of a map of features, each in its parameter's layout (the bias's also where there is none). */
export interface LinearGradients {
  readonly dx: Tensor;
  readonly dWeights: Tensor;
  readonly dBias: Float64Array;
}

/** x (…, in) → (…, out), row by row. Throws a RangeError if shapes do not fit. */
export function linear(x: Tensor, { weights, bias }: LinearLayer): Tensor {
  const [columns, inner] = weights.shape as readonly [number, number];
  const rows = sizeOf(x.shape.slice(0, -1));
  expectLength('linear', 'x', x.data, rows * inner);
  if (bias) expectLength('linear', 'bias', bias, columns);
  const y = zeros(...x.shape.slice(0, -1), columns);
  if (bias) for (let row = 0; row < rows; row++) y.data.set(bias, row * columns);
  addProductWithTranspose(y.data, 0, x.data, 0, weights.data, 0, rows, inner, columns);
  return y;
}

/** The way back for an upstream gradient of the output's shape: dx = dy W, dW = dyᵀ x, db = Σ dy. */
export function linearGradients(
  x: Tensor,
  { weights }: Pick<LinearLayer, 'weights'>,
  dy: Tensor,
): LinearGradients {
  const [columns, inner] = weights.shape as readonly [number, number];
  const rows = sizeOf(x.shape.slice(0, -1));
  expectLength('linear', 'dy', dy.data, rows * columns);
  const dx = zeros(...x.shape);
  const dWeights = zeros(columns, inner);
  const dBias = new Float64Array(columns);
  addProduct(dx.data, 0, dy.data, 0, weights.data, 0, rows, columns, inner);
  addTransposedProduct(dWeights.data, 0, dy.data, 0, x.data, 0, columns, rows, inner);
  addColumnSums(dBias, 0, dy.data, rows, columns);
  return { dx, dWeights, dBias };
}
