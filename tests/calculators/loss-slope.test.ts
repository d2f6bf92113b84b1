import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/loss-slope/calculator.tsx';
import { compute, lossesAt, parameters, type SlopeState } from '../../src/calculators/loss-slope/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { values } from '../../src/worked/softmax-cross-entropy.ts';

const start = startState(parameters);
const preset = (name: string) => compute({ ...start, ...(calculator.presets[name] as Partial<SlopeState>) });

describe('loss-slope', () => {
  it('opens with the note’s z = −5', () => {
    const { crossEntropy, squared, ratio } = compute(start);
    expect([crossEntropy.slope, squared.slope]).toEqual([values.crossEntropySlope, values.squaredSlope]);
    expect(ratio).toBeCloseTo(values.slopeRatio!, 10);
  });

  it('presets show what they say', () => {
    expect(preset('wrong').right).toBeLessThan(0.01);
    expect(preset('hopeless').ratio).toBeCloseTo(values.slopeRatio10!, 6);
    expect(preset('unsure').ratio).toBe(4);
    expect(preset('right').right).toBeGreaterThan(0.99);
  });

  it('slopes and second derivatives are those of finite differences, for both answers', () => {
    for (const answer of ['1', '0'] as const)
      for (const z of [-5, -0.7, 0, 1.3, 6])
        for (const kind of ['crossEntropy', 'squared'] as const) {
          const at = (by: number) => lossesAt(z + by, answer)[kind];
          expect((at(1e-5).loss - at(-1e-5).loss) / 2e-5).toBeCloseTo(at(0).slope, 8);
          expect((at(1e-5).slope - at(-1e-5).slope) / 2e-5).toBeCloseTo(at(0).second, 8);
        }
  });

  it('squared error bends down where the right answer has less than a third', () => {
    expect(lossesAt(values.bend!, '1').squared.second).toBeCloseTo(0, 15);
    expect(lossesAt(values.bend! - 0.01, '1').squared.second).toBeLessThan(0);
    expect(lossesAt(values.bend! + 0.01, '1').squared.second).toBeGreaterThan(0);
    expect(lossesAt(-12, '1').crossEntropy.second).toBeGreaterThan(0);
  });
});
