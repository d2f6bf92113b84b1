import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/batch-norm/calculator.tsx';
import { compute, type NormState, parameters } from '../../src/calculators/batch-norm/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const state = (change: Partial<NormState> = {}): NormState => ({ ...startState(parameters), ...change });
const outputsOf = (change: Partial<NormState> = {}) => {
  const full = state(change);
  return Object.fromEntries(
    Object.entries(calculator.outputs(compute(full), full)).map(([key, { value }]) => [key, value]),
  );
};
const column = (...values: number[]) => values.map((value) => [value]);
const yOf = (change: Partial<NormState>) => compute(state(change)).now.samples.map(({ y }) => y);

describe('golden numbers', () => {
  test('saturation: 4, 5, 6, 9 from 0.00673 to 0.20316', () => {
    const { slopeBefore, slopeAfter } = compute(state());
    expect(slopeBefore).toBeCloseTo(0.00673, 5);
    expect(slopeAfter).toBeCloseTo(0.20316, 5);
  });

  test('the worked example: forward, backward, running averages, inference', () => {
    const { now } = compute(state({ channel: 2, gamma: 2, beta: 1 }));
    const rounded = (list: number[]) => list.map((value) => Number(value.toFixed(5)) + 0);
    expect(rounded(now.samples.map(({ normalized }) => normalized))).toEqual([
      -1.06904, -0.53452, 0, 1.60357,
    ]);
    expect(rounded(now.samples.map(({ y }) => y))).toEqual([-1.13809, -0.06904, 1, 4.20713]);
    expect(rounded(now.samples.map(({ dx }) => dx))).toEqual([0.49634, -0.41998, -0.26726, 0.1909]);
    expect(now.dGamma).toBeCloseTo(-1.06904, 5);
    expect(now.dBeta).toBe(1);
    expect(now.runningMean).toBeCloseTo(0.3, 12);
    expect(now.runningVariance).toBeCloseTo(1.36667, 5);
    const inference = compute(state({ channel: 2, gamma: 2, beta: 1, mode: 'eval' }));
    expect(inference.now.samples[2]!.y).toBeCloseTo(5.61914, 5);
    expect(inference.otherY[2]).toBeCloseTo(1, 12);
  });

  test('1, 2, 3, 4: variance 1.25 normalizes, 1.6667 enters the running variance', () => {
    const batch = column(1, 2, 3, 4);
    const { now } = compute(state({ batch, momentum: 1, epsilon: 1e-12 }));
    expect(now.variance).toBe(1.25);
    expect(now.runningVariance).toBeCloseTo(5 / 3, 14);
    expect(now.samples.map(({ normalized }) => Number(normalized.toFixed(4)))).toEqual([
      -1.3416, -0.4472, 0.4472, 1.3416,
    ]);
    expect(compute(state({ batch, momentum: 1, runningVariance: 'biased' })).now.runningVariance).toBe(1.25);
  });

  test('two different values always give ±1', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 90 }), (low, gap) => {
        const [first, second] = yOf({ batch: column(low, low + gap), epsilon: 1e-12 });
        expect(first).toBeCloseTo(-1, 9);
        expect(second).toBeCloseTo(1, 9);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  test('a batch of one gives β, and no statistics are learned from it', () => {
    const { now, seen } = compute(state({ batch: column(7), beta: 2.5, gamma: 3, batches: 20 }));
    expect(now.samples[0]!.y).toBe(2.5);
    expect([now.runningMean, now.runningVariance]).toEqual([0, 1]);
    expect(seen).toEqual([]);
  });

  test('adding 100 to all inputs changes nothing', () => {
    const plain = yOf({});
    yOf(calculator.presets.shifted as Partial<NormState>).forEach((y, row) => {
      expect(y).toBeCloseTo(plain[row]!, 10);
    });
  });

  test('Σ dx = 0 in training, and the formula agrees with central differences in both modes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -80, max: 80 }), { minLength: 2, maxLength: 8 }),
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('train' as const, 'eval' as const),
        (values, upstream, mode) => {
          fc.pre(new Set(values).size > 1);
          const batch = column(...values.map((value) => value / 10));
          const { now } = compute(
            state({ batch, upstream: upstream.map((value) => value / 10), mode, gamma: 1.5 }),
          );
          if (mode === 'train') expect(now.samples.reduce((sum, { dx }) => sum + dx, 0)).toBeCloseTo(0, 8);
          for (const { dx, numeric } of now.samples)
            expect(Math.abs(dx - numeric)).toBeLessThan(1e-4 * (1 + Math.abs(dx)));
        },
      ),
      { seed: 8, numRuns: 60 },
    );
  });
});

describe('conventions', () => {
  test('momentum 0.1 of the new value is 0.9 of the old', () => {
    const one = outputsOf({ momentum: 0.1, momentumOf: 'new', batches: 12 });
    const other = outputsOf({ momentum: 0.9, momentumOf: 'old', batches: 12 });
    for (const key of Object.keys(one)) expect(other[key]).toBeCloseTo(one[key]!, 10);
  });

  test('after 44 batches less than 1 % of the start is left', () => {
    const { history } = compute(state({ batch: column(0, 0) }));
    expect(history[43]!.variance).toBeGreaterThan(0.01);
    expect(history[44]!.variance).toBeCloseTo(0.9 ** 44, 12);
    expect(history[10]!.variance).toBeCloseTo(0.349, 3);
  });
});

describe('presets show what they claim', () => {
  const preset = (name: string) => compute(state(calculator.presets[name] as Partial<NormState>));
  test('drifted: the mean derivative grows about thirtyfold', () => {
    const { slopeBefore, slopeAfter } = preset('drifted');
    expect(slopeAfter / slopeBefore).toBeCloseTo(30.2, 1);
    expect(calculator.predicted!(preset('drifted'), state())).toBe('thirty');
  });
  test('undone: γ and β saturate the units again', () => {
    expect(preset('undone').slopeAfter).toBeLessThan(preset('drifted').slopeAfter / 5);
  });
  test('two: ±1', () => {
    const [first, second] = preset('two').now.samples;
    expect([first!.y, second!.y].map((y) => Number(y.toFixed(9)))).toEqual([-1, 1]);
  });
  test('eval: one batch is too little, the output is far from that in training', () => {
    const { now, otherY } = preset('eval');
    expect(Math.abs(now.samples[2]!.y - otherY[2]!)).toBeGreaterThan(4);
  });
});
