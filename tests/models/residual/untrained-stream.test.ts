import { describe, expect, test } from 'vitest';
import { activation } from '../../../src/models/activations/index.ts';
import { rectifiedMeans } from '../../../src/models/residual/rectified-drift.ts';
import { residualStack, residualStackGradients } from '../../../src/models/residual/stack.ts';
import {
  drawStream,
  type NormPlace,
  type ReluPlace,
  rootMeanSquareOf,
  streamGradients,
  streamThrough,
} from '../../../src/models/residual/untrained-stream.ts';
import { dot, expectGradient } from '../arrays/central-difference.ts';

const [blocks, width] = [3, 6];
const seeded = drawStream(7, width);
const drawn = { ...seeded, draws: seeded.first(blocks) };

const places = ['branch', 'sum', 'before'] as const satisfies readonly ReluPlace[];
const norms = ['none', 'pre', 'post'] as const satisfies readonly NormPlace[];
const cases = places.flatMap((relu) =>
  norms.flatMap((norm) => [true, false].map((skip) => ({ relu, norm, skip }))),
);

describe.each(cases)('relu $relu, norm $norm, skip $skip', ({ relu, norm, skip }) => {
  test('gradients are the slopes of central differences', () => {
    const stream = { draws: drawn.draws, scale: 0.6, skip, relu, norm };
    const x = drawn.x.slice();
    const trace = streamThrough(x, stream);
    const gradients = streamGradients(trace, stream, drawn.upstream);
    expect(gradients).toHaveLength(blocks + 1);
    expect(gradients[blocks]).toBe(drawn.upstream);
    expectGradient(gradients[0]!, x, () => dot(drawn.upstream, streamThrough(x, stream).states.at(-1)!));
  });
});

test.each([true, false])(
  'the ReLU on the branch is the residual stack that golden values check, skip %s',
  (skip) => {
    const stream = { draws: drawn.draws, scale: 0.6, skip, relu: 'branch', norm: 'none' } as const;
    const stack = {
      weights: drawn.draws.map((one) => ({
        shape: [width, width],
        data: one.map((value) => value * Math.sqrt(2 / width)),
      })),
      activation: activation('relu'),
      alpha: 0.6,
      skip,
    };
    const trace = streamThrough(drawn.x, stream);
    const expected = residualStack({ shape: [1, width], data: drawn.x }, stack);
    trace.states.forEach((state, at) => {
      for (const [entry, value] of state.entries())
        expect(value).toBeCloseTo(expected.states[at]!.data[entry]!, 13);
    });
    const { norms: sizes } = residualStackGradients(expected, stack, {
      shape: [1, width],
      data: drawn.upstream,
    });
    for (const [at, gradient] of streamGradients(trace, stream, drawn.upstream).entries())
      expect(Math.hypot(...gradient)).toBeCloseTo(sizes[at]!, 13);
  },
);

test('draws: the same for the same seed, deeper stacks begin alike, input and upstream of size 1', () => {
  expect(drawStream(7, width).x).toEqual(drawn.x);
  expect(drawStream(7, width).first(5).slice(0, blocks)).toEqual(drawn.draws);
  expect(seeded.first(1)[0]).toBe(drawn.draws[0]);
  expect(drawStream(8, width).x).not.toEqual(drawn.x);
  expect(rootMeanSquareOf(drawn.x)).toBeCloseTo(1, 14);
  expect(rootMeanSquareOf(drawn.upstream)).toBeCloseTo(1, 14);
});

test('what does not fit is named', () => {
  const stream = { draws: drawn.draws, scale: 1, skip: true, relu: 'branch', norm: 'none' } as const;
  expect(() => streamThrough(new Float64Array(5), stream)).toThrow('draws of 25 values');
  expect(() => streamGradients(streamThrough(drawn.x, stream), stream, new Float64Array(5))).toThrow(
    'upstream of 6 values',
  );
});

test('before W, the variance doubles a block, grows by 1 behind a norm and stays below e with 1/√L', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => 100 + index);
  const [depth, wide] = [20, 32];
  const meanVariance = (norm: NormPlace, scale: number) =>
    seeds.reduce((sum, seed) => {
      const { first, x } = drawStream(seed, wide);
      const { states } = streamThrough(x, { draws: first(depth), scale, skip: true, relu: 'before', norm });
      return sum + rootMeanSquareOf(states.at(-1)!) ** 2 / seeds.length;
    }, 0);
  expect(Math.log2(meanVariance('none', 1))).toBeGreaterThan(18.5);
  expect(Math.log2(meanVariance('none', 1))).toBeLessThan(21.5);
  expect(Math.abs(meanVariance('pre', 1) / (1 + depth) - 1)).toBeLessThan(0.15);
  expect(Math.abs(meanVariance('none', 1 / Math.sqrt(depth)) / (1 + 1 / depth) ** depth - 1)).toBeLessThan(
    0.15,
  );
});

test('a rectified stream drifts upward: against its exact first mean and a simulation', () => {
  const means = rectifiedMeans(16, 0.5);
  expect(means[0]).toBe(0);
  expect(means[1]).toBeCloseTo(Math.sqrt(1.25 / (2 * Math.PI)), 4);
  // Two million draws with NumPy, default_rng(0): 0.4459 and 1.4471.
  expect(means[16]).toBeCloseTo(1.447, 2);
});
