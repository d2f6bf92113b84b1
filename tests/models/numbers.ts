import fc from 'fast-check';

/** Every kind of double: ordinary ones, signed zeros, subnormals, the largest, infinities and NaN. */
export const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
  { weight: 2, arbitrary: fc.double() },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[0, -0, 5e-324, -5e-324, 2 ** -1022, 1e308, -1e308],
      ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
    ),
  },
);

/** Numbers of everyday size. */
export const ordinary = (limit = 10) => fc.double({ min: -limit, max: limit, noNaN: true });

/** Lists of everyday numbers, not all extremely small. */
export const ordinaryList = (length: { minLength: number; maxLength: number }, limit = 10) =>
  fc.array(ordinary(limit), length);

/** The settings of a cheap law: the same ten thousand cases every time. */
export const manyRuns = { seed: 20, numRuns: 10_000 };

/** The settings of a law whose single run costs more. */
export const someRuns = { seed: 20, numRuns: 500 };

/** ∂f/∂x_i by central differences with a step of about ∛ε·max(1, |x_i|). */
export function differences(f: (x: Float64Array) => number, x: ArrayLike<number>): Float64Array {
  return Float64Array.from(x, (value, index) => {
    const step = 6e-6 * Math.max(1, Math.abs(value));
    const at = (moved: number) => f(Float64Array.from(x, (other, k) => (k === index ? moved : other)));
    return (at(value + step) - at(value - step)) / (value + step - (value - step));
  });
}
