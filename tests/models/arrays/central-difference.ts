import { expect } from 'vitest';

/** Numbers in (−1, 1) without a pattern, the same at every run. */
export function wave(length: number, seed: number): Float64Array {
  return Float64Array.from({ length }, (_, index) => Math.sin(12.9898 * (index + 1) + 78.233 * seed));
}

export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}

/** Expects `gradient` to be the slope of `loss` along every entry of `values`, which `loss` reads and is left as it was. */
export function expectGradient(gradient: Float64Array, values: Float64Array, loss: () => number): void {
  expect(gradient.length).toBe(values.length);
  const step = 1e-5;
  for (let index = 0; index < values.length; index++) {
    const kept = values[index]!;
    values[index] = kept + step;
    const above = loss();
    values[index] = kept - step;
    const below = loss();
    values[index] = kept;
    const slope = (above - below) / (2 * step);
    expect(Math.abs(gradient[index]! - slope), `entry ${index}`).toBeLessThan(1e-8 * (1 + Math.abs(slope)));
  }
}

/** Expects numbers to agree with what was printed with `digits` decimals. */
export function expectPrinted(got: ArrayLike<number>, printed: readonly number[], digits = 5): void {
  expect(Array.from(got, (value) => Number(value.toFixed(digits)) + 0)).toEqual(
    printed.map((value) => Number(value.toFixed(digits)) + 0),
  );
}
