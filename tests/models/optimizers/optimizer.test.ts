import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { type OptimizerName, optimizerNamed, optimizers } from '../../../src/models/optimizers/index.ts';
import { type Hyper, type Optimizer, quotient, settings } from '../../../src/models/optimizers/optimizer.ts';
import { sgd } from '../../../src/models/optimizers/sgd.ts';
import { descend } from '../../../src/models/optimizers/trajectory.ts';
import { surfaces } from '../../../src/models/surfaces/index.ts';
import { explain } from './explain.ts';

const names = Object.keys(optimizers) as OptimizerName[];
const every = names.map((name) => [name, optimizerNamed(name)] as const);
const moderate = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Doubles of all kinds: ±0, subnormals, ±1e308, infinities and NaN among them. */
const anything = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, Infinity, -Infinity, NaN),
);
const runs = { seed: 20, numRuns: 1000 };
/** Rules that move by the learning rate whatever the size of the gradient. */
const constantSteps: readonly OptimizerName[] = ['lion'];
const withoutDecay = (optimizer: Optimizer): Hyper => ({ ...optimizer.defaults, weightDecay: 0 });

/** The points after a step for each row of gradients. */
function walk(
  optimizer: Optimizer,
  hyper: Hyper,
  start: readonly number[],
  rows: readonly (readonly number[])[],
) {
  const x = Float64Array.from(start);
  const state = optimizer.start(x.length, hyper);
  return rows.map((row, index) => {
    optimizer.step(x, Float64Array.from(row), state, hyper, index + 1);
    return Array.from(x);
  });
}

describe.each(every)('%s', (_, optimizer) => {
  const hyper = withoutDecay(optimizer);

  test('a zero gradient moves nothing, even without epsilon', () => {
    const bare: Hyper = 'epsilon' in hyper ? { ...hyper, epsilon: 0 } : hyper;
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 3 }), (start) => {
        const zero = start.map(() => 0);
        for (const point of walk(optimizer, bare, start, [zero, zero, zero])) expect(point).toEqual(start);
      }),
      runs,
    );
  });

  test('coordinates do not know of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything), { minLength: 2, maxLength: 4 }), (rows) => {
        const together = walk(optimizer, hyper, [1, -2], rows);
        const left = walk(
          optimizer,
          hyper,
          [1],
          rows.map(([first]) => [first]),
        );
        const right = walk(
          optimizer,
          hyper,
          [-2],
          rows.map(([, second]) => [second]),
        );
        expect(together).toEqual(left.map((point, index) => [point[0]!, right[index]![0]!]));
      }),
      runs,
    );
  });

  test('mirrored gradients lead to the mirrored place', () => {
    fc.assert(
      fc.property(moderate, fc.array(moderate, { minLength: 1, maxLength: 5 }), (start, gradients) => {
        const there = walk(
          optimizer,
          hyper,
          [start],
          gradients.map((g) => [g]),
        );
        const mirrored = walk(
          optimizer,
          hyper,
          [-start],
          gradients.map((g) => [-g]),
        );
        expect(mirrored.map(([x]) => 0 - x!)).toEqual(there.map(([x]) => 0 + x!));
      }),
      runs,
    );
  });

  test('goes down at first, and NaN stays NaN', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (g) => {
        expect(walk(optimizer, hyper, [0], [[g]])[0]![0]).toBeLessThan(0);
      }),
      runs,
    );
    expect(walk(optimizer, hyper, [0], [[Number.NaN], [1]])).toEqual([[Number.NaN], [Number.NaN]]);
  });

  test('explains exactly what it does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(moderate, moderate), { minLength: 1, maxLength: 4 }), (rows) => {
        const decayed = { ...hyper, weightDecay: 0.1 };
        const start = [0.5, -3];
        const expected = walk(optimizer, decayed, start, rows);
        const x = Float64Array.from(start);
        const state = optimizer.start(2, decayed);
        rows.forEach((row, index) => {
          const before = Array.from(x);
          const shown = explain(optimizer, x, Float64Array.from(row), state, decayed, index + 1);
          expect(Array.from(x)).toEqual(expected[index]);
          shown.forEach((numbers, coordinate) => {
            const from = numbers.decayed ?? before[coordinate]!;
            expect(from - numbers.update!).toBe(numbers.x);
            expect(numbers.x).toBe(x[coordinate]);
            expect(Object.keys(numbers)[0]).toBe('gradient');
            expect(Object.keys(numbers).at(-1)).toBe('x');
          });
        });
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test.each(Object.entries(surfaces))('finds lower ground on %s', (__, surface) => {
    const ground = surface();
    const slow: Hyper =
      'learningRate' in optimizer.defaults && optimizer.name !== 'adadelta' ? { learningRate: 1e-4 } : {};
    const { values, points, divergedAt } = descend(optimizer, ground, ground.start, 300, { hyper: slow });
    expect(divergedAt).toBeNull();
    expect(values[300]!).toBeLessThan(values[0]!);
    expect(points.shape).toEqual([301, 2]);
  });

  test('comes to rest in a bowl', () => {
    const bowl = {
      value: (x: Float64Array) => x[0]! ** 2 / 2,
      gradient: (x: Float64Array, out: Float64Array) => out.set(x),
    };
    const quick: Hyper =
      'learningRate' in optimizer.defaults && optimizer.name !== 'adadelta'
        ? { learningRate: 0.05 }
        : { rho: 0.95 };
    // Steps that do not shrink with the gradient come to rest only as the rate does.
    const learningRates = constantSteps.includes(optimizer.name as OptimizerName)
      ? Array.from({ length: 6000 }, (_, step) => 0.05 / (1 + step / 20))
      : undefined;
    const { values } = descend(optimizer, bowl, [1], 6000, { hyper: quick, learningRates });
    expect(values[6000]!).toBeLessThan(1e-3);
  });
});

