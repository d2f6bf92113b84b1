import { describe, expect, it } from 'vitest';
import { values } from '../../../src/markdown/worked/adaptive-optimizers.ts';

describe('worked numbers of the note on adaptive learning rates', () => {
  it.each([
    ['adagradG1', 0.25, 2],
    ['adagradG2', 0.29, 2],
    ['adagradG3', 0.3, 2],
    ['adagradTheta1', 0.9, 1],
    ['adagradTheta2', 0.937139, 6],
    ['adagradTheta3', 0.918882, 6],
    ['adagradRate10', 0.3162, 4],
    ['adagradRate100', 0.1, 1],
    ['adagradPath10', 5.02, 2],
    ['adagradPath100', 18.59, 2],
    ['adagradPath1000', 61.8, 2],
    ['adagradQuiz', 0.08, 2],
    ['adadelta1', 0.0044721, 7],
    ['adadelta2', 0.0045291, 7],
    ['adadelta3', 0.0045676, 7],
    ['adadelta100', 0.00524, 5],
    ['adadeltaScaled', 0.0044721, 7],
    ['rmsprop1', 0.031623, 6],
    ['rmsprop2', 0.022942, 6],
    ['rmsprop3', 0.019209, 6],
    ['adamM1', 0.01, 2],
    ['adamM2', 0.029, 3],
    ['adamM3', 0.0161, 4],
    ['adamV1', 1e-5, 8],
    ['adamV2', 4.999e-5, 8],
    ['adamV3', 5.994e-5, 8],
    ['adamMHat1', 0.1, 1],
    ['adamMHat2', 0.152632, 6],
    ['adamMHat3', 0.0594096, 7],
    ['adamVHat1', 0.01, 2],
    ['adamVHat2', 0.0250075, 7],
    ['adamVHat3', 0.02, 2],
    ['adamStep1', 0.001, 3],
    ['adamStep2', 0.00096518, 8],
    ['adamStep3', 0.00042009, 8],
    ['adamTheta1', 0.999, 3],
    ['adamTheta2', 0.998035, 6],
    ['adamTheta3', 0.997615, 6],
    ['adamScaledTheta3', 0.997615, 6],
    ['adamFifty', 0.001, 3],
    ['uncorrectedStep1', 0.0031623, 7],
    ['ratio1', 3.16, 2],
    ['ratioPeak', 6.57, 2],
    ['ratioPeakStep', 12, 0],
    ['ratio1000', 1.26, 2],
    ['adamWithL2', 0.999, 4],
    ['adamwDecayed', 0.9989, 4],
    ['nadam1', 0.0014737, 7],
    ['adamDrift', 1, 0],
    ['amsgradDrift', -0.996, 3],
    ['sparseRate91', 0.3162, 4],
    ['adagradStep3', 0.018257, 6],
    ['largeEpsilonStep', 0.000999, 6],
    ['freeAdam', 0.0686, 4],
    ['freeAmsgrad', -0.0349, 4],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it('finds the ratio of the derivation: (1 − β₁ᵗ) / √(1 − β₂ᵗ)', () => {
    expect(values.ratioPeak).toBeCloseTo((1 - 0.9 ** 12) / Math.sqrt(1 - 0.999 ** 12), 4);
  });
});
