import { nested, type Tensor } from '../../src/models/arrays/tensor.ts';

export interface Tolerance {
  rtol: number;
  floor: number;
  atol: number;
}

/**
 * What a comparison has seen: how many numbers, and the largest relative error among the finite ones, where the
 * reference is at least atol / rtol: an error of rtol is the most that passes.
 */
export interface Tally {
  values: number;
  worst: number;
}

/** Typed arrays and tensors as the nested lists a golden file would hold. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (value !== null && typeof value === 'object' && 'shape' in value && 'data' in value)
    return nested(value as Tensor);
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

function largest(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.abs(value) : 0;
  if (Array.isArray(value)) return value.reduce((most: number, part) => Math.max(most, largest(part)), 0);
  return 0;
}

/**
 * Null if `got` agrees with `expected` by |G − E| ≤ atol + rtol · max(|E|, floor · max|E|), else a sentence that says
 * where it does not. NaN matches NaN, infinities match exactly, shapes and keys must agree; objects are compared key by key.
 */
export function deviation(
  path: string,
  got: unknown,
  expected: unknown,
  tolerance: Tolerance,
  tally: Tally = { values: 0, worst: 0 },
): string | null {
  return compare(path, plain(got), expected, tolerance, largest(expected), tally);
}

function compare(
  path: string,
  got: unknown,
  expected: unknown,
  tolerance: Tolerance,
  scale: number,
  tally: Tally,
): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return `${path}: expected a list of ${expected.length}; got ${typeof got}`;
    if (got.length !== expected.length)
      return `${path}: expected length ${expected.length}; got ${got.length}`;
    for (let index = 0; index < expected.length; index++) {
      const off = compare(`${path}[${index}]`, got[index], expected[index], tolerance, scale, tally);
      if (off) return off;
    }
    return null;
  }
  if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      const off = deviation(
        `${path}.${key}`,
        (got as Record<string, unknown> | undefined)?.[key],
        value,
        tolerance,
      );
      if (off) return off;
    }
    return null;
  }
  if (typeof expected !== 'number')
    return Object.is(got, expected) ? null : `${path}: expected ${expected}; got ${got}`;
  if (typeof got !== 'number') return `${path}: expected ${expected}; got ${typeof got}`;
  if (Number.isNaN(expected)) return Number.isNaN(got) ? null : `${path}: expected NaN; got ${got}`;
  if (!Number.isFinite(expected))
    return got === expected ? null : `${path}: expected ${expected}; got ${got}`;
  const reference = Math.max(Math.abs(expected), tolerance.floor * scale);
  const difference = Math.abs(got - expected);
  tally.values += 1;
  tally.worst = Math.max(tally.worst, difference / (reference + tolerance.atol / tolerance.rtol || 1));
  const allowed = tolerance.atol + tolerance.rtol * reference;
  return difference <= allowed ? null : `${path}: expected ${expected}; got ${got}`;
}
