import type { Tensor } from '../arrays/tensor.ts';
import { scaled, transpose } from './matrix.ts';

/**
 * The singular values of a matrix, largest first, min(rows, columns) of them, by one-sided Jacobi rotations (Hestenes
 * 1958), which find small values to full relative accuracy. Throws if an entry is not finite.
 */
export function singularValues(matrix: Tensor): Float64Array {
  const { matrix: unit, scale } = scaled('singular values', matrix);
  const [rows, columns] = unit.shape as readonly [number, number];
  // Rows of `vectors` are made orthogonal; their lengths are then the singular values.
  const vectors = rows < columns ? unit : transpose(unit);
  const [count, length] = vectors.shape as readonly [number, number];
  const list = Array.from({ length: count }, (_, row) =>
    vectors.data.slice(row * length, (row + 1) * length),
  );
  for (let sweep = 0; sweep < 60 && rotateAll(list); sweep++);
  return Float64Array.from(list, (vector) => scale * Math.hypot(...vector))
    .sort()
    .reverse();
}

/** The largest singular value, ‖A‖₂; 0 for an empty matrix. */
export function spectralNorm(matrix: Tensor): number {
  return singularValues(matrix)[0] ?? 0;
}

/** Makes every pair of vectors orthogonal once; whether any pair was not. */
function rotateAll(vectors: readonly Float64Array[]): boolean {
  let rotated = false;
  for (let first = 0; first < vectors.length; first++) {
    for (let second = first + 1; second < vectors.length; second++)
      rotated = rotate(vectors[first]!, vectors[second]!) || rotated;
  }
  return rotated;
}

function rotate(left: Float64Array, right: Float64Array): boolean {
  const [a, b, c] = [dot(left, left), dot(right, right), dot(left, right)];
  if (Math.abs(c) <= Number.EPSILON * Math.sqrt(a * b)) return false;
  const cotangent = (b - a) / (2 * c);
  const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let index = 0; index < left.length; index++) {
    const [x, y] = [left[index]!, right[index]!];
    left[index] = cosine * x - sine * y;
    right[index] = sine * x + cosine * y;
  }
  return true;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, part, index) => sum + part * right[index]!, 0);
}
