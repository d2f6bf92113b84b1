import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/activation-drift/calculator.tsx';
import { compute, type DriftState, parameters } from '../../src/calculators/activation-drift/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const state = (change: Partial<DriftState> = {}): DriftState => ({ ...startState(parameters), ...change });
const preset = (name: string) => compute(state(calculator.presets[name] as Partial<DriftState>));
const last = (layers: ReturnType<typeof compute>['without']) => {
  const view = layers.at(-1)!;
  return { ...view, share: view.saturated / view.values.length };
};

test('the first state: more than a third saturated without BN, none with it', () => {
  const result = preset('wide');
  expect(last(result.without).share).toBeGreaterThan(1 / 3);
  expect(last(result.with).share).toBe(0);
  expect(calculator.predicted!(result, state())).toBe('none');
});

test('with BN every layer has mean β and standard deviation γ', () => {
  for (const view of compute(state({ gamma: 2, beta: -1 })).with) {
    expect(view.mean).toBeCloseTo(-1, 9);
    expect(view.deviation).toBeCloseTo(2, 3);
  }
});

test('a bias before BN changes nothing behind it', () => {
  const plain = compute(state()).with.map(({ deviation, slope }) => [deviation, slope]);
  compute(state({ bias: 5 })).with.forEach(({ deviation, slope }, layer) => {
    expect(deviation).toBeCloseTo(plain[layer]![0]!, 9);
    expect(slope).toBeCloseTo(plain[layer]![1]!, 9);
  });
});

test('the first layer without BN has standard deviation about a', () => {
  for (const gain of [1, 4, 8]) {
    const { deviation } = compute(state({ gain, width: 32 })).without[0]!;
    expect(Math.abs(deviation / gain - 1)).toBeLessThan(0.1);
  }
});

describe('presets show what they claim', () => {
  test('drifted: without BN the mean lies beyond the saturation edge of the sigmoid', () => {
    const { without, with: normalized } = preset('drifted');
    expect(last(without).mean).toBeGreaterThan(4.59);
    expect(last(without).share).toBeGreaterThan(0.6);
    expect(last(normalized).share).toBe(0);
  });
  test('tanh: saturated at both ends', () => {
    const { values, share } = last(preset('tanh').without);
    expect(share).toBeGreaterThan(0.3);
    expect(values.filter((z) => z > 3).length).toBeGreaterThan(values.length / 10);
    expect(values.filter((z) => z < -3).length).toBeGreaterThan(values.length / 10);
  });
  test('small: nothing saturates without BN either', () => {
    expect(last(preset('small').without).share).toBe(0);
  });
  test('undone: a large γ saturates more than half', () => {
    expect(last(preset('undone').with).share).toBeGreaterThan(0.5);
  });
  test('relu: about half of the units are off with BN', () => {
    expect(last(preset('relu').with).share).toBeCloseTo(0.5, 1);
  });
});
