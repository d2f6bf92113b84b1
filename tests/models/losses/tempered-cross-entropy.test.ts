import { describe, expect, test } from 'vitest';
import { softmax } from '../../../src/models/activations/softmax.ts';
import { distillation } from '../../../src/models/losses/distillation.ts';
import { divergence } from '../../../src/models/losses/divergence.ts';
import { perplexity } from '../../../src/models/losses/perplexity.ts';
import {
  crossEntropyHessian,
  smoothedAim,
  temperedCrossEntropy,
} from '../../../src/models/losses/tempered-cross-entropy.ts';
import { expectGradient, wave } from '../arrays/central-difference.ts';

const logits = wave(6, 1).map((value) => 2 * value);

describe.each([
  ['class indices', { indices: [2, 0] }],
  ['probabilities', { probabilities: Float64Array.from([0.2, 0.3, 0.5, 1, 0, 0]) }],
] as const)('cross entropy at a temperature against %s', (_, targets) => {
  test('gradients are the slopes of central differences', () => {
    const options = { labelSmoothing: 0.1 };
    const temperature = Float64Array.from([1.7]);
    const run = () => temperedCrossEntropy(logits, 3, targets, temperature[0]!, options);
    expectGradient(run().gradient, logits, () => run().loss);
    expectGradient(Float64Array.from([run().temperatureGradient]), temperature, () => run().loss);
  });
});

test('the Hessian is the slope of the gradient and has no negative direction', () => {
  const row = logits.slice(0, 3);
  const hessian = crossEntropyHessian(row, 2);
  for (let index = 0; index < 3; index++)
    expectGradient(
      hessian.slice(3 * index, 3 * index + 3),
      row,
      () => temperedCrossEntropy(row, 3, { indices: [1] }, 2).gradient[index]!,
    );
  const direction = wave(3, 5);
  let curvature = 0;
  hessian.forEach((entry, index) => {
    curvature += entry * direction[Math.floor(index / 3)]! * direction[index % 3]!;
  });
  expect(curvature).toBeGreaterThan(0);
});

test('smoothing has a floor, which the loss reaches at the optimal gap', () => {
  const { lossFloor, optimalGap } = smoothedAim(3, 0.1);
  const options = { labelSmoothing: 0.1 };
  const at = (gap: number) =>
    temperedCrossEntropy(Float64Array.from([gap, 0, 0]), 3, { indices: [0] }, 1, options).loss;
  expect(at(optimalGap)).toBeCloseTo(lossFloor, 14);
  expect(at(optimalGap + 0.5)).toBeGreaterThan(lossFloor);
  expect(at(optimalGap - 0.5)).toBeGreaterThan(lossFloor);
  expect(smoothedAim(3, 0)).toEqual({ lossFloor: -0, optimalGap: Number.POSITIVE_INFINITY });
});

test('a temperature that is not positive is named', () => {
  expect(() => temperedCrossEntropy(logits, 3, { indices: [0, 0] }, 0)).toThrow('greater than 0; got 0');
});

test('divergences: KL is not symmetric, Jensen–Shannon is', () => {
  const [p, q] = [
    [0.7, 0.3, 0],
    [0.1, 0.6, 0.3],
  ] as const;
  const [found, turned] = [divergence(p, q), divergence(q, p)];
  expect(found.forward).toBe(turned.reverse);
  expect(found.reverse).toBe(Number.POSITIVE_INFINITY);
  expect(found.jensenShannon).toBeCloseTo(turned.jensenShannon, 15);
  expect(found.jensenShannon).toBeLessThan(Math.LN2);
  expect(found.crossEntropy).toBeCloseTo(found.entropy + found.forward, 14);
  expect(divergence(p, p).forward).toBe(0);
  expect(() => divergence([1], [0.5, 0.5])).toThrow('q of 1 values; got 2');
});

test('distillation: gradients are slopes; a student like its teacher has nothing soft to learn', () => {
  const student = logits.slice();
  const teacher = wave(6, 3);
  const run = () => distillation(student, teacher, 3, [1, 2], { temperature: 2, alpha: 0.3 });
  expectGradient(run().gradient, student, () => run().loss);
  expect(distillation(teacher, teacher, 3, [1, 2], { temperature: 2, alpha: 0 }).loss).toBe(0);
  const sure = Float64Array.from([Number.NEGATIVE_INFINITY, 0, 0]);
  const taught = distillation(Float64Array.from([0, 0, 0]), sure, 3, [1], { temperature: 1, alpha: 0 });
  expect(taught.softLoss).toBeCloseTo(Math.log(1.5), 14);
  expect(() => distillation(student, teacher.slice(1), 3, [1, 2], { temperature: 2, alpha: 0.3 })).toThrow(
    'teacher of 6 values',
  );
});

test('perplexity: of equal logits the number of words; what is ignored counts for nothing', () => {
  expect(perplexity(new Float64Array(10), 5, [3, 0]).perplexity).toBeCloseTo(5, 14);
  const all = perplexity(logits, 3, [1, 2], 2);
  expect(all.meanLoss).toBeCloseTo(-Math.log(softmax(logits.slice(0, 3))[1]!), 14);
  expect(all.losses[1]).toBe(0);
  expect(all.bitsPerToken).toBeCloseTo(Math.log2(all.perplexity), 14);
});
