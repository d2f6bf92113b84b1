import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/batch-normalization.ts';

const printed: Record<string, [digits: number, text: string]> = {
  mean: [0, '3'],
  variance: [1, '3.5'],
  xHat1: [5, '-1.06904'],
  xHat2: [5, '-0.53452'],
  xHat3: [0, '0'],
  xHat4: [5, '1.60357'],
  y1: [5, '-1.13809'],
  y2: [5, '-0.06904'],
  y3: [0, '1'],
  y4: [5, '4.20713'],
  xGradient1: [5, '0.49634'],
  xGradient2: [5, '-0.41998'],
  xGradient3: [5, '-0.26726'],
  xGradient4: [5, '0.19090'],
  gammaGradient: [5, '-1.06904'],
  betaGradient: [0, '1'],
  unbiasedVariance: [5, '4.66667'],
  runningMean: [1, '0.3'],
  runningVariance: [5, '1.36667'],
  inferenceAtThree: [5, '5.61914'],
  saturationBefore: [5, '0.00673'],
  saturationAfter: [5, '0.20316'],
  saturationRatio: [1, '30.2'],
  reluSlopeBefore: [0, '1'],
  reluSlopeAfter: [2, '0.25'],
  pooledMean: [1, '4.5'],
  pooledVariance: [2, '5.25'],
  outlierFirst: [5, '-0.61692'],
  doubledGradient1: [5, '0.24817'],
  warmUpBatches: [0, '44'],
};

describe('the worked example of batch normalization', () => {
  it.each(Object.entries(printed))('%s is printed as specified', (name, [digits, text]) => {
    expect(values[name]!.toFixed(digits)).toBe(text);
  });

  it('has no value the table above does not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(printed).sort());
  });

  it('needs one batch fewer than 44 for the start to weigh more than 1 %', () => {
    expect(0.9 ** values.warmUpBatches!).toBeLessThan(0.01);
    expect(0.9 ** (values.warmUpBatches! - 1)).toBeGreaterThan(0.01);
  });

  it('has input gradients that sum to 0', () => {
    const total = [1, 2, 3, 4].reduce((sum, i) => sum + values[`xGradient${i}`]!, 0);
    expect(total).toBeCloseTo(0, 12);
  });
});
