import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/adaptive-optimizers.ts';

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
    ['adamOnesV12', 0.0119, 4],
    ['adamOnesVHat12', 1, 0],
    ['adamFifty', 0.001, 3],
    ['uncorrectedStep1', 0.0031623, 7],
    ['ratio1', 3.16, 2],
    ['ratioPeak', 6.57, 2],
    ['ratioPeakStep', 12, 0],
    ['ratio1000', 1.26, 2],
    ['silence1', 3.13, 2],
    ['silence2', 4.21, 2],
    ['silence3', 4.9, 2],
    ['silencePeak', 6.51, 2],
    ['silencePeakStep', 12, 0],
    ['spike', 3.26, 2],
    ['spikeLimit', 3.29, 2],
    ['largestStep', 7.27, 2],
    ['epsilonAfter', 5e-4, 6],
    ['epsilonHat', 3.065e-5, 8],
    ['epsilonRatio', 16.3, 1],
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
    ['adagradRate1000', 0.0316, 4],
    ['rmsMoviePath', 1009, 0],
    ['rmsRarePath', 31.6, 1],
    ['rmsRareStep', 3.16, 2],
    ['adamMoviePath', 1000, 0],
    ['adamRarePath', 90.2, 1],
    ['adamRareStep', 0.98, 2],
    ['adadeltaMoviePath', 6.8, 2],
    ['adadeltaRarePath', 0.0447, 4],
    ['calmAdagrad', 0.0316, 4],
    ['calmRmsprop', 8.14, 2],
    ['adamOnesM1', 0.1, 1],
    ['adamOnesM2', 0.19, 2],
    ['adamOnesM3', 0.271, 3],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it('has the paths of the two words as plain loops have them', () => {
    /** The path through 1000 steps with a gradient of 1 at every k-th; the size of a step is given by what came before. */
    const path = (every: number, size: (gradient: number, step: number) => number) => {
      let sum = 0;
      for (let step = 1; step <= 1000; step++) sum += size(step % every === 0 ? 1 : 0, step);
      return sum;
    };
    const averaged = () => {
      let mean = 0;
      return (gradient: number) => {
        mean = 0.9 * mean + 0.1 * gradient ** 2;
        return gradient && gradient / Math.sqrt(mean);
      };
    };
    const adamlike = () => {
      let [m, v] = [0, 0];
      return (gradient: number, step: number) => {
        m = 0.9 * m + 0.1 * gradient;
        v = 0.999 * v + 0.001 * gradient ** 2;
        return m && m / (1 - 0.9 ** step) / Math.sqrt(v / (1 - 0.999 ** step));
      };
    };
    const unitless = () => {
      let [mean, moved] = [0, 0];
      return (gradient: number) => {
        mean = 0.95 * mean + 0.05 * gradient ** 2;
        const update = (gradient * Math.sqrt(moved + 1e-6)) / Math.sqrt(mean + 1e-6);
        moved = 0.95 * moved + 0.05 * update ** 2;
        return update;
      };
    };
    for (const [rule, movie, rare] of [
      [averaged, values.rmsMoviePath, values.rmsRarePath],
      [adamlike, values.adamMoviePath, values.adamRarePath],
      [unitless, values.adadeltaMoviePath, values.adadeltaRarePath],
    ] as const) {
      expect(movie! / path(1, rule())).toBeCloseTo(1, 6);
      expect(rare! / path(100, rule())).toBeCloseTo(1, 6);
    }
  });

  it('comes near the largest step of all with the gradients that Cauchy and Schwarz name', () => {
    // Largest where g_k is proportional to a_k / b_k: (β₁/β₂)ᵏ for a gradient k steps back.
    let [m, v] = [0, 0];
    for (let back = 400; back >= 0; back--) {
      const gradient = (0.9 / 0.999) ** back;
      m = 0.9 * m + 0.1 * gradient;
      v = 0.999 * v + 0.001 * gradient ** 2;
    }
    expect(m / Math.sqrt(v)).toBeCloseTo(values.largestStep!, 6);
  });

  it('finds the ratio of the derivation: (1 − β₁ᵗ) / √(1 − β₂ᵗ)', () => {
    expect(values.ratioPeak).toBeCloseTo((1 - 0.9 ** 12) / Math.sqrt(1 - 0.999 ** 12), 4);
  });
});