describe('settings', () => {
  test('puts what is given over the defaults and leaves those alone', () => {
    expect(settings(adam, { beta1: 0.5, biasCorrection: false })).toEqual({
      ...adam.defaults,
      beta1: 0.5,
      biasCorrection: false,
    });
    expect(adam.defaults.beta1).toBe(0.9);
    expect(settings(sgd)).toEqual(sgd.defaults);
  });

  test.each([
    [
      { beta3: 1 },
      'adam: expected a setting out of learningRate, beta1, beta2, epsilon, weightDecay, biasCorrection; got beta3',
    ],
    [{ beta1: 1 }, 'adam: expected beta1 to be a number in [0, 1); got 1'],
    [{ beta2: -0.1 }, 'adam: expected beta2 to be a number in [0, 1); got -0.1'],
    [{ learningRate: Number.NaN }, 'adam: expected learningRate to be a finite number ≥ 0; got NaN'],
    [{ epsilon: Number.POSITIVE_INFINITY }, 'adam: expected epsilon to be a finite number ≥ 0; got Infinity'],
    [{ biasCorrection: 1 }, 'adam: expected biasCorrection to be true or false; got 1'],
  ] as [Hyper, string][])('refuses %o', (given, message) => {
    expect(() => settings(adam, given)).toThrow(new RangeError(message));
  });

  test('a share may be 1, a velocity may grow', () => {
    expect(() => settings(optimizerNamed('rmsprop'), { alpha: 1.1 })).toThrow(
      'expected alpha to be a number in [0, 1]; got 1.1',
    );
    expect(settings(optimizerNamed('rmsprop'), { alpha: 1 }).alpha).toBe(1);
    expect(settings(optimizerNamed('momentumNote'), { gamma: 1.2 }).gamma).toBe(1.2);
  });
});

test('a quotient is 0 where its numerator is 0, and IEEE division elsewhere', () => {
  fc.assert(
    fc.property(anything, anything, (numerator, denominator) => {
      const expected = numerator === 0 ? 0 : numerator / denominator;
      expect(quotient(numerator, denominator)).toBe(expected);
    }),
    { seed: 20, numRuns: 10_000 },
  );
});
