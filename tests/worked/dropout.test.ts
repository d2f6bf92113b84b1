import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/dropout.ts';

const printed: Record<string, [digits: number, text: string]> = {
  y1: [0, '2'],
  y2: [0, '0'],
  y3: [0, '6'],
  y4: [0, '0'],
  maskedSum: [0, '8'],
  fullSum: [0, '10'],
  sumMean: [6, '10.000000'],
  sumVariance: [6, '30.000000'],
  geometricMean: [6, '0.645656'],
  weightScaled: [6, '0.645656'],
  arithmeticMean: [6, '0.625709'],
  fit: [0, '1'],
  penaltyHalf: [2, '13.00'],
  lossHalf: [2, '14.00'],
  lossFifth: [2, '4.25'],
  shiftTrainVariance: [0, '3'],
  shiftTestVariance: [0, '1'],
  penaltyFifth: [2, '3.25'],
  classicTestSum: [0, '5'],
  spreadHalf: [3, '0.274'],
  spreadTenth: [3, '0.112'],
  errorHalf: [3, '0.027'],
  errorTenth: [3, '0.011'],
  subNetworkCount: [0, '1048576'],
  allDropped: [5, '0.00098'],
  noneDropped: [4, '0.0625'],
  sumDeviation: [2, '5.48'],
  dropPathDepth: [1, '10.7'],
  dropPathDepthFromZero: [1, '10.8'],
  rDropEntropy: [4, '0.5249'],
  rDropDivergence: [4, '0.0886'],
};

describe('the worked examples of dropout', () => {
  it.each(Object.entries(printed))('%s is printed as specified', (name, [digits, text]) => {
    expect(values[name]!.toFixed(digits)).toBe(text);
  });

  it('has no value the table above does not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(printed).sort());
  });

  it('has a normalized geometric mean equal to the pass with scaled weights', () => {
    expect(values.geometricMean).toBeCloseTo(values.weightScaled!, 14);
  });

  it('averages the odds of two sub-networks geometrically, as the test output does', () => {
    const odds = Math.sqrt(Math.exp(2) * Math.exp(0));
    expect(odds / (1 + odds)).toBeCloseTo(1 / (1 + Math.exp(-1)), 14);
  });

  it('has the depth that stochastic depth leaves by the sum of an arithmetic series', () => {
    expect(values.dropPathDepth).toBeCloseTo(12 - (0.2 * 13) / 2, 12);
    expect(values.dropPathDepthFromZero).toBeCloseTo(12 - (0.2 * 12) / 2, 12);
  });

  it('has the symmetric divergence as half the sum of (r − r′) ln(r/r′)', () => {
    const terms = [0.2 * Math.log(0.7 / 0.5), -0.1 * Math.log(0.2 / 0.3), -0.1 * Math.log(0.1 / 0.2)];
    expect(values.rDropDivergence).toBeCloseTo(terms.reduce((total, term) => total + term, 0) / 2, 12);
  });
});
