import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentumNote } from '../../../src/models/optimizers/momentum.ts';
import { momentumAverage } from '../../../src/models/optimizers/momentum-average.ts';
import { momentumTorch } from '../../../src/models/optimizers/momentum-torch.ts';
import { nesterovLookahead } from '../../../src/models/optimizers/nesterov.ts';
import { nesterovTorch } from '../../../src/models/optimizers/nesterov-torch.ts';
import type { Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { sgd } from '../../../src/models/optimizers/sgd.ts';
import { descend, follow } from '../../../src/models/optimizers/trajectory.ts';
import { quadratic, ravine } from '../../../src/models/surfaces/quadratic.ts';

const gradients = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const rate = fc.double({ min: 1e-3, max: 1, noNaN: true });
const bowl = quadratic([[1]], [0]);
const close = (left: Float64Array, right: Float64Array, digits = 9) => {
  for (const [index, value] of left.entries()) expect(value).toBeCloseTo(right[index]!, digits);
};

describe('the conventions', () => {
  test('rate inside, rate outside and average take the same path after rescaling', () => {
    fc.assert(
      fc.property(gradients, share, rate, (stream, momentum, learningRate) => {
        const rows = stream.map((g) => [g]);
        const note = follow(momentumNote, rows, [1], {
          hyper: { gamma: momentum, learningRate },
          keepStates: true,
        });
        const torch = follow(momentumTorch, rows, [1], {
          hyper: { momentum, learningRate },
          keepStates: true,
        });
        const average = follow(momentumAverage, rows, [1], {
          hyper: { beta: momentum, learningRate: learningRate / (1 - momentum) },
        });
        close(torch.points.data, note.points.data);
        close(average.points.data, note.points.data, 8);
        close(
          torch.states.buffer!.data.map((b) => b * learningRate),
          note.states.velocity!.data,
        );
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  test('they part as soon as the rate changes', () => {
    const learningRates = [0.1, 0.01];
    const rows = [[1], [1]];
    const note = follow(momentumNote, rows, [0], { learningRates }).points.data;
    const torch = follow(momentumTorch, rows, [0], { learningRates }).points.data;
    expect(note[2]).toBeCloseTo(-0.1 - (0.09 + 0.01), 12);
    expect(torch[2]).toBeCloseTo(-0.1 - 0.01 * 1.9, 12);
  });

  test('the library form of Nesterov walks the look-ahead points', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), share, (start, gamma) => {
        const hyper = { gamma, learningRate: 0.02, weightDecay: 0.1 };
        const paper = descend(nesterovLookahead, bowl, [start], 30, { hyper, keepStates: true });
        const library = descend(nesterovTorch, bowl, [start], 30, {
          hyper: { momentum: gamma, learningRate: 0.02, weightDecay: 0.1 },
        });
        const ahead = paper.points.data.map((x, index) => x - gamma * paper.states.velocity!.data[index]!);
        close(library.points.data, ahead);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  test('without momentum all are gradient descent', () => {
    const plain = descend(sgd, ravine(), [4, 1], 20, { hyper: { learningRate: 0.03 } }).points.data;
    for (const [optimizer, name] of [
      [momentumNote, 'gamma'],
      [momentumTorch, 'momentum'],
      [momentumAverage, 'beta'],
      [nesterovLookahead, 'gamma'],
      [nesterovTorch, 'momentum'],
    ] as [Optimizer, string][]) {
      close(
        descend(optimizer, ravine(), [4, 1], 20, { hyper: { learningRate: 0.03, [name]: 0 } }).points.data,
        plain,
      );
    }
  });

  test('dampening spares the first step', () => {
    const { data } = follow(momentumTorch, [[1], [1]], [0], {
      hyper: { dampening: 0.5, learningRate: 1 },
    }).points;
    expect(Array.from(data)).toEqual([0, -1, -2.4]);
  });
});

describe('worked numbers', () => {
  const velocities = (stream: number[]) =>
    follow(
      momentumNote,
      stream.map((g) => [g]),
      [0],
      { hyper: { learningRate: 1 }, keepStates: true },
    ).states.velocity!.data;

  test('equal gradients build up to ten times the step', () => {
    const v = velocities(Array(400).fill(1));
    expect([1, 2, 3, 5, 10, 20, 50].map((t) => Number(v[t]!.toFixed(4)))).toEqual([
      1, 1.9, 2.71, 4.0951, 6.5132, 8.7842, 9.9485,
    ]);
    expect(v[400]).toBeCloseTo(10, 12);
  });

  test('alternating gradients are damped to 0.5263', () => {
    const v = velocities(Array.from({ length: 200 }, (_, index) => (index % 2 ? -1 : 1)));
    expect(Array.from(v.subarray(1, 4), (value) => Number(value.toFixed(12)))).toEqual([1, -0.1, 0.91]);
    expect(Math.abs(v[200]!)).toBeCloseTo(1 / 1.9, 8);
  });

  const bowlRun = (optimizer: Optimizer) =>
    descend(optimizer, bowl, [1], 200, { hyper: { learningRate: 0.1 }, keepStates: true });
  const settled = (path: Float64Array) => path.findLastIndex((x) => Math.abs(x) >= 1e-3) + 1;

  test('in the bowl', () => {
    const heavy = bowlRun(momentumNote);
    const nesterov = bowlRun(nesterovLookahead);
    const x = heavy.points.data;
    const y = nesterov.points.data;
    const w = nesterov.states.velocity!.data;
    for (const [got, expected] of [
      [x, [1, 0.9, 0.72, 0.486]],
      [heavy.states.velocity!.data, [0, 0.1, 0.18, 0.234]],
      [y, [1, 0.9, 0.729, 0.51759]],
      [w, [0, 0.1, 0.171, 0.21141]],
    ] as [Float64Array, number[]][]) {
      for (const [index, value] of expected.entries()) expect(got[index]).toBeCloseTo(value, 12);
    }
    expect(y[1]! - 0.9 * w[1]!).toBeCloseTo(0.81, 12);
    expect(y[2]! - 0.9 * w[2]!).toBeCloseTo(0.5751, 12);
    expect(Math.min(...x)).toBeCloseTo(-0.6037, 4);
    expect(x.indexOf(Math.min(...x))).toBe(9);
    expect(Math.min(...y)).toBeCloseTo(-0.3546, 4);
    expect(y.indexOf(Math.min(...y))).toBe(9);
    expect([settled(bowlRun(sgd).points.data), settled(x), settled(y)]).toEqual([66, 129, 63]);
  });

  const valley = ravine(25);
  const first = (optimizer: Optimizer, learningRate: number) => {
    const { values } = descend(optimizer, valley, [10, 1], 600, { hyper: { learningRate } });
    return [values.findIndex((f) => f < 1e-6), values.findLastIndex((f) => f >= 1e-6) + 1];
  };

  test('in the valley of curvatures 1 and 25', () => {
    expect([sgd, momentumNote, nesterovLookahead].map((optimizer) => first(optimizer, 0.02)[0])).toEqual([
      439, 129, 110,
    ]);
    expect([sgd, momentumNote, nesterovLookahead].map((optimizer) => first(optimizer, 0.04)[0])).toEqual([
      218, 135, 74,
    ]);
    expect([momentumNote, nesterovLookahead].map((optimizer) => first(optimizer, 0.02)[1])).toEqual([
      169, 131,
    ]);
    expect([momentumNote, nesterovLookahead].map((optimizer) => first(optimizer, 0.04)[1])).toEqual([
      164, 119,
    ]);
  });

  test.each([
    [25, 44],
    [100, 93],
  ])('heavy ball at its best rate needs from (1, 1) at κ = %d %d steps for 1e-6', (kappa, steps) => {
    const root = Math.sqrt(kappa);
    const hyper = { learningRate: 4 / (root + 1) ** 2, gamma: ((root - 1) / (root + 1)) ** 2 };
    const { points } = descend(momentumNote, ravine(kappa), [1, 1], 200, { hyper });
    const farthest = Array.from({ length: 201 }, (_, step) =>
      Math.hypot(points.data[2 * step]!, points.data[2 * step + 1]!),
    );
    expect(farthest.findIndex((distance) => distance < 1e-6 * farthest[0]!)).toBe(steps);
  });
});

describe('the limits of stability', () => {
  const curvature = 25;
  const steep = quadratic([[curvature]], [0]);
  const grows = (optimizer: Optimizer, learningRate: number) => {
    const { divergedAt } = descend(optimizer, steep, [1], 20_000, { hyper: { learningRate } });
    return divergedAt !== null;
  };

  test.each([
    ['gradient descent', sgd, 2 / curvature],
    ['heavy ball', momentumNote, (2 * 1.9) / curvature],
    ['Nesterov', nesterovLookahead, (2 * 1.9) / (2.8 * curvature)],
    ['Nesterov in the library form', nesterovTorch, (2 * 1.9) / (2.8 * curvature)],
  ] as [string, Optimizer, number][])('%s', (_, optimizer, limit) => {
    expect(grows(optimizer, limit * 0.999)).toBe(false);
    expect(grows(optimizer, limit * 1.001)).toBe(true);
  });
});
