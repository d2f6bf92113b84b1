import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/context-scaling/calculator.tsx';
import { compute, parameters, type ScalingState } from '../../src/calculators/context-scaling/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const start = startState(parameters);
const preset = (name: string) => compute({ ...start, ...calculator.presets[name] } as ScalingState);

describe('context-scaling', () => {
  it('preset none: 18 of 64 pairs have not turned once, and all of them meet new angles', () => {
    const { slow, outside, pairs, kept } = preset('none');
    expect([slow, outside, pairs.length, kept]).toEqual([18, 18, 64, 64]);
    expect(pairs.at(-1)!.wavelength).toBeCloseTo(54_410, 0);
  });

  it('preset squeezed: no pair meets new angles, neighbors come four times as close', () => {
    const { outside, divided, pairs } = preset('squeezed');
    expect([outside, divided, pairs[0]!.stretched]).toEqual([0, 64, 0.25]);
  });

  it('preset ntk: the fastest pair stays, the slowest turns exactly four times slower, 17 stay outside', () => {
    const { base, pairs, outside } = preset('ntk');
    expect(base).toBeCloseTo(40_890, 0);
    expect(pairs[0]!.kept).toBe(1);
    expect(pairs.at(-1)!.kept).toBeCloseTo(0, 9);
    expect(outside).toBe(17);
  });

  it('preset yarn: 18 divided, 21 kept, scores times 1.2965', () => {
    const { divided, kept, outside, sharpening } = preset('yarn');
    expect([divided, kept, outside]).toEqual([18, 21, 0]);
    expect(sharpening).toBeCloseTo(1.2965, 4);
  });

  it('preset llama: 29 kept, 29 divided by 8', () => {
    const { kept, divided, newLength, outside } = preset('llama');
    expect([kept, divided, newLength, outside]).toEqual([29, 29, 65_536, 0]);
  });

  it('preset slower: a base of 500000 leaves 32 pairs below one turn', () => {
    const { slow, outside, pairs } = preset('slower');
    expect([slow, outside]).toEqual([32, 0]);
    expect(pairs.at(-1)!.wavelength).toBeCloseTo(2_559_196, 0);
  });
});
