import { describe, expect, it } from 'vitest';
import { random } from '../../src/models/arrays/random.ts';
import { values } from '../../src/worked/softmax-cross-entropy.ts';

/** As the specification prints them, with as many decimals. */
const printed: Record<string, [digits: string, decimals: number]> = {
  p1: ['0.6590', 4],
  p2: ['0.2424', 4],
  p3: ['0.0986', 4],
  complement1: ['0.3410', 4],
  lse: ['2.4170', 4],
  lossCat: ['0.4170', 4],
  lossDog: ['1.4170', 4],
  lossBird: ['2.3170', 4],
  gradient1: ['-0.3410', 4],
  gradient2: ['0.2424', 4],
  gradient3: ['0.0986', 4],
  j11: ['0.2247', 4],
  j12: ['-0.1598', 4],
  j13: ['-0.0650', 4],
  j21: ['-0.1598', 4],
  j22: ['0.1837', 4],
  j23: ['-0.0239', 4],
  j31: ['-0.0650', 4],
  j32: ['-0.0239', 4],
  j33: ['0.0889', 4],
  warm1: ['0.5017', 4],
  warm2: ['0.3043', 4],
  warm3: ['0.1940', 4],
  cool1: ['0.8638', 4],
  cool2: ['0.1169', 4],
  cool3: ['0.0193', 4],
  wrongProbability: ['0.0018', 4],
  wrongLoss: ['6.343', 3],
  rightProbability: ['0.9749', 4],
  rightLoss: ['0.0254', 4],
  crossEntropySlope: ['-0.9933', 4],
  squaredSlope: ['-0.0066', 4],
  slopeRatio: ['150', 0],
  bend: ['-0.6931', 4],
  overflowHalf: ['11.09', 2],
  overflowSingle: ['88.72', 2],
  overflowDouble: ['709.78', 2],
  shifted1: ['0.0900', 4],
  shifted2: ['0.2447', 4],
  shifted3: ['0.6652', 4],
  smoothedLoss: ['0.5137', 4],
  smoothed1: ['-0.2743', 4],
  smoothed2: ['0.2091', 4],
  smoothed3: ['0.0652', 4],
  smoothedOthers: ['0.5620', 4],
  gap3: ['3.332', 3],
  gap1000: ['9.105', 3],
  start10: ['2.3026', 4],
  start1000: ['6.9078', 4],
  startGpt2: ['10.8249', 4],
  startLlama3: ['11.7618', 4],
  startSpread: ['7.41', 2],
  logitsMemory: ['3.91', 2],
  twiceLoss: ['0.8021', 4],
  twiceFloor3: ['0.5514', 4],
  twiceFloor10: ['1.4612', 4],
  label1: ['0.1269', 4],
  label2: ['0.3133', 4],
  label3: ['0.7444', 4],
  labels: ['0.3949', 4],
};

describe('the numbers of softmax and cross-entropy', () => {
  it.each(Object.entries(printed))('%s', (name, [digits, decimals]) => {
    expect(values[name]!.toFixed(decimals)).toBe(digits);
  });

  it('the target’s entropy and the divergence make the smoothed loss', () => {
    expect(values.smoothedFloor! + values.smoothedDivergence!).toBeCloseTo(values.smoothedLoss!, 14);
  });

  it('the slopes are those of finite differences', () => {
    const crossEntropy = (z: number) => Math.log1p(Math.exp(-z));
    const squared = (z: number) => (1 / (1 + Math.exp(-z)) - 1) ** 2 / 2;
    const slope = (f: (z: number) => number, z: number) => (f(z + 1e-5) - f(z - 1e-5)) / 2e-5;
    expect(slope(crossEntropy, -5)).toBeCloseTo(values.crossEntropySlope!, 8);
    expect(slope(squared, -5)).toBeCloseTo(values.squaredSlope!, 8);
    expect(slope(crossEntropy, -10) / slope(squared, -10)).toBeCloseTo(values.slopeRatio10!, -2);
  });

  it('a student’s gradient falls about like the square of the temperature', () => {
    const share = (scores: readonly number[], temperature: number) =>
      Math.exp(scores[0]! / temperature) / scores.reduce((sum, z) => sum + Math.exp(z / temperature), 0);
    for (const [temperature, gradient] of [
      [5, values.taught5!],
      [10, values.taught10!],
    ] as const)
      expect((share([2, 1, 0.1], temperature) - share([1, 2, 0.1], temperature)) / temperature).toBeCloseTo(
        gradient,
        14,
      );
    expect(values.taughtRatio).toBeCloseTo(4, 0);
  });

  it('normal scores of deviation 1 add about a half to ln 1000', () => {
    const draw = random(3);
    const losses = Array.from({ length: 200 }, () => {
      const scores = Array.from({ length: 1000 }, () => draw.normal());
      return Math.log(scores.reduce((sum, z) => sum + Math.exp(z), 0)) - scores[0]!;
    });
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(Math.abs(mean - values.startSpread!)).toBeLessThan(0.2);
  });
});
