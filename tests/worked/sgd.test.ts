import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/sgd.ts';

describe('worked numbers of the note on SGD', () => {
  it.each([
    ['gradient1', -1, 0],
    ['gradient2', -2, 0],
    ['gradient3', -6, 0],
    ['gradient4', -16, 0],
    ['meanGradient', -6.25, 2],
    ['gradientVariance', 35.1875, 4],
    ['fullStep', 1.3125, 4],
    ['lossBefore', 2.75, 2],
    ['lossAfterFull', 1.16309, 5],
    ['single1', 1.05, 2],
    ['single2', 1.14, 2],
    ['single3', 1.377, 3],
    ['single4', 1.8754, 4],
    ['lossAfterSingles', 0.15247, 5],
    ['optimum', 1.83333, 5],
    ['lossAtOptimum', 0.14583, 5],
    ['lossOfWorstOrder', 0.2161, 4],
    ['atOptimum1', -1 / 6, 5],
    ['atOptimum2', 4 / 3, 5],
    ['atOptimum3', 1.5, 5],
    ['atOptimum4', -8 / 3, 5],
    ['noiseAtOptimum', 2.7917, 4],
    ['curvature', 7.5, 5],
    ['strayed', 0.115, 3],
    ['strayedTenth', 0.031, 3],
    ['stuckOnSaddle', 0, 0],
    ['stepsOffSaddle', 76, 0],
    ['saddle10', 0.0619, 4],
    ['lowestLoss', 0.4478, 4],
    ['hovering005', 0.0163, 4],
    ['hovering01', 0.0469, 4],
    ['hoveringDecay', 0.0008, 4],
    ['leftShallow', 72, 0],
    ['swing25', 0.06755, 5],
    ['swing100', 0.06755, 5],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it('strays as the fixed point of its variance says', () => {
    for (const [rate, name] of [
      [0.05, 'strayed'],
      [0.005, 'strayedTenth'],
    ] as const) {
      // V = E(1 − ηa)² V + η² E g², with a = x² and g the gradients at the optimum 11/6.
      const noise = (1 / 36 + 16 / 9 + 9 / 4 + 64 / 9) / 4;
      const fourth = (1 + 16 + 81 + 256) / 4;
      expect(values[name]!).toBeCloseTo(Math.sqrt((rate * noise) / (2 * 7.5 - rate * fourth)), 8);
    }
  });

  it('leaves the saddle by a factor of 1.2 a step', () => {
    expect(values.saddle10! / 0.01).toBeCloseTo(1.2 ** 10, 10);
  });
});
