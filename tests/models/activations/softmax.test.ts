import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  logSoftmax,
  logSoftmaxBackward,
  logSoftmaxJacobian,
  normalize,
  softmax,
  softmaxBackward,
  softmaxJacobian,
} from '../../../src/models/activations/softmax.ts';
import { anyNumber, differences, manyRuns, ordinaryList, someRuns } from '../numbers.ts';

const logits = ordinaryList({ minLength: 1, maxLength: 7 }, 1000);
const close = (got: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number) => {
  expect(got.length).toBe(wanted.length);
  for (let index = 0; index < got.length; index++)
    expect(Math.abs(got[index]! - wanted[index]!)).toBeLessThan(tolerance);
};

test('probabilities are positive and sum to 1; complements are 1 − p; logarithms fit', () => {
  fc.assert(
    fc.property(logits, fc.double({ min: 0.1, max: 10, noNaN: true }), (x, temperature) => {
      const { probabilities, logProbabilities, complements } = normalize(x, temperature);
      expect(Math.abs(probabilities.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-14);
      close(
        complements,
        probabilities.map((p) => 1 - p),
        1e-15,
      );
      close(logProbabilities.map(Math.exp), probabilities, 1e-14);
      expect(logProbabilities.every((value) => value <= 0 && Number.isFinite(value))).toBe(true);
    }),
    manyRuns,
  );
});

test('shifting all logits changes nothing', () => {
  fc.assert(
    fc.property(
      ordinaryList({ minLength: 1, maxLength: 7 }),
      fc.integer({ min: -1000, max: 1000 }),
      (x, shift) => {
        close(softmax(x.map((value) => value + shift)), softmax(x), 1e-12);
      },
    ),
    manyRuns,
  );
});

test('special values: a result without NaN, an error, or NaN for NaN', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 5 }), (x) => {
      const hopeless = x.every((value) => value === Number.NEGATIVE_INFINITY);
      if (!x.some(Number.isNaN) && (hopeless || x.includes(Number.POSITIVE_INFINITY))) {
        expect(() => softmax(x)).toThrow('softmax: expected a largest logit that is finite');
      } else if (!x.includes(Number.POSITIVE_INFINITY) && !Number.isNaN(x[0])) {
        const undefinedOutput = softmax(x).some(Number.isNaN);
        expect(undefinedOutput).toBe(x.some(Number.isNaN));
      }
    }),
    manyRuns,
  );
  expect(softmax([Number.NaN, 1]).every(Number.isNaN)).toBe(true);
});

test('a hidden entry gets probability 0 and logarithm −Infinity', () => {
  const { probabilities, logProbabilities } = normalize([1, Number.NEGATIVE_INFINITY, 1]);
  expect([...probabilities]).toEqual([0.5, 0, 0.5]);
  expect(logProbabilities[1]).toBe(Number.NEGATIVE_INFINITY);
});

test('the winner’s complement and logarithm keep the digits 1 − p loses', () => {
  const { complements, logProbabilities } = normalize([50, 0]);
  expect(complements[0]! / Math.exp(-50)).toBeCloseTo(1, 12);
  expect(logProbabilities[0]! / -Math.exp(-50)).toBeCloseTo(1, 12);
});

test('Jacobians agree with central differences, vector products with Jacobians', () => {
  const vector = ordinaryList({ minLength: 4, maxLength: 4 }, 3);
  fc.assert(
    fc.property(vector, vector, fc.double({ min: 0.5, max: 3, noNaN: true }), (x, upstream, temperature) => {
      const probabilities = softmax(x, temperature);
      const pairs = [
        [softmax, softmaxJacobian(x, temperature), softmaxBackward(probabilities, upstream, temperature)],
        [
          logSoftmax,
          logSoftmaxJacobian(x, temperature),
          logSoftmaxBackward(probabilities, upstream, temperature),
        ],
      ] as const;
      for (const [f, jacobian, dx] of pairs) {
        for (let row = 0; row < 4; row++)
          close(
            jacobian.subarray(4 * row, 4 * row + 4),
            differences((at) => f(at, temperature)[row]!, x),
            1e-8,
          );
        const product = x.map((_, column) =>
          upstream.reduce((sum, part, row) => sum + part * jacobian[4 * row + column]!, 0),
        );
        close(dx, product, 1e-12);
      }
    }),
    someRuns,
  );
});

test('the defaults are temperature 1', () => {
  const p = softmax([1, 2]);
  expect(softmaxBackward(p, [1, 0])).toEqual(softmaxBackward(p, [1, 0], 1));
  expect(logSoftmaxBackward(p, [1, 0])).toEqual(logSoftmaxBackward(p, [1, 0], 1));
  expect(softmaxJacobian([1, 2])).toEqual(softmaxJacobian([1, 2], 1));
  expect(logSoftmaxJacobian([1, 2])).toEqual(logSoftmaxJacobian([1, 2], 1));
  expect(logSoftmax([1, 2])).toEqual(logSoftmax([1, 2], 1));
});

test('refuses temperatures that are not positive', () => {
  for (const temperature of [0, -1, Number.NaN])
    expect(() => softmax([1], temperature)).toThrow('softmax: expected a temperature greater than 0');
});
