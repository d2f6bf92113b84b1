import type { Tensor } from '../arrays/tensor.ts';
import { scaled } from './matrix.ts';

interface Eigenvalue {
  readonly real: number;
  readonly imaginary: number;
}

/**
 * The eigenvalues of a real square matrix, largest modulus first, conjugate pairs exact and with the positive imaginary
 * part first. Householder reduction to Hessenberg form, then Francis's implicit double-shift QR (Golub and Van Loan,
 * Matrix Computations, 4th edition, algorithm 7.5.1), with EISPACK's exceptional shift every tenth sweep without a
 * deflation. Throws if the matrix is not square or not finite, or if `sweepsPerEigenvalue` (60) do not suffice.
 */
export function eigenvalues(matrix: Tensor, { sweepsPerEigenvalue = 60 } = {}): Eigenvalue[] {
  const [size, columns] = matrix.shape as readonly [number, number];
  if (size !== columns)
    throw new RangeError(`eigenvalues: expected a square matrix; got shape [${matrix.shape}]`);
  const { matrix: unit, scale } = scaled('eigenvalues', matrix);
  const h = unit.data;
  reduceToHessenberg(h, size);

  const found: Eigenvalue[] = [];
  let high = size - 1;
  let sweeps = 0;
  while (high >= 0) {
    // Defective eigenvalues converge slowly, to nothing exact: after 20 sweeps entries of rounding size are let go, and
    // every sweep that still does not converge doubles that size.
    const floor = sweeps < 20 ? negligible : Number.EPSILON * 2 ** (sweeps - 20);
    const low = startOfBlock(h, size, high, floor);
    if (low === high) {
      found.push({ real: h[high * (size + 1)]!, imaginary: 0 });
      high -= 1;
      sweeps = 0;
    } else if (low === high - 1) {
      found.push(...pair(h, size, low));
      high -= 2;
      sweeps = 0;
    } else {
      if (sweeps === sweepsPerEigenvalue)
        throw new RangeError(`eigenvalues: expected convergence; got none after ${sweeps} sweeps`);
      sweeps++;
      francisStep(h, size, low, high, sweeps % 10 === 0);
    }
  }
  const modulus = ({ real, imaginary }: Eigenvalue) => Math.hypot(real, imaginary);
  return found
    .map(({ real, imaginary }) => ({ real: scale * real, imaginary: scale * imaginary }))
    .sort((a, b) => modulus(b) - modulus(a) || b.real - a.real || b.imaginary - a.imaginary);
}

/** Beside a largest entry of 1: products of two entries above it do not underflow in a sweep. */
const negligible = 1e-100;

/** The first row of the unreduced block that ends in row `high`; negligible entries below the diagonal become 0. */
function startOfBlock(h: Float64Array, size: number, high: number, floor: number): number {
  for (let row = high; row > 0; row--) {
    const below = row * size + row - 1;
    const neighbours = Math.abs(h[below - size]!) + Math.abs(h[below + 1]!);
    if (Math.abs(h[below]!) <= Math.max(Number.EPSILON * (neighbours || 1), floor)) {
      h[below] = 0;
      return row;
    }
  }
  return 0;
}

/** The two eigenvalues of the 2 × 2 block at rows and columns low, low + 1. */
function pair(h: Float64Array, size: number, low: number): Eigenvalue[] {
  const at = low * (size + 1);
  const last = h[at + size + 1]!;
  const half = (h[at]! - last) / 2;
  const product = h[at + 1]! * h[at + size]!;
  const discriminant = half * half + product;
  if (discriminant < 0) {
    const imaginary = Math.sqrt(-discriminant);
    return [
      { real: last + half, imaginary },
      { real: last + half, imaginary: -imaginary },
    ];
  }
  // The sum of equal signs, then the other root from the product of both: no cancellation.
  const root = half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant);
  return [
    { real: last + root, imaginary: 0 },
    { real: last - (root === 0 ? 0 : product / root), imaginary: 0 },
  ];
}

/** One double-shift sweep over the block from row `low` to row `high`, at least three rows. */
function francisStep(h: Float64Array, size: number, low: number, high: number, exceptional: boolean): void {
  const at = (row: number, column: number) => h[row * size + column]!;
  // The shifts are the roots of (λ − x)(λ − y) = product: the eigenvalues of the last 2 × 2 block, or arbitrary ones.
  let x = at(high, high);
  let y = at(high - 1, high - 1);
  let product = at(high, high - 1) * at(high - 1, high);
  if (exceptional) {
    const distance = Math.abs(at(high, high - 1)) + Math.abs(at(high - 1, high - 2));
    x += 0.75 * distance;
    y = x;
    product = -0.4375 * distance * distance;
  }
  const corner = at(low, low);
  const below = at(low + 1, low);
  const column = [
    (corner - x) * (corner - y) - product + at(low, low + 1) * below,
    below * (corner - x + (at(low + 1, low + 1) - y)),
    below * at(low + 2, low + 1),
  ];
  for (let row = low; row < high; row++) {
    const length = Math.min(3, high - row + 1);
    if (row > low) for (let index = 0; index < length; index++) column[index] = at(row + index, row - 1);
    reflect(h, size, row, column.slice(0, length));
  }
  clearBelowSubdiagonal(h, size);
}

function reduceToHessenberg(h: Float64Array, size: number): void {
  for (let column = 0; column + 2 < size; column++) {
    const below = Array.from(
      { length: size - column - 1 },
      (_, index) => h[(column + 1 + index) * size + column]!,
    );
    reflect(h, size, column + 1, below);
  }
  clearBelowSubdiagonal(h, size);
}

/** The similarity P·H·P by the Householder reflection P, of rows from `start` on, that turns the column into a multiple of e₁. */
function reflect(h: Float64Array, size: number, start: number, column: readonly number[]): void {
  const length = Math.hypot(...column);
  if (length === 0) return;
  // At unit length first: the squares of a tiny column would underflow.
  const v = column.map((part) => part / length);
  v[0] = v[0]! + (v[0]! < 0 ? -1 : 1);
  const factor = 2 / v.reduce((sum, part) => sum + part * part, 0);
  const apply = (first: number, stride: number) => {
    let dot = 0;
    for (let index = 0; index < v.length; index++) dot += v[index]! * h[first + index * stride]!;
    for (let index = 0; index < v.length; index++)
      h[first + index * stride] = h[first + index * stride]! - factor * dot * v[index]!;
  };
  for (let index = 0; index < size; index++) apply(start * size + index, size);
  for (let index = 0; index < size; index++) apply(index * size + start, 1);
}

function clearBelowSubdiagonal(h: Float64Array, size: number): void {
  for (let row = 2; row < size; row++) h.fill(0, row * size, row * size + row - 1);
}
