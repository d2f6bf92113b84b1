import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sigmoid } from '../../../src/models/activations/logistic.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
} from '../../../src/models/losses/binary-cross-entropy.ts';
import { anyNumber, differences, manyRuns, ordinaryList } from '../numbers.ts';

const three = { minLength: 3, maxLength: 3 };
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), three);
const reductions = fc.constantFrom('mean', 'sum', 'none');
const weights = Float64Array.of(0.5, 2, 1);
const positiveWeights = Float64Array.of(3, 1, 0.25);
const one = Float64Array.of(1);

test('gradients agree with central differences', () => {
  fc.assert(
    fc.property(
      ordinaryList(three, 5),
      shares,
      reductions,
      fc.boolean(),
      (logits, targets, reduction, weighted) => {
        const t = Float64Array.from(targets);
        const options = weighted ? { weights, positiveWeights } : {};
        const withLogits = (at: Float64Array) => binaryCrossEntropyWithLogits(at, t, reduction, options);
        const direct = (at: Float64Array) => binaryCrossEntropy(at, t, reduction, options);
        const probabilities = Float64Array.from(logits, (y) => 0.1 + 0.8 * sigmoid(y));
        for (const [loss, at] of [
          [withLogits, Float64Array.from(logits)],
          [direct, probabilities],
        ] as const) {
          const numeric = differences((moved) => loss(moved).loss, at);
          const { gradient } = loss(at);
          if (!gradient.every((slope, index) => Math.abs(slope - numeric[index]!) < 1e-6)) return false;
        }
        return true;
      },
    ),
    { ...manyRuns, numRuns: 3000 },
  );
});

test('with logits is the same loss as after a sigmoid', () => {
  fc.assert(
    fc.property(ordinaryList(three, 5), shares, (logits, targets) => {
      const t = Float64Array.from(targets);
      const direct = binaryCrossEntropy(Float64Array.from(logits, sigmoid), t, 'mean', { weights });
      const { loss } = binaryCrossEntropyWithLogits(Float64Array.from(logits), t, 'mean', { weights });
      return Math.abs(loss - direct.loss) < 1e-12 * Math.max(1, loss);
    }),
    manyRuns,
  );
});

test('extreme logits keep e^(−|y|), infinite ones have a limit', () => {
  const of = (y: number, t: number) => binaryCrossEntropyWithLogits(Float64Array.of(y), Float64Array.of(t));
  expect(of(50, 1).loss / Math.exp(-50)).toBeCloseTo(1, 12);
  expect(of(-700, 0).gradient[0]! / Math.exp(-700)).toBeCloseTo(1, 12);
  expect(of(Number.POSITIVE_INFINITY, 1)).toMatchObject({ loss: 0 });
  expect(of(Number.POSITIVE_INFINITY, 0)).toMatchObject({ loss: Number.POSITIVE_INFINITY });
});

test('no NaN unless the logit is one', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(0, 1, 0.25), (y, t) => {
      const { loss, gradient } = binaryCrossEntropyWithLogits(Float64Array.of(y), Float64Array.of(t));
      return Number.isNaN(loss + gradient[0]!) === Number.isNaN(y);
    }),
    manyRuns,
  );
});

test('probabilities of 0 and 1 are guarded as in PyTorch', () => {
  const of = (y: number, t: number) => binaryCrossEntropy(Float64Array.of(y), Float64Array.of(t));
  expect(of(0, 1)).toMatchObject({ loss: 100 });
  expect(of(1, 0)).toMatchObject({ loss: 100 });
  expect(of(0, 0).loss).toBe(0);
  expect(of(0, 1).gradient[0]).toBe(-1e12);
});

test('refuses what is no probability, no pair, no mean', () => {
  expect(() => binaryCrossEntropy(Float64Array.of(1.5), one)).toThrow(
    'binary cross entropy: expected probabilities in [0, 1]; got 1.5',
  );
  expect(() => binaryCrossEntropy(Float64Array.of(Number.NaN), one)).toThrow('got NaN');
  expect(() => binaryCrossEntropyWithLogits(new Float64Array(2), one)).toThrow('expected 2 targets; got 1');
  const none = new Float64Array(0);
  expect(() => binaryCrossEntropy(none, none)).toThrow('expected a mean');
  expect(() => binaryCrossEntropyWithLogits(none, none)).toThrow('expected a mean');
});
