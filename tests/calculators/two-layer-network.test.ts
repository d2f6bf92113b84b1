import { describe, expect, test } from 'vitest';
import twoLayerNetwork from '../../src/calculators/two-layer-network/calculator.tsx';
import {
  compute,
  mostSteps,
  type NetworkState,
  parameters,
} from '../../src/calculators/two-layer-network/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const at = (change: Partial<NetworkState> = {}) => compute(startState(parameters, change));
const preset = (name: string, change: Partial<NetworkState> = {}) =>
  at({ ...(twoLayerNetwork.presets[name] as Partial<NetworkState>), ...change });
const close = (values: ArrayLike<number>, expected: readonly number[], digits = 8) => {
  expect(values).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(values[index]).toBeCloseTo(value, digits);
};

describe('two-layer-network', () => {
  test('its first state is the published example, to the published digits', () => {
    const { pass, next, after } = at();
    close(pass.layers[0]!.z, [0.3775, 0.3925], 12);
    close(pass.layers[0]!.a, [0.593269992, 0.596884378]);
    close(pass.layers[1]!.a, [0.75136507, 0.772928465]);
    expect(pass.loss).toBeCloseTo(0.298371109, 8);
    close(next[1]!.weights.flat(), [0.35891648, 0.408666186, 0.51130127, 0.561370121]);
    close(next[0]!.weights.flat(), [0.149780716, 0.19956143, 0.24975114, 0.29950229], 7);
    expect(after.loss).toBeCloseTo(0.291027774, 8);
    expect(twoLayerNetwork.predicted!(at(), startState(parameters))).toBe('few');
  });

  test('the biases move only when they are updated', () => {
    expect(at().next[0]!.bias).toEqual([0.35, 0.35]);
    expect(at({ biases: 'updated' }).after.loss).toBeLessThan(at().after.loss);
  });

  test('linear: the worked 2-2-1 network', () => {
    const { pass, after } = preset('linear');
    close(pass.layers[0]!.z, [0.1, 0.55], 12);
    close(pass.layers[0]!.a, [0.524979, 0.634136], 6);
    close(pass.layers[1]!.a, [0.174747], 6);
    expect(pass.loss).toBeCloseTo(0.340521, 6);
    close(pass.layers[1]!.dz, [-0.825253], 6);
    close(pass.layers[1]!.dWeights.flat(), [-0.433241, -0.523322], 6);
    close(pass.layers[0]!.dz, [-0.123479, 0.05744], 6);
    close(pass.layers[0]!.dWeights.flat(), [-0.123479, -0.06174, 0.05744, 0.02872], 6);
    close(pass.layers[0]!.dInput, [0.015512, 0.055136], 6);
    close(after.layers[1]!.a, [0.895749], 6);
    expect(after.loss).toBeCloseTo(0.005434, 6);
  });

  test('zeros: the hidden units stay twins', () => {
    const { layers, made } = preset('zeros');
    const [first, second] = layers.map(({ weights }) => weights.flat());
    expect(made).toBe(50);
    expect(first![0]).not.toBe(0);
    expect([first![2], first![3]]).toEqual([first![0], first![1]]);
    expect(second![1]).toBe(second![0]);
    expect(
      preset('zeros', { steps: 0 })
        .pass.layers[0]!.dWeights.flat()
        .every((entry) => entry === 0),
    ).toBe(true);
  });

  test('saturated: the hidden weights get next to nothing, the output weights as much as ever', () => {
    const { pass } = preset('saturated');
    for (const entry of pass.layers[0]!.dWeights.flat()) expect(Math.abs(entry)).toBeLessThan(1e-7);
    expect(Math.abs(pass.layers[1]!.dWeights[0]![0]!)).toBeGreaterThan(0.1);
  });

  test('overshoot: the step raises the loss', () => {
    const { pass, after } = preset('overshoot');
    expect(after.loss).toBeGreaterThan(1.2 * pass.loss);
  });

  test('the loss conventions differ by a factor, and so do their gradients', () => {
    const half = at().pass;
    const mean = at({ reduction: 'mean' }).pass;
    const sum = at({ reduction: 'sum' }).pass;
    expect(sum.loss / half.loss).toBeCloseTo(2, 12);
    expect(mean.loss / half.loss).toBeCloseTo(1, 12);
    expect(sum.layers[0]!.dWeights[0]![0]! / half.layers[0]!.dWeights[0]![0]!).toBeCloseTo(2, 12);
  });

  test('divergence stops before float64 overflows and says where', () => {
    const { made, losses, pass } = at({
      output: 'identity',
      biases: 'updated',
      learningRate: 10,
      steps: mostSteps,
    });
    expect(made).toBeLessThan(mostSteps);
    expect(losses).toHaveLength(made + 1);
    expect(Number.isFinite(pass.loss)).toBe(true);
  });

  test('gradients that nobody clears add up, and move the weights', () => {
    const change = { learningRate: 0.001, steps: 4, stored: 'kept' } as const;
    const { gradients, stored, pass, layers, next } = at(change);
    const earlier = Array.from(
      { length: 4 },
      (_, steps) => at({ ...change, steps }).pass.layers[1]!.dWeights[0]![0]!,
    );
    const sum = [...earlier, pass.layers[1]!.dWeights[0]![0]!].reduce(
      (total, gradient) => total + gradient,
      0,
    );
    expect(gradients[1]!.dWeights[0]![0]).toBeCloseTo(sum, 14);
    expect(stored![1]!.dWeights[0]![0]).toBeCloseTo(sum - pass.layers[1]!.dWeights[0]![0]!, 14);
    expect(next[1]!.weights[0]![0]).toBeCloseTo(layers[1]!.weights[0]![0]! - 0.001 * sum, 14);
    expect(at({ steps: 4 }).stored).toBeNull();
    const cleared = at({ steps: 4 });
    expect(cleared.gradients).toBe(cleared.pass.layers);
  });
});
