import { describe, expect, test } from 'vitest';
import memoryDecay from '../../src/calculators/memory-decay/calculator.tsx';
import { drawn, networks } from '../../src/calculators/memory-decay/draws.ts';
import { compute } from '../../src/calculators/memory-decay/model.ts';
import { type DecayState, parameters, steps } from '../../src/calculators/memory-decay/parameters.ts';
import { startState } from '../../src/frame/parameters.ts';

const at = (change: Partial<DecayState> = {}) => compute(startState(parameters, change));
const preset = (name: string, change: Partial<DecayState> = {}) =>
  at({ ...(memoryDecay.presets[name] as Partial<DecayState>), ...change });
const close = (value: number, wanted: number, relative = 1e-9) =>
  expect(Math.abs(value - wanted)).toBeLessThan(relative * Math.abs(wanted));

describe('memory-decay', () => {
  test('constant factors over 100 steps: 0.9 leaves 2.656e-5, 0.99 leaves 0.366', () => {
    expect(at({ factor: 0.9, spread: 0 }).rnn.total[100]!.toPrecision(4)).toBe('0.00002656');
    expect(at({ factor: 0.99, spread: 0 }).rnn.total[100]).toBeCloseTo(0.366, 3);
  });

  test('forget bias 0, 1, 3 without random weights: 0.5, 0.731, 0.953 to the power of 20', () => {
    const left = (name: string, change = {}) => preset(name, change).lstm.total[20]!;
    expect(left('zero').toPrecision(3)).toBe('9.54e-7');
    expect(left('zero', { bias: 1 }).toPrecision(2)).toBe('0.0019');
    expect(left('three').toPrecision(3)).toBe('0.378');
    close(left('three'), preset('three').constant[20]!);
    close(preset('three').gru.total[20]!, left('three'));
  });

  test('equal: with factor 0.9 in all three the curves are one', () => {
    const result = preset('equal');
    for (const name of networks)
      for (const k of [1, 10, 50, 100]) close(result[name].total[k]!, 0.9 ** k, 1e-12);
  });

  test('its first state: at bias 1 nothing is left of any gradient, as the guess has it', () => {
    const result = at();
    for (const name of networks) expect(result[name].total[steps]).toBeLessThan(1e-9);
    expect(memoryDecay.predicted!(result, startState(parameters))).toBe('nothing');
  });

  test('five: the gated networks keep a good part where the RNN keeps nothing, whatever the seed', () => {
    for (const seed of [1, 2, 3, 7, 11]) {
      const result = preset('five', { seed });
      expect(result.lstm.total[steps]).toBeGreaterThan(0.1);
      expect(result.gru.total[steps]).toBeGreaterThan(0.1);
      expect(result.rnn.total[steps]).toBeLessThan(1e-6);
    }
  });

  test('exploding: the gradients of RNN and LSTM pass 1e6; the GRU, whose open gate admits nothing, stays below 1', () => {
    const { rnn, lstm, gru } = preset('exploding');
    expect(rnn.total[steps]).toBeGreaterThan(1e6);
    expect(lstm.total[steps]).toBeGreaterThan(1e6);
    expect(Math.max(...gru.total)).toBeLessThan(1.0001);
  });

  test('the direct path is not the whole gradient', () => {
    const { lstm } = at({ bias: 5 });
    expect(Math.abs(lstm.total[steps]! / lstm.direct[steps]! - 1)).toBeGreaterThan(0.05);
  });

  test('at distance 0 nothing is lost; all draws are short decimals and the same for every setting of s', () => {
    for (const name of networks) close(at()[name].total[0]!, 1, 1e-12);
    const { x, lstm } = drawn(startState(parameters));
    for (const value of [...x, ...lstm.recurrent]) expect(Number(value.toFixed(4))).toBe(value);
    expect(x).toHaveLength(steps);
    expect(drawn(startState(parameters, { spread: 2 })).lstm).toEqual(lstm);
  });
});
