import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipByGlobalNorm, clipByValue, clipEachByNorm } from '../../../src/models/optimizers/clipping.ts';
import { anyNumber, manyRuns, ordinaryList } from '../numbers.ts';

const list = ordinaryList({ minLength: 1, maxLength: 4 }, 1e3);
const gradients = fc
  .array(list, { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((row) => Float64Array.from(row)));
const powers = fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY);

test('by value: cut, not scaled; NaN stays', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(0, 0.5, 1, Number.POSITIVE_INFINITY), (x, limit) => {
      const got = clipByValue([Float64Array.of(x)], limit)[0]![0]!;
      return Number.isNaN(x)
        ? Number.isNaN(got)
        : (Math.abs(got) === Math.min(Math.abs(x), limit) && got * x >= 0) || limit === 0 || x === 0;
    }),
    manyRuns,
  );
  for (const limit of [-1, Number.NaN])
    expect(() => clipByValue([], limit)).toThrow('clip by value: expected a limit ≥ 0');
});

test('by global norm: never longer, never over the maximum, direction kept', () => {
  fc.assert(
    fc.property(
      gradients,
      fc.double({ min: 0, max: 100, noNaN: true }),
      powers,
      fc.constantFrom(0, 1e-6),
      (given, maximum, power, epsilon) => {
        const clipped = clipByGlobalNorm(given, maximum, { power, epsilon });
        const straight = clipped.gradients.every((row, index) =>
          row.every((x, k) => x === clipped.coefficient * given[index]![k]!),
        );
        return (
          straight &&
          clipped.coefficient >= 0 &&
          clipped.coefficient <= 1 &&
          clipped.normAfter <= clipped.norm * (1 + 1e-12) &&
          clipped.normAfter <= maximum * (1 + 1e-12) + 1e-320
        );
      },
    ),
    manyRuns,
  );
});

test('one norm over all tensors: 3 and 4 make 5', () => {
  const clipped = clipByGlobalNorm([Float64Array.of(3), Float64Array.of(4)], 1, { epsilon: 0 });
  expect(clipped.norm).toBeCloseTo(5, 15);
  expect(clipped.coefficient).toBeCloseTo(0.2, 15);
  expect(clipped.normAfter).toBeCloseTo(1, 15);
});

test('PyTorch’s ε shortens a little more', () => {
  expect(clipByGlobalNorm([Float64Array.of(2)], 1).coefficient).toBe(1 / (2 + 1e-6));
});

test('zero gradients stay, infinite ones show', () => {
  expect(clipByGlobalNorm([Float64Array.of(0)], 1, { epsilon: 0 })).toMatchObject({
    norm: 0,
    coefficient: 1,
    normAfter: 0,
  });
  const infinite = clipByGlobalNorm([Float64Array.of(1, Number.POSITIVE_INFINITY)], 1);
  expect(infinite).toMatchObject({ norm: Number.POSITIVE_INFINITY, coefficient: 0 });
  expect([...infinite.gradients[0]!]).toEqual([0, Number.NaN]);
  expect(clipByGlobalNorm([Float64Array.of(Number.NaN)], 1).coefficient).toBeNaN();
});

test('each by its own norm', () => {
  const [long, short] = clipEachByNorm([Float64Array.of(3, 4), Float64Array.of(0.1)], 1, { epsilon: 0 });
  expect(long!.normAfter).toBeCloseTo(1, 15);
  expect([...short!.gradients[0]!]).toEqual([0.1]);
  expect(clipEachByNorm([Float64Array.of(2)], 1)[0]!.coefficient).toBe(1 / (2 + 1e-6));
});

test('refuses maxima that are no length', () => {
  for (const maximum of [-1, Number.NaN])
    expect(() => clipByGlobalNorm([], maximum)).toThrow('clip by norm: expected a maximum ≥ 0');
});
