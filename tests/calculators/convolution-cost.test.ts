import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/convolution-cost/calculator.tsx';
import { type CostState, compute, parameters } from '../../src/calculators/convolution-cost/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const start = startState(parameters);
const preset = (name: string) => compute({ ...start, ...calculator.presets[name] } as CostState);
const adds = (name: string) => preset(name).chosen.layers.map(({ multiplyAdds }) => multiplyAdds);

describe('convolution-cost', () => {
  it('first shows the bottleneck of residual networks', () => {
    const { direct, chosen, ratio } = preset('resnet');
    expect(direct.parameters).toBe(589824);
    expect(chosen.layers.map(({ parameters: count }) => count)).toEqual([16384, 36864, 16384]);
    expect(chosen.parameters).toBe(69632);
    expect([direct.multiplyAdds, chosen.multiplyAdds]).toEqual([1849688064, 218365952]);
    expect(ratio).toBeCloseTo(8.47, 2);
  });

  it('preset inception: 120.4 million multiply-adds become 12.4 million', () => {
    const { direct, chosen, ratio } = preset('inception');
    expect(direct.multiplyAdds).toBe(120422400);
    expect(adds('inception')).toEqual([2408448, 10035200]);
    expect(chosen.multiplyAdds).toBe(12443648);
    expect(ratio).toBeCloseTo(9.68, 2);
  });

  it('preset mobilenet: 67840 weights, 1/C_o + 1/k² of the direct layer', () => {
    const { direct, chosen, ratio } = preset('mobilenet');
    expect(chosen.parameters).toBe(67840);
    expect(ratio).toBeCloseTo(8.69, 2);
    expect(chosen.parameters / direct.parameters).toBeCloseTo(1 / 256 + 1 / 9, 12);
  });

  it('presets wide and pointwise save nothing', () => {
    expect(preset('wide').ratio).toBeLessThan(1);
    expect(preset('pointwise').direct.parameters).toBe(65536);
    expect(preset('pointwise').chosen.multiplyAdds / preset('pointwise').direct.multiplyAdds).toBeGreaterThan(
      0.5,
    );
  });

  it('preset flattened: the direct layer is the fully connected one, 102760448 weights', () => {
    const { direct } = preset('flattened');
    expect(direct.parameters).toBe(102760448);
    expect(direct.multiplyAdds).toBe(102760448);
  });

  it('counts one bias per output channel of each layer', () => {
    const state: CostState = { ...start, bias: 'with', inputs: 192, outputs: 64, kernel: 1 };
    expect(compute(state).direct.parameters).toBe(12352);
  });
});
