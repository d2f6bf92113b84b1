import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/mini-batch-sgd.ts';

describe('worked numbers of the note on mini-batch SGD', () => {
  it.each([
    ['sampleVariance', 35.1875, 4],
    ['pair12', -1.5, 1],
    ['pair13', -3.5, 1],
    ['pair14', -8.5, 1],
    ['pair23', -4, 1],
    ['pair24', -9, 1],
    ['pair34', -11, 1],
    ['pairMean', -6.25, 2],
    ['pairVariance', 11.7292, 4],
    ['batchStep1', 1.075, 3],
    ['batchStep2', 1.578125, 6],
    ['fullStep', 1.3125, 4],
    ['updates1', 50000, 0],
    ['updates32', 1563, 0],
    ['updates128', 391, 0],
    ['updates256', 196, 0],
    ['updatesOf64', 3, 0],
    ['sample1', -1, 0],
    ['sample2', -2, 0],
    ['sample3', -6, 0],
    ['sample4', -16, 0],
    ['epochSingles', 2.0503, 4],
    ['epochPairs', 2.0373, 4],
    ['meanNear', -0.25, 2],
    ['usefulFar', 0.9008, 4],
    ['usefulNear', 51.64, 2],
    ['floorSingles', 0.0469, 4],
    ['floorHalved', 0.0163, 4],
    ['floorDoubled', 0.0169, 4],
    ['cloudSingles', 0.0557, 4],
    ['cloudBatches', 0.009, 4],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it('pays to enlarge the batch up to the size at which half of the best step’s gain is reached', () => {
    // Expected fall of ½ λ (w − w*)² in one step −ηg, g of mean G and variance σ²/B, at the best of many rates η.
    const [lambda, G, variance] = [7.5, -6.25, 35.1875];
    const best = (B: number) =>
      Math.max(
        ...Array.from({ length: 40000 }, (_, index) => {
          const rate = index / 200000;
          return rate * G ** 2 - (lambda * rate ** 2 * (G ** 2 + variance / B)) / 2;
        }),
      );
    expect(best(values.usefulFar!) / best(1e12)).toBeCloseTo(1 / 2, 6);
    expect(best(1) / best(1e12)).toBeCloseTo(1 / (1 + values.usefulFar!), 6);
  });

  it('has the variance of the finite population', () => {
    expect(values.pairVariance).toBeCloseTo(((values.sampleVariance! / 2) * (4 - 2)) / (4 - 1), 12);
  });
});
