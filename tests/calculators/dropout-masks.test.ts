import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/dropout-masks/calculator.tsx';
import { compute, type MasksState, parameters } from '../../src/calculators/dropout-masks/model.ts';
import { read, startState } from '../../src/frame/parameters.ts';

const state = (change: Partial<MasksState> = {}): MasksState => ({ ...startState(parameters), ...change });
const preset = (name: string) => compute(state(calculator.presets[name] as Partial<MasksState>));
const activations = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 8 });
const rates = fc.integer({ min: 1, max: 19 }).map((step) => step / 20);

describe('golden numbers', () => {
  test('the sum of 1, 2, 3, 4: mean 10 and variance 30 over all masks', () => {
    const { expected, variance, evaluation } = compute(state());
    expect(expected).toBeCloseTo(10, 12);
    expect(variance).toBeCloseTo(30, 12);
    expect(evaluation).toBe(10);
  });

  test('the worked example: mask 1, 0, 1, 0 gives 2, 0, 6, 0, sum 8', () => {
    const { units, output } = preset('example');
    expect(units.map(({ kept }) => Number(kept))).toEqual([1, 0, 1, 0]);
    expect(units.map(({ y }) => y)).toEqual([2, 0, 6, 0]);
    expect(output).toBe(8);
    expect(units.map(({ gradient }) => gradient)).toEqual([2, 0, 2, 0]);
  });

  test('zero-mean input: the variance grows by 1/(1 − p)', () => {
    fc.assert(
      fc.property(activations, rates, (half, p) => {
        const row = half.flatMap((value) => [value, -value]).slice(0, 10);
        fc.pre(row.length % 2 === 0 && row.some((value) => value !== 0));
        const { trainVariance, evalVariance } = compute(state({ activations: row, p }));
        expect(trainVariance / evalVariance).toBeCloseTo(1 / (1 - p), 9);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test('mean 1 and variance 1 at p = 0.5: 3 in training, 1 at test time', () => {
    const { trainVariance, evalVariance } = compute(state({ activations: [0, 2] }));
    expect([trainVariance, evalVariance]).toEqual([3, 1]);
  });

  test('the logistic unit: 0.645656 by scaled weights, a lower arithmetic mean', () => {
    const { evaluation, expected } = preset('logistic');
    expect(evaluation).toBeCloseTo(1 / (1 + Math.exp(-0.6)), 14);
    expect(evaluation - expected).toBeCloseTo(0.02, 3);
  });
});

describe('conventions', () => {
  test('keep 0.8 is drop 0.2', () => {
    const { units } = preset('keep');
    for (const { kept, x, y } of units) expect(y).toBeCloseTo(kept ? x / 0.8 : 0, 12);
  });

  test('both scalings are consistent: the mean over all masks is the evaluation output', () => {
    fc.assert(
      fc.property(
        activations,
        rates,
        fc.constantFrom('inverted' as const, 'classic' as const),
        (row, p, scaling) => {
          const { expected, evaluation } = compute(state({ activations: row, p, scaling, bias: 0.3 }));
          expect(expected).toBeCloseTo(evaluation, 9);
        },
      ),
      { seed: 4, numRuns: 40 },
    );
  });
});

describe('a mask set by hand', () => {
  test('is shown and read out, and changes no mean of drawn masks', () => {
    const drawn = compute(state());
    const set = compute(state({ mask: '0101' }));
    expect(set.units.map(({ kept }) => Number(kept))).toEqual([0, 1, 0, 1]);
    expect(set.output).toBe(12);
    expect(set.runningMeans).toEqual(drawn.runningMeans);
  });
  test('missing digits are those of the latest drawn mask, further ones are left out', () => {
    const drawn = compute(state()).units.map(({ kept }) => kept);
    expect(compute(state({ mask: '1' })).units.map(({ kept }) => kept)).toEqual([true, ...drawn.slice(1)]);
    expect(compute(state({ mask: '1111111111' })).output).toBe(20);
  });
  test('is made of 0 and 1', () => {
    expect(read(parameters.mask, '0110').value).toBe('0110');
    expect(read(parameters.mask, '01x').problem).toMatchObject({ detail: 'mask', position: 2 });
  });
});

describe('presets show what they claim', () => {
  test('sum: the running mean of 60 masks is within two standard errors of 10', () => {
    const { runningMean, standardError, evaluation } = preset('sum');
    expect(standardError).toBeCloseTo(Math.sqrt(30 / 60), 12);
    expect(Math.abs(runningMean - evaluation)).toBeLessThan(2 * standardError);
    expect(calculator.predicted!(preset('sum'), state())).toBe('near');
  });
  test('zeroMean: the variance doubles', () => {
    const { trainVariance, evalVariance } = preset('zeroMean');
    expect(trainVariance).toBe(2 * evalVariance);
  });
  test('high: four times the variance of p = 0.5', () => {
    expect(preset('high').variance).toBeCloseTo(4 * preset('sum').variance, 9);
  });
});
