import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { adamEpsHat } from '../../../src/models/optimizers/adam-eps-hat.ts';
import { adamw, adamwEpsHat } from '../../../src/models/optimizers/adamw.ts';
import { amsgrad, amsgradPaper } from '../../../src/models/optimizers/amsgrad.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';
import { agree, many, some, states, updates } from './stream.ts';

test('the first step is η · sign(g) for |g| ≫ ε', () => {
  const size = fc.double({ min: 1e-2, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(size, fc.constantFrom(1, -1), (g, sign) => {
      for (const optimizer of [adam, adamw, amsgrad]) {
        expect(updates(optimizer, [sign * g])[0]! / (0.001 * sign)).toBeCloseTo(1, 5);
      }
    }),
    many,
  );
});

test('without the correction steps are 3.1623, at most 6.57 and at last 1.26 times as large', () => {
  const stream = Array(1000).fill(1);
  const corrected = updates(adam, stream, { epsilon: 0 });
  const bare = updates(adam, stream, { epsilon: 0, biasCorrection: false });
  const ratios = bare.map((update, index) => update / corrected[index]!);
  expect(ratios[0]).toBeCloseTo(3.1623, 4);
  expect(ratios.indexOf(Math.max(...ratios))).toBe(11);
  expect(ratios[11]).toBeCloseTo(6.57, 2);
  expect(ratios[999]).toBeCloseTo(1.26, 2);
});

test('worked example', () => {
  const stream = [0.1, 0.2, -0.1];
  const shown: Readonly<Record<string, number>>[] = [];
  const rows = stream.map((g) => [g]);
  const { points } = follow(adam, rows, [1], { show: (_, __, numbers) => shown.push(numbers) });
  const column = (name: string) => shown.map((numbers) => Math.abs(numbers[name]!));
  expect(agree(states(adam, stream, 'firstMoment'), [0.01, 0.029, 0.0161], 6)).toBe(true);
  expect(agree(states(adam, stream, 'secondMoment'), [1e-5, 4.999e-5, 5.994e-5], 4)).toBe(true);
  expect(agree(column('mHat'), [0.1, 0.152632, 0.0594096], 6)).toBe(true);
  expect(agree(column('vHat'), [0.01, 0.0250075, 0.02], 5)).toBe(true);
  expect(agree(column('update'), [0.001, 0.00096518, 0.00042009], 5)).toBe(true);
  expect(agree(points.data.subarray(1), [0.999, 0.998035, 0.997615], 6)).toBe(true);
  expect(updates(adam, [50])[0]).toBeCloseTo(0.001, 9);
});

test('the scale of the gradients does not matter', () => {
  const sizeable = fc.array(fc.double({ min: 1e-3, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sizeable, fc.constantFrom(0.01, -100), (stream, scale) => {
      const scaled = stream.map((g) => g * scale);
      const expected = updates(adam, stream, { epsilon: 0 });
      for (const [index, update] of updates(adam, scaled, { epsilon: 0 }).entries()) {
        expect(update).toBeCloseTo(Math.sign(scale) * expected[index]!, 12);
      }
    }),
    some,
  );
});

test('ε̂ stands for ε √(1 − β₂ᵗ)', () => {
  for (const g of [1e-8, 1e-4, 1]) {
    const hat = updates(adamEpsHat, [g], { epsilon: 1e-8 * Math.sqrt(0.001) })[0]!;
    expect(hat / updates(adam, [g])[0]!).toBeCloseTo(1, 9);
  }
});

test('powers lead to the memory that a walk of equal gradients leads to', () => {
  const gradient = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), gradient, gradient, (steps, usual, next) => {
      for (const optimizer of [adam, adamEpsHat, adamw, adamwEpsHat, amsgrad, amsgradPaper]) {
        const walked = updates(optimizer, [...Array(steps).fill(usual), next]).at(-1)!;
        const hyper = { weightDecay: 0 };
        const jumped: number[] = [];
        follow(optimizer, [[next]], [0], {
          hyper,
          earlier: { steps, gradient: usual },
          show: (_, __, { update }) => jumped.push(update!),
        });
        expect(jumped[0]).toBeCloseTo(walked, 12);
      }
    }),
    some,
  );
});

test('no stream makes a step above η (1 − β₁) / √((1 − β₂)(1 − β₁²/β₂)), 7.27 with the default betas', () => {
  const most = (1 - 0.9) / Math.sqrt((1 - 0.999) * (1 - 0.9 ** 2 / 0.999));
  expect(most).toBeCloseTo(7.27, 2);
  // Gradients that grow by β₂/β₁ from step to step come closest.
  const worst = Array.from({ length: 60 }, (_, index) => (0.999 / 0.9) ** index);
  const walk = (earlier: { steps: number; gradient: number }, stream: readonly number[]) => {
    const sizes: number[] = [];
    const rows = stream.map((g) => [g]);
    const show = (_: number, __: number, { update }: Readonly<Record<string, number>>) =>
      void sizes.push(Math.abs(update!) / 0.001);
    follow(adam, rows, [0], { hyper: { epsilon: 0 }, earlier, show });
    return Math.max(...sizes);
  };
  expect(walk({ steps: 100_000, gradient: 0 }, worst)).toBeCloseTo(most, 3);
  const sizeable = fc.array(fc.constantFrom(0, 0.001, -0.01, 0.1, 0.5, 1, -1, 2, 30), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), sizeable, (steps, stream) => {
      expect(walk({ steps, gradient: 0 }, stream)).toBeLessThanOrEqual(most * (1 + 1e-9));
    }),
    some,
  );
});
