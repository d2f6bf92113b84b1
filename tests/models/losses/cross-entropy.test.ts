import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmax } from '../../../src/models/activations/softmax.ts';
import { crossEntropy, softCrossEntropy } from '../../../src/models/losses/cross-entropy.ts';
import { differences, ordinaryList } from '../numbers.ts';

const runs = { seed: 20, numRuns: 3000 };
const logits = ordinaryList({ minLength: 12, maxLength: 12 }, 5);
const options = fc.record({
  reduction: fc.constantFrom('mean' as const, 'sum' as const, 'none' as const),
  weights: fc.constantFrom(null, [2, 0.5, 1, 3]),
  labelSmoothing: fc.constantFrom(0, 0.1, 1),
});
const close = (gradient: Float64Array, numeric: Float64Array) =>
  gradient.every((slope, index) => Math.abs(slope - numeric[index]!) < 1e-6);

test('gradients agree with central differences, for indices and probabilities', () => {
  const targets = fc.array(fc.constantFrom(0, 1, 2, 3, -100), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(logits, logits, targets, options, (y, raw, given, settings) => {
      const classes = given.every((target) => target === -100) ? [0, 1, 2] : given;
      const hard = (at: Float64Array) => crossEntropy(at, 4, classes, settings);
      const soft = (at: Float64Array) =>
        softCrossEntropy(
          at,
          4,
          Float64Array.from([0, 4, 8].flatMap((row) => [...softmax(raw.slice(row, row + 4))])),
          settings,
        );
      return [hard, soft].every((loss) =>
        close(
          loss(Float64Array.from(y)).gradient,
          differences((at) => loss(at).loss, y),
        ),
      );
    }),
    runs,
  );
});

test('probabilities that are one-hot give the loss of the index', () => {
  fc.assert(
    fc.property(
      logits,
      fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(0, 0.2),
      (y, targets, labelSmoothing) => {
        const oneHot = Float64Array.from({ length: 12 }, (_, index) =>
          targets[Math.floor(index / 4)] === index % 4 ? 1 : 0,
        );
        const hard = crossEntropy(Float64Array.from(y), 4, targets, { labelSmoothing });
        const soft = softCrossEntropy(Float64Array.from(y), 4, oneHot, { labelSmoothing });
        return Math.abs(hard.loss - soft.loss) < 1e-12 && close(hard.gradient, soft.gradient);
      },
    ),
    runs,
  );
});

test('without weights a row’s gradient sums to 0', () => {
  fc.assert(
    fc.property(logits, (y) => {
      const { gradient } = crossEntropy(Float64Array.from(y), 4, [0, 1, 2], { labelSmoothing: 0.1 });
      return [0, 4, 8].every(
        (row) => Math.abs(gradient.subarray(row, row + 4).reduce((sum, g) => sum + g, 0)) < 1e-15,
      );
    }),
    runs,
  );
});

test('equal logits cost ln C', () => {
  expect(crossEntropy(new Float64Array(8), 4, [0, 3]).loss).toBeCloseTo(Math.log(4), 15);
  expect(softCrossEntropy(new Float64Array(4), 4, Float64Array.of(0.25, 0.25, 0.25, 0.25)).loss).toBeCloseTo(
    Math.log(4),
    15,
  );
});

test('a sure right answer keeps its tiny loss and gradient', () => {
  const { loss, gradient } = crossEntropy(Float64Array.of(60, 0), 2, [0]);
  expect(loss / Math.exp(-60)).toBeCloseTo(1, 12);
  expect(gradient[0]! / -Math.exp(-60)).toBeCloseTo(1, 12);
});

test('ignored rows cost nothing and leave the denominator', () => {
  const y = Float64Array.of(1, 2, 3, 4);
  const { loss, losses, gradient } = crossEntropy(y, 2, [0, 7], { ignoreIndex: 7, weights: [2, 5] });
  expect(loss).toBeCloseTo(losses[0]! / 2, 15);
  expect(losses[1]).toBe(0);
  expect([...gradient.subarray(2)].map(Math.abs)).toEqual([0, 0]);
});

test('a class hidden by −Infinity costs nothing while it is no target', () => {
  const y = Float64Array.of(0, 0, Number.NEGATIVE_INFINITY);
  expect(crossEntropy(y, 3, [1]).loss).toBeCloseTo(Math.LN2, 15);
  expect(crossEntropy(y, 3, [2]).loss).toBe(Number.POSITIVE_INFINITY);
});

test('refuses what is undefined', () => {
  const y = Float64Array.of(1, 2);
  expect(() => crossEntropy(y, 2, [-100])).toThrow('cross entropy: expected a mean');
  expect(crossEntropy(y, 2, [-100], { reduction: 'sum' }).loss).toBe(0);
  expect(() => crossEntropy(y, 2, [2])).toThrow(
    'cross entropy: expected a class from 0 to 1, or -100; got 2',
  );
  expect(() => crossEntropy(y, 2, [0.5])).toThrow('got 0.5');
  expect(() => crossEntropy(y, 2, [-1])).toThrow('got -1');
  expect(() => crossEntropy(y, 2, [0, 1])).toThrow('cross entropy: expected 2 × 2 logits; got 2');
  expect(() => crossEntropy(y, 2, [0], { labelSmoothing: 2 })).toThrow(
    'expected label smoothing in [0, 1]; got 2',
  );
  expect(() => softCrossEntropy(new Float64Array(0), 2, new Float64Array(0))).toThrow('expected a mean');
});
