import type { Tensor } from '../arrays/tensor.ts';
import { identity, scaled, transpose } from '../products/matrix.ts';

/**
 * gain·Q of the decomposition A = QR with a non-negative diagonal of R, by Householder reflections; of Aᵀ, and
 * transposed back, if A has more columns than rows (Saxe, McClelland and Ganguli, 2014; torch.nn.init.orthogonal_).
 * Same shape as A; the shorter side's vectors are orthonormal up to the gain, also if A is rank deficient.
 * Throws if an entry is not finite.
 */
export function orthogonalize(matrix: Tensor, gain = 1): Tensor {
  const [height, width] = matrix.shape as readonly [number, number];
  if (height < width) return transpose(orthogonalize(transpose(matrix), gain));
  const r = scaled('orthogonalize', matrix).matrix.data;

  // Q = P₀P₁…Iₙ: the reflections are kept while A becomes R, then applied to the identity's columns, last one first.
  const reflections: { v: Float64Array; sign: number }[] = [];
  for (let column = 0; column < width; column++) {
    const v = new Float64Array(height);
    for (let row = column; row < height; row++) v[row] = r[row * width + column]!;
    const sign = v[column]! < 0 ? 1 : -1;
    // At unit length first: the squares of a tiny column would underflow.
    const length = Math.hypot(...v) || 1;
    for (let row = column; row < height; row++) v[row] = v[row]! / length;
    v[column] = v[column]! - sign;
    reflect(r, width, v);
    reflections.push({ v, sign });
  }
  const q = new Float64Array(height * width);
  q.set(identity(width).data);
  for (let column = width - 1; column >= 0; column--) reflect(q, width, reflections[column]!.v);
  return {
    shape: matrix.shape,
    data: q.map((entry, index) => gain * reflections[index % width]!.sign * entry),
  };
}

/** (I − 2vvᵀ/vᵀv)·M for rows of `width` entries. */
function reflect(matrix: Float64Array, width: number, v: Float64Array): void {
  const square = v.reduce((sum, part) => sum + part * part, 0);
  for (let column = 0; column < width; column++) {
    let dot = 0;
    for (let row = 0; row < v.length; row++) dot += v[row]! * matrix[row * width + column]!;
    for (let row = 0; row < v.length; row++) {
      const index = row * width + column;
      matrix[index] = matrix[index]! - (2 * dot * v[row]!) / square;
    }
  }
}
