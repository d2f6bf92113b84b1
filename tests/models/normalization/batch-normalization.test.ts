import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sigmoidDerivative } from '../../../src/models/activations/logistic.ts';
import { type Tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import {
  batchGradientSteps,
  batchGradients,
  initialStatistics,
  normalizeBatch,
  normalizeByRunning,
  runningGradients,
  trainBatch,
} from '../../../src/models/normalization/batch-normalization.ts';
import { dot, expectGradient, expectPrinted, wave } from '../arrays/central-difference.ts';

const random = (seed: number, ...shape: number[]): Tensor => ({
  shape,
  data: wave(zeros(...shape).data.length, seed),
});
const column = (...values: number[]): Tensor => ({
  shape: [values.length, 1],
  data: Float64Array.from(values),
});
const plain = { gamma: null, beta: null, epsilon: 0 };
const layer = (gamma: number, beta: number, epsilon = 1e-5) => ({
  gamma: Float64Array.from([gamma]),
  beta: Float64Array.from([beta]),
  epsilon,
});

describe.each([
  ['(N, C)', [4, 3]],
  ['(N, C, L)', [3, 3, 2]],
  ['(N, C, H, W)', [2, 3, 2, 2]],
] as const)('%s', (_, shape) => {
  const gamma = wave(3, 2);
  const beta = wave(3, 3);
  const dy = random(4, ...shape);
  const expectSlopes = (
    found: { dx: Tensor; dgamma: Float64Array; dbeta: Float64Array },
    x: Tensor,
    loss: () => number,
  ) => {
    expectGradient(found.dx.data, x.data, loss);
    expectGradient(found.dgamma, gamma, loss);
    expectGradient(found.dbeta, beta, loss);
  };

  test('gradients in training are the slopes of central differences, by either derivation', () => {
    const x = random(1, ...shape);
    const affine = { gamma, beta, epsilon: 1e-3 };
    const loss = () => dot(dy.data, normalizeBatch(x, affine).y.data);
    expectSlopes(batchGradients(normalizeBatch(x, affine), affine, dy), x, loss);
    expectSlopes(batchGradientSteps(x, normalizeBatch(x, affine), affine, dy), x, loss);
  });

  test('gradients in inference are the slopes of central differences', () => {
    const x = random(1, ...shape);
    const affine = { gamma, beta, epsilon: 1e-3 };
    const running = { mean: wave(3, 5), variance: wave(3, 6).map(Math.abs) };
    const loss = () => dot(dy.data, normalizeByRunning(x, affine, running).y.data);
    expectSlopes(runningGradients(normalizeByRunning(x, affine, running), affine, dy), x, loss);
  });

  test('a layer without γ and β is one with 1 and 0', () => {
    const x = random(1, ...shape);
    const none = { gamma: null, beta: null, epsilon: 1e-3 };
    const ones = { gamma: new Float64Array(3).fill(1), beta: new Float64Array(3), epsilon: 1e-3 };
    const step = normalizeBatch(x, none);
    expect(step.y).toEqual(normalizeBatch(x, ones).y);
    expect(batchGradients(step, none, dy)).toEqual(batchGradients(step, ones, dy));
    expect(batchGradientSteps(x, step, none, dy)).toEqual(batchGradientSteps(x, step, ones, dy));
    expect(runningGradients(step, none, dy)).toEqual(runningGradients(step, ones, dy));
  });

  test('every channel comes out with mean 0 and variance 1', () => {
    const again = normalizeBatch(normalizeBatch(random(1, ...shape), plain).y, plain);
    again.mean.forEach((mean) => {
      expect(Math.abs(mean)).toBeLessThan(1e-15);
    });
    again.biasedVariance.forEach((variance) => {
      expect(variance).toBeCloseTo(1, 14);
    });
  });
});

const value = fc.double({ noNaN: true, min: -1000, max: 1000 });
const batch = fc.array(value, { minLength: 2, maxLength: 6 });

test('dx sums to 0', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 6 }), (pairs) => {
      const affine = layer(1.7, -0.3, 1e-3);
      const step = normalizeBatch(column(...pairs.map(([x]) => x)), affine);
      const { dx } = batchGradients(step, affine, column(...pairs.map(([, dy]) => dy)));
      const size = dx.data.reduce(
        (most, each) => Math.max(most, Math.abs(each)),
        1e3 * step.inverseDeviation[0]!,
      );
      expect(Math.abs(dx.data.reduce((sum, each) => sum + each, 0))).toBeLessThan(1e-13 * size);
    }),
    { seed: 11, numRuns: 10_000 },
  );
});

