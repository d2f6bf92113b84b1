import { describe, expect, it } from 'vitest';
import { runs, trainingRun, values } from '../../src/worked/batch-normalization.ts';

const printed: Record<string, [digits: number, text: string]> = {
  mean: [0, '6'],
  variance: [1, '3.5'],
  deviation: [3, '1.871'],
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
  runningMean: [1, '0.6'],
  secondRunningMean: [1, '0.3'],
  runningVariance: [5, '1.36667'],
  inferenceAtSix: [5, '10.23827'],
  inferenceAtThree: [5, '5.61914'],
  saturationBefore: [5, '0.00673'],
  saturationAfter: [5, '0.20316'],
  saturationRatio: [1, '30.2'],
  reluSlopeBefore: [0, '1'],
  reluSlopeAfter: [2, '0.25'],
  pooledMean: [1, '4.5'],
  outlierFirst: [5, '-0.61692'],
  doubledGradient1: [5, '0.24817'],
  warmUpBatches: [0, '44'],
  plainStart: [4, '0.7220'],
  plainHundred: [4, '0.6931'],
  plainEnd: [4, '0.6931'],
  normedStart: [4, '0.7634'],
  normedHundred: [4, '0.1738'],
  normedEnd: [4, '0.0181'],
  plainSpread1: [4, '0.2262'],
  plainSpread5: [4, '0.0006'],
  normedSpread1: [4, '0.9997'],
  normedSpread5: [4, '0.9992'],
  plainSlope5: [3, '0.236'],
  plainGradient: [6, '0.000017'],
  normedGradient: [2, '0.13'],
  largePlainHundred: [4, '0.6683'],
  largeNormedHundred: [4, '0.1249'],
  largePlainEnd: [4, '0.1895'],
  largeNormedEnd: [4, '0.0113'],
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

describe('the training run of batch normalization', () => {
  it('is stuck at ln 2 without BN, with smaller and larger learning rates as well', () => {
    expect(values.plainEnd).toBeCloseTo(Math.LN2, 4);
    for (const rate of [0.1, 5])
      expect(trainingRun(false, { scheme: 'xavier_normal' }, rate).losses.at(-1)).toBeCloseTo(Math.LN2, 3);
  });

  it('starts from samples that come closer by a fifth from layer to layer, or stay apart by 1 with BN', () => {
    const [plain, normed] = runs;
    for (const [layer, spread] of plain.spreads.slice(1).entries()) {
      expect(spread / plain.spreads[layer]!).toBeGreaterThan(0.2);
      expect(spread / plain.spreads[layer]!).toBeLessThan(0.25);
    }
    for (const spread of normed.spreads) expect(spread).toBeCloseTo(1, 2);
  });
});
