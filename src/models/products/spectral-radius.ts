import type { Tensor } from '../arrays/tensor.ts';
import { eigenvalues } from './eigenvalues.ts';

/** max|λ| over the eigenvalues; 0 for an empty matrix. Throws like `eigenvalues`. */
export function spectralRadius(matrix: Tensor): number {
  const [first] = eigenvalues(matrix);
  return first ? Math.hypot(first.real, first.imaginary) : 0;
}