test('adding a number to the whole batch changes nothing', () => {
  fc.assert(
    fc.property(batch, value, (values, shift) => {
      const at = (by: number) =>
        normalizeBatch(column(...values.map((each) => each + by)), layer(2, 1, 1e-2)).y;
      const [still, moved] = [at(0), at(shift)];
      still.data.forEach((each, index) => {
        expect(Math.abs(each - moved.data[index]!)).toBeLessThan(1e-10);
      });
    }),
    { seed: 12, numRuns: 10_000 },
  );
});

test('scaling the batch by a > 0 changes nothing as ε vanishes', () => {
  const x = random(1, 5, 1);
  const scaled = normalizeBatch({ shape: x.shape, data: x.data.map((each) => 3 * each) }, plain).y;
  normalizeBatch(x, plain).y.data.forEach((each, index) => {
    expect(scaled.data[index]).toBeCloseTo(each, 14);
  });
});

test('two different values always give −1 and 1 without ε', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-6);
      const { data } = normalizeBatch(column(a, b), plain).y;
      expect(data[0]).toBeCloseTo(Math.sign(a - b), 8);
      expect(data[1]).toBeCloseTo(Math.sign(b - a), 8);
    }),
    { seed: 13, numRuns: 10_000 },
  );
});

test('a constant batch has variance exactly 0 and comes out as β', () => {
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 9 }), (constant, count) => {
      const step = normalizeBatch(column(...new Array<number>(count).fill(constant)), layer(5, 0.25));
      expect(step.biasedVariance[0]).toBe(0);
      expect([...step.y.data]).toEqual(new Array(count).fill(0.25));
    }),
    { seed: 14, numRuns: 10_000 },
  );
});

test('worked example of the note: forward, running statistics, inference', () => {
  const step = trainBatch(column(1, 2, 3, 6), layer(2, 1), initialStatistics(1), 0.1);
  expectPrinted([step.mean[0]!, step.biasedVariance[0]!], [3, 3.5]);
  expectPrinted(step.normalized.data, [-1.06904, -0.53452, 0, 1.60357]);
  expectPrinted(step.y.data, [-1.13809, -0.06904, 1, 4.20713]);
  expectPrinted([step.unbiasedVariance[0]!], [4.66667]);
  expectPrinted([step.running.mean[0]!, step.running.variance[0]!], [0.3, 1.36667]);
  expect(step.running.batches).toBe(1);
  expectPrinted(normalizeByRunning(column(3), layer(2, 1), step.running).y.data, [5.61914]);
});

test('worked example of the note: backward', () => {
  const step = normalizeBatch(column(1, 2, 3, 6), layer(2, 1));
  const { dx, dgamma, dbeta } = batchGradients(step, layer(2, 1), column(1, 0, 0, 0));
  expectPrinted(dx.data, [0.49634, -0.41998, -0.26726, 0.1909]);
  expectPrinted([dgamma[0]!, dbeta[0]!], [-1.06904, 1]);
});

test('worked example of the note: a saturated batch comes back to the slope', () => {
  const mean = (values: Float64Array) =>
    values.map(sigmoidDerivative).reduce((sum, each) => sum + each, 0) / 4;
  const x = column(4, 5, 6, 9);
  const before = mean(x.data);
  const after = mean(normalizeBatch(x, layer(1, 0)).y.data);
  expectPrinted([before, after], [0.00673, 0.20316]);
  expect((after / before).toFixed(1)).toBe('30.2');
});

