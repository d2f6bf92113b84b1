import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activation } from '../../../src/models/activations/index.ts';
import { factorProduct, layerFactors } from '../../../src/models/products/factors.ts';
import { anyNumber, manyRuns, ordinaryList } from '../numbers.ts';

test('factors are w·f′(z), with one weight or one each', () => {
  expect([...layerFactors([0, 0], 0.5, activation('sigmoid'))]).toEqual([0.125, 0.125]);
  expect([...layerFactors([1, -1], [3, 4], activation('relu'))]).toEqual([3, 0]);
  expect(() => layerFactors([1, 2], [1], activation('relu'))).toThrow('products: expected 2 weights; got 1');
});

test('logarithms survive where the product underflows or overflows', () => {
  const quarters = factorProduct(new Array(600).fill(-0.25));
  expect(quarters.product).toBe(0);
  expect(quarters.log10Absolute).toBeCloseTo(600 * Math.log10(0.25), 9);
  expect(quarters.sign).toBe(1);
  expect(factorProduct(new Array(600).fill(8)).product).toBe(Number.POSITIVE_INFINITY);
});

test('a factor of 0 wins, also over an overflow', () => {
  const { product, log10Absolute, sign, fromOutput } = factorProduct([1e200, 1e200, 0, 1e200, 1e200]);
  expect([product, log10Absolute, sign]).toEqual([0, Number.NEGATIVE_INFINITY, 0]);
  expect(fromOutput[0]).toBe(0);
  expect(fromOutput[3]).toBe(Number.POSITIVE_INFINITY);
});

test('no factors make 1', () => {
  expect(factorProduct([])).toMatchObject({ product: 1, log10Absolute: 0, sign: 1 });
});

test('both ends meet: Π_{k ≤ l} · Π_{k > l} is the product, in numbers and logarithms', () => {
  fc.assert(
    fc.property(ordinaryList({ minLength: 2, maxLength: 12 }), (factors) => {
      const whole = factorProduct(factors);
      if (!Number.isFinite(whole.log10Absolute)) return whole.product === 0;
      return factors.slice(1).every((_, layer) => {
        const logarithm = whole.log10FromInput[layer]! + whole.log10FromOutput[layer + 1]!;
        const product = whole.fromInput[layer]! * whole.fromOutput[layer + 1]!;
        const size = Math.max(
          ...whole.log10FromInput.map(Math.abs),
          ...whole.log10FromOutput.map(Math.abs),
          1,
        );
        return (
          Math.abs(logarithm - whole.log10Absolute) < 1e-12 * size &&
          (size > 300 || Math.abs(product - whole.product) <= 1e-12 * Math.abs(whole.product)) &&
          Math.sign(whole.product || whole.sign) === whole.sign
        );
      });
    }),
    manyRuns,
  );
});

test('no NaN without a NaN', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyNumber.filter((x) => !Number.isNaN(x)),
        { maxLength: 6 },
      ),
      (factors) => {
        const { product, fromInput, fromOutput } = factorProduct(factors);
        return ![product, ...fromInput, ...fromOutput].some(Number.isNaN);
      },
    ),
    manyRuns,
  );
});
