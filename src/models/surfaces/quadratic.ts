import type { Differentiable } from './surface.ts';

export { ravine } from './ravine.ts';

/**
 * f(x) = ½ (x − c)ᵀ A (x − c) with `matrix` A of n rows of n and `center` c of n numbers; ∇f = ½ (A + Aᵀ)(x − c).
 * Throws a RangeError if A is not square of c's size.
 */
export function quadratic(matrix: readonly (readonly number[])[], center: readonly number[]): Differentiable {
  const size = center.length;
  if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
    throw new RangeError(
      `quadratic: expected a ${size}×${size} matrix; got rows of ${matrix.map((row) => row.length)}`,
    );
  }
  return {
    value(point) {
      let sum = 0;
      for (let row = 0; row < size; row++) {
        const distance = point[row]! - center[row]!;
        for (let column = 0; column < size; column++) {
          sum += distance * matrix[row]![column]! * (point[column]! - center[column]!);
        }
      }
      return sum / 2;
    },
    gradient(point, out) {
      for (let row = 0; row < size; row++) {
        let sum = 0;
        for (let column = 0; column < size; column++) {
          sum += ((matrix[row]![column]! + matrix[column]![row]!) / 2) * (point[column]! - center[column]!);
        }
        out[row] = sum;
      }
    },
  };
}