test('numbers of the calculator and the quiz', () => {
  const step = trainBatch(column(1, 2, 3, 4), plain, initialStatistics(1), 1);
  expectPrinted(step.y.data, [-1.3416, -0.4472, 0.4472, 1.3416], 4);
  expect(step.biasedVariance[0]).toBe(1.25);
  expectPrinted(step.running.variance, [1.6667], 4);
  expect(normalizeBatch(column(2, 4, 4, 6), plain).y.data[3]).toBeCloseTo(Math.SQRT2, 15);
  expect(normalizeBatch(zeros(32, 64, 28, 28), { ...plain, epsilon: 1e-5 }).count).toBe(25_088);
});

test('doubling the weights before BN keeps the output and halves their gradient', () => {
  const inputs = wave(6, 1);
  const dy = random(2, 6, 1);
  const slope = (weight: number) => {
    const x = column(...inputs.map((each) => weight * each));
    const { dx } = batchGradients(normalizeBatch(x, layer(1, 0, 1e-300)), layer(1, 0, 1e-300), dy);
    return dot(dx.data, inputs);
  };
  const at = (weight: number) =>
    batchGradients(normalizeBatch(column(...inputs.map((each) => weight * each)), plain), plain, dy).dx;
  at(1).data.forEach((each, index) => {
    expect(at(2).data[index]).toBeCloseTo(each / 2, 14);
  });
  expect(slope(1)).toBeCloseTo(0, 14);
});

test('running averages: momentum 0 keeps, 1 replaces, null averages all batches alike', () => {
  const [first, second] = [column(0, 2), column(4, 8)];
  const start = initialStatistics(1);
  const after = (momentum: number | null) =>
    trainBatch(second, plain, trainBatch(first, plain, start, momentum).running, momentum).running;
  expect(after(0)).toEqual({ ...start, batches: 2 });
  expect([after(1).mean[0], after(1).variance[0]]).toEqual([6, 8]);
  expect([after(null).mean[0], after(null).variance[0]]).toEqual([3.5, 5]);
});

test('what is undefined or does not fit is refused by name', () => {
  expect(() => trainBatch(column(1), layer(1, 0), initialStatistics(1), 0.1)).toThrow(
    'batch normalization: expected more than one value per channel in training; got 1',
  );
  expect([...normalizeBatch(column(7), layer(2, 0.5)).y.data]).toEqual([0.5]);
  expect(() => normalizeBatch(zeros(0, 2), plain)).toThrow(
    'batch normalization: expected at least one value per channel; got [0,2]',
  );
  expect(() => normalizeBatch(zeros(2, 0), plain)).toThrow(RangeError);
  expect(() => normalizeBatch(column(3, 3), plain)).toThrow(
    'batch normalization: expected variance + ε above 0; got 0',
  );
  for (const shape of [[4], [1, 1, 1, 1, 4]]) {
    expect(() => normalizeBatch(zeros(...shape), plain)).toThrow(
      `batch normalization: expected (N, C), (N, C, L) or (N, C, H, W); got [${shape}]`,
    );
  }
  expect(() => normalizeBatch(random(1, 3, 2), layer(1, 0))).toThrow(
    'batch normalization: expected γ of 2 values; got 1',
  );
  expect(() => trainBatch(random(1, 3, 2), plain, initialStatistics(1), 0.1)).toThrow(
    'batch normalization: expected running mean of 2 values; got 1',
  );
  const step = normalizeBatch(column(1, 2), plain);
  expect(() => batchGradients(step, plain, column(1))).toThrow(
    'batch normalization: expected dy of 2 values; got 1',
  );
});

test('inference takes one sample, or none', () => {
  const running = initialStatistics(1);
  expect([...normalizeByRunning(column(4), layer(1, 0, 3), running).y.data]).toEqual([2]);
  expect(normalizeByRunning(zeros(0, 1), layer(1, 0), running).y.data.length).toBe(0);
});
