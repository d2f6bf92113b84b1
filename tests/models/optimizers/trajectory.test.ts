import { describe, expect, test } from 'vitest';
import { adadeltaZeiler } from '../../../src/models/optimizers/adadelta.ts';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { momentumTorch } from '../../../src/models/optimizers/momentum-torch.ts';
import { sgd } from '../../../src/models/optimizers/sgd.ts';
import { descend, follow } from '../../../src/models/optimizers/trajectory.ts';
import { quadratic } from '../../../src/models/surfaces/quadratic.ts';
import { saddle } from '../../../src/models/surfaces/saddle.ts';

const bowl = quadratic([[1]], [0]);

describe('descend', () => {
  test('records the start and every step with its value', () => {
    const { points, values, states, divergedAt } = descend(sgd, bowl, [4], 2, {
      hyper: { learningRate: 0.5 },
    });
    expect(points).toEqual({ shape: [3, 1], data: Float64Array.of(4, 2, 1) });
    expect(values).toEqual(Float64Array.of(8, 2, 0.5));
    expect(states).toEqual({});
    expect(divergedAt).toBeNull();
  });

  test('no steps leave the start', () => {
    expect(descend(sgd, bowl, [4], 0).points.data).toEqual(Float64Array.of(4));
  });

  test('goes on honestly after divergence and says when it began', () => {
    const { points, divergedAt, values } = descend(sgd, bowl, [1], 1200, { hyper: { learningRate: 3 } });
    expect(divergedAt).toBe(20);
    expect(points.data[20]).toBe(2 ** 20);
    expect(Math.abs(points.data[1024]!)).toBe(Number.POSITIVE_INFINITY);
    expect(values[1200]).toBeNaN();
    expect(descend(sgd, bowl, [1], 20, { hyper: { learningRate: 3 }, limit: 8 }).divergedAt).toBe(4);
    expect(descend(sgd, bowl, [Number.NaN], 3).divergedAt).toBe(1);
  });

  test('exact descent stays on the ridge of the saddle; off it the distance grows by 1.2 a step', () => {
    const run = (y: number, steps: number) =>
      descend(sgd, saddle(), [1, y], steps, { hyper: { learningRate: 0.1 } }).points.data;
    expect(run(0, 500).at(-1)).toBe(0);
    expect(run(0.01, 10).at(-1)).toBeCloseTo(0.0619, 4);
    const y = run(1e-6, 100).filter((_, index) => index % 2 === 1);
    expect(y.findIndex((value) => Math.abs(value) >= 1)).toBe(76);
  });
});

describe('follow', () => {
  test('refuses earlier steps where the optimizer has no form for them', () => {
    const earlier = { steps: 3, gradient: 1 };
    expect(() => follow(sgd, [[1]], [0], { earlier })).toThrow('sgd: expected no earlier steps; got 3');
    expect(() => follow(adam, [[1]], [0], { earlier })).not.toThrow();
  });

  test('keeps states when asked, the first row being the start', () => {
    const { points, values, states } = follow(
      momentumTorch,
      [
        [1, 0],
        [1, 2],
      ],
      [0, 0],
      {
        hyper: { learningRate: 1, momentum: 0.5 },
        keepStates: true,
      },
    );
    expect(points).toEqual({ shape: [3, 2], data: Float64Array.of(0, 0, -1, 0, -2.5, -2) });
    expect(values).toHaveLength(0);
    expect(states).toEqual({ buffer: { shape: [3, 2], data: Float64Array.of(0, 0, 1, 0, 1.5, 2) } });
  });

  test('shows every number of every step', () => {
    const seen: unknown[] = [];
    follow(sgd, [[1], [2]], [0], {
      hyper: { learningRate: 1 },
      show: (step, coordinate, numbers) => seen.push([step, coordinate, numbers]),
    });
    expect(seen).toEqual([
      [1, 0, { gradient: 1, update: 1, x: -1 }],
      [2, 0, { gradient: 2, update: 2, x: -3 }],
    ]);
  });

  test('takes one learning rate a step', () => {
    expect(follow(sgd, [[1], [1]], [0], { learningRates: [0.5, 0.25] }).points.data).toEqual(
      Float64Array.of(0, -0.5, -0.75),
    );
  });

  test('refuses what does not fit', () => {
    expect(() => follow(sgd, [[1, 2]], [0])).toThrow('follow: expected gradients of length 1; got 2');
    expect(() => follow(sgd, [[1], [1]], [0], { learningRates: [1] })).toThrow(
      'sgd: expected 2 learning rates; got 1',
    );
    expect(() => follow(sgd, [[1]], [0], { learningRates: [-1] })).toThrow('expected learningRate');
    expect(() => follow(adadeltaZeiler, [[1]], [0], { learningRates: [1] })).toThrow('got learningRate');
    expect(() => follow(adam, [[1]], [0], { hyper: { rho: 1 } })).toThrow('got rho');
  });
});
