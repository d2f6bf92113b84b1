import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import {
  classicDropout,
  dropout,
  dropoutMoments,
  dropoutScale,
  keptBounds,
  sampleMask,
} from '../../../src/models/dense/dropout.ts';
import { anyNumber, manyRuns, ordinaryList, someRuns } from '../numbers.ts';

/** Every mask of that length with its probability. */
function allMasks(length: number, p: number): { mask: number[]; probability: number }[] {
  return Array.from({ length: 2 ** length }, (_, number) => {
    const mask = Array.from({ length }, (_, bit) => (number >> bit) & 1);
    return { mask, probability: mask.reduce((product, kept) => product * (kept ? 1 - p : p), 1) };
  });
}

test('the mean over all masks is the evaluation output, and the moments are the exact ones', () => {
  const p = fc.oneof(fc.constantFrom(0, 0.5), fc.double({ min: 0, max: 0.95, noNaN: true }));
  fc.assert(
    fc.property(ordinaryList({ minLength: 1, maxLength: 6 }), p, (values, drop) => {
      const x = Float64Array.from(values);
      const mean = new Float64Array(x.length);
      const square = new Float64Array(x.length);
      for (const { mask, probability } of allMasks(x.length, drop)) {
        for (const [index, y] of dropout(x, mask, drop).entries()) {
          mean[index]! += probability * y;
          square[index]! += probability * y * y;
        }
      }
      const moments = dropoutMoments(x, drop);
      return x.every((value, index) => {
        const size = 1e-10 * (1 + moments.secondMoment[index]!);
        return (
          Math.abs(mean[index]! - value) < size &&
          moments.mean[index] === value &&
          Math.abs(square[index]! - moments.secondMoment[index]!) < size &&
          Math.abs(square[index]! - value * value - moments.variance[index]!) < size
        );
      });
    }),
    someRuns,
  );
});

test('kept units are scaled, dropped ones are 0 whatever they were', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(0, 0.2, 0.5, 0.9), (x, p) => {
      const [kept, dropped] = dropout(Float64Array.of(x, x), [1, 0], p);
      return Object.is(kept, x * (1 / (1 - p))) && dropped === 0;
    }),
    manyRuns,
  );
});

test('p = 1 gives zeros, not NaN', () => {
  expect(dropoutScale(1)).toBe(0);
  expect([...dropout(Float64Array.of(3, Number.POSITIVE_INFINITY), [1, 1], 1)]).toEqual([0, 0]);
  const { mean, secondMoment, variance } = dropoutMoments(Float64Array.of(2), 1);
  expect([...mean, ...secondMoment, ...variance]).toEqual([0, 0, 0]);
});

test('the classic form scales at test time instead', () => {
  const { train, test: evaluated } = classicDropout(Float64Array.of(2, 4), [1, 0], 0.25);
  expect([...train]).toEqual([2, 0]);
  expect([...evaluated]).toEqual([1.5, 3]);
});

test('sampled masks keep as many units as they should, the same for a seed', () => {
  for (const p of [0, 0.1, 0.5, 1]) {
    const mask = sampleMask(random(11), 10_000, p);
    const kept = mask.reduce((sum, mark) => sum + mark, 0);
    const { low, high } = keptBounds(10_000, p, 5);
    expect(kept).toBeGreaterThanOrEqual(low);
    expect(kept).toBeLessThanOrEqual(high);
    expect(sampleMask(random(11), 10_000, p)).toEqual(mask);
  }
});

test('bounds of the number kept', () => {
  expect(keptBounds(10_000, 0.5, 5)).toEqual({ mean: 5000, deviation: 50, low: 4750, high: 5250 });
  expect(keptBounds(4, 0.5, 10)).toMatchObject({ low: 0, high: 4 });
});

test('refuses probabilities and masks that are none', () => {
  const x = Float64Array.of(1);
  for (const p of [-0.1, 1.1, Number.NaN]) {
    expect(() => dropout(x, [1], p)).toThrow('dropout: expected p in [0, 1]');
    expect(() => classicDropout(x, [1], p)).toThrow('dropout: expected p');
    expect(() => dropoutMoments(x, p)).toThrow('dropout: expected p');
    expect(() => keptBounds(1, p, 1)).toThrow('dropout: expected p');
    expect(() => sampleMask(random(1), 1, p)).toThrow('expected a probability');
  }
  expect(() => dropout(x, [1, 1], 0.5)).toThrow('dropout: expected a mask of 1; got 2');
});
