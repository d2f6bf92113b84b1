import { describe, expect, test } from 'vitest';
import deepGradients from '../../src/calculators/deep-gradients/calculator.tsx';
import {
  compute,
  type DeepState,
  deviationOf,
  parameters,
} from '../../src/calculators/deep-gradients/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { scheme } from '../../src/models/init/scheme.ts';

const at = (change: Partial<DeepState> = {}) => compute(startState(parameters, change)).variants;
const preset = (name: string) => at(deepGradients.presets[name] as Partial<DeepState>);

/** log10 of the geometric mean of ‖δ⁽¹⁾‖/‖δ⁽³⁰⁾‖ over seeds, 30 layers of 128 units; s = g/√128. */
function logRatio(activation: DeepState['activation'], gain: number): number {
  const seeds = [1, 2, 3, 4];
  const logs = seeds.map((seed) =>
    Math.log10(
      // Of the four remedies the first is none.
      at({ compare: 'remedy', activation, gain, initialization: 'normal', depth: 30, width: 128, seed })[0]!
        .ratio,
    ),
  );
  return logs.reduce((sum, log) => sum + log, 0) / seeds.length;
}

describe('deep-gradients', () => {
  test.each([
    ['sigmoid', 1, 5e-19],
    ['tanh', 1, 0.12],
    ['tanh', 0.01 * Math.sqrt(128), 3e-28],
    ['tanh', 2, 43],
    ['relu', Math.SQRT2, 1],
    ['relu', 1, 4e-5],
    ['relu', 2, 2e4],
  ] as const)('%s with gain %d: the order of magnitude of %d', (activation, gain, expected) => {
    expect(Math.abs(logRatio(activation, gain) - Math.log10(expected))).toBeLessThan(1);
  });

  test('its first state: the sigmoid vanishes, batch norm and residuals hold, clipping changes nothing', () => {
    const [plain, normalized, residual, clipped] = at();
    expect(plain!.ratio).toBeLessThan(1e-12);
    expect(normalized!.ratio).toBeGreaterThan(1e-2);
    expect(residual!.ratio).toBeGreaterThan(1e-2);
    expect(clipped!.ratio).toBe(plain!.ratio);
    expect(clipped!.coefficient).toBe(1);
    expect(deepGradients.predicted!(compute(startState(parameters)), startState(parameters))).toBe(
      'clipping',
    );
  });

  test('initializations: He and gain √2 belong to the ReLU, Xavier loses half a layer', () => {
    const [normal, xavier, he, orthogonal] = preset('initializations');
    expect(he!.ratio).toBeGreaterThan(30 * xavier!.ratio);
    expect(xavier!.ratio / normal!.ratio).toBeCloseTo(1, 6);
    expect(he!.ratio / xavier!.ratio / 2 ** (29 / 2)).toBeCloseTo(1, 6);
    expect(orthogonal!.ratio).toBeLessThan(he!.ratio);
  });

  test('activations: only the sigmoid loses a dozen orders of magnitude at the same weights', () => {
    const [sigmoid, tanh] = preset('activations');
    expect(tanh!.ratio / sigmoid!.ratio).toBeGreaterThan(1e12);
  });

  test('gains: the slope rises with the gain', () => {
    const ratios = preset('gains').map(({ ratio }) => ratio);
    expect([...ratios].sort((one, other) => one - other)).toEqual(ratios);
    expect(ratios[0]).toBeLessThan(1e-6);
    expect(ratios[3]).toBeGreaterThan(1);
  });

  test('exploding: clipping caps every layer by one factor', () => {
    const [plain, , , clipped] = preset('exploding');
    expect(plain!.ratio).toBeGreaterThan(100);
    expect(clipped!.coefficient).toBeLessThan(0.1);
    for (const [layer, delta] of clipped!.deltas.entries())
      expect(delta / plain!.deltas[layer]!).toBeCloseTo(clipped!.coefficient, 12);
  });

  test('deeper and wider networks begin with the same draws', () => {
    expect(at({ depth: 10 })[0]!.deviations).toEqual(at({ depth: 30 })[0]!.deviations.slice(0, 10));
    expect(at({ seed: 4 })[0]!.ratio).not.toBe(at()[0]!.ratio);
  });

  test('Xavier and He between equal layers are what the schemes prescribe', () => {
    const deviation = (initialization: 'xavier' | 'he', width: number) =>
      deviationOf({ initialization, activation: 'relu', gain: 1, remedy: 'none', name: '' }, width);
    for (const width of [1, 16, 64]) {
      expect(deviation('xavier', width)).toBeCloseTo(scheme('xavier_normal', [width, width]).deviation, 14);
      expect(deviation('he', width)).toBeCloseTo(scheme('kaiming_normal', [width, width]).deviation, 14);
    }
  });

  test('one layer has nothing to lose', () =>
    expect(at({ depth: 1 }).map(({ ratio }) => ratio)).toEqual([1, 1, 1, 1]));
});
