import { describe, expect, test } from 'vitest';
import {
  rnnBackward,
  rnnForward,
  rnnGradientFlow,
  rnnParameterCount,
} from '../../../src/models/recurrent/rnn.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';

const layer = (inputSize: number, hiddenSize: number) => ({
  inputSize,
  hiddenSize,
  inputWeights: wave(hiddenSize * inputSize, 1),
  recurrentWeights: wave(hiddenSize * hiddenSize, 2),
  inputBias: wave(hiddenSize, 3),
  recurrentBias: wave(hiddenSize, 4),
});

type RnnActivation = ReturnType<typeof rnnForward>['activation'];

describe.each<RnnActivation>(['tanh', 'relu', 'sigmoid', 'identity'])('%s', (activation) => {
  test('gradients are the slopes of central differences', () => {
    const [steps, batch] = [4, 2];
    const weights = layer(3, 5);
    const x = wave(steps * batch * 3, 5);
    const h0 = wave(batch * 5, 6);
    const dh = wave(steps * batch * 5, 7);
    const loss = () =>
      dot(dh, rnnForward(x, h0, weights, steps, batch, activation).hidden.subarray(batch * 5));
    const found = rnnBackward(rnnForward(x, h0, weights, steps, batch, activation), weights, dh);
    expectGradient(found.dx, x, loss);
    expectGradient(found.initial, h0, loss);
    expectGradient(found.inputWeights, weights.inputWeights, loss);
    expectGradient(found.recurrentWeights, weights.recurrentWeights, loss);
    expectGradient(found.inputBias, weights.inputBias, loss);
    expectGradient(found.recurrentBias, weights.recurrentBias, loss);
  });
});

test('a layer of one unit does what its formula says, and its gradient flow is the product of their slopes', () => {
  const weights = layer(1, 1);
  const [w, u] = [weights.inputWeights[0]!, weights.recurrentWeights[0]!];
  const b = weights.inputBias[0]! + weights.recurrentBias[0]!;
  const x = wave(6, 8);
  const trace = rnnForward(x, new Float64Array([0.3]), weights, 6, 1);
  const flow = rnnGradientFlow(trace, weights);
  let h = 0.3;
  const slopes = Array.from(x, (value, step) => {
    h = Math.tanh(w * value + u * h + b);
    expect(h).toBeCloseTo(trace.hidden[step + 1]!, 14);
    return (1 - h * h) * u;
  });
  for (let step = 0; step <= 6; step++) {
    const product = slopes.slice(step).reduce((all, slope) => all * slope, 1);
    expect(flow[step]).toBeCloseTo(Math.abs(product), 14);
  }
});

const unit = (w: number, u: number) => ({
  inputSize: 1,
  hiddenSize: 1,
  inputWeights: Float64Array.of(w),
  recurrentWeights: Float64Array.of(u),
  inputBias: Float64Array.of(0),
  recurrentBias: Float64Array.of(0),
});

test('numbers of the note: input 1, then four zeros; u = 0.8, w = 0.5', () => {
  const trace = rnnForward(Float64Array.of(1, 0, 0, 0, 0), Float64Array.of(0), unit(0.5, 0.8), 5, 1);
  expect(trace.hidden[5]!.toFixed(4)).toBe('0.1719');
  expect(rnnGradientFlow(trace, unit(0.5, 0.8))[0]!.toFixed(4)).toBe('0.1926');
  expect((0.8 ** 5).toFixed(4)).toBe('0.3277');
});

test('each activation by its name', () => {
  const at = (activation: RnnActivation, x: number) => {
    const trace = rnnForward(Float64Array.of(x), Float64Array.of(0), unit(1, 2), 1, 1, activation);
    return { hidden: trace.hidden[1], reach: rnnGradientFlow(trace, unit(1, 2))[0] };
  };
  expect(at('relu', -3)).toEqual({ hidden: 0, reach: 0 });
  expect(at('relu', 3)).toEqual({ hidden: 3, reach: 2 });
  expect(at('identity', -3)).toEqual({ hidden: -3, reach: 2 });
  expect(at('sigmoid', 0)).toEqual({ hidden: 0.5, reach: 0.5 });
});

test('what does not fit is refused', () => {
  const weights = layer(2, 2);
  const trace = rnnForward(wave(8, 1), wave(4, 2), weights, 2, 2);
  expect(() => rnnGradientFlow(trace, weights)).toThrow('rnnGradientFlow: expected one sequence; got 2');
  expect(() => rnnForward(wave(7, 1), wave(4, 2), weights, 2, 2)).toThrow(
    'rnn: expected x of 8 values; got 7',
  );
  expect(() => rnnBackward(trace, weights, wave(1, 1))).toThrow('rnn: expected dh of 8 values; got 1');
});

test('parameter counts of the note', () => {
  expect([rnnParameterCount(100, 128), rnnParameterCount(100, 128, 2)]).toEqual([29312, 29440]);
});
