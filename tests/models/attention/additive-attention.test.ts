import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { additiveAttention, additiveGradients } from '../../../src/models/attention/additive-attention.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';

const random = (seed: number, ...shape: number[]): Tensor => ({
  shape,
  data: wave(zeros(...shape).data.length, seed),
});
const layer = (bias: Float64Array | null) => ({
  stateWeights: random(1, 4, 3),
  annotationWeights: random(2, 4, 5),
  v: wave(4, 3),
  bias,
});

describe.each([
  ['with bias', wave(4, 4), null],
  ['without bias', null, null],
  ['masked', wave(4, 4), tensor([[1, 0, 1, 1, 0, 1]])],
] as const)('%s', (_, bias, mask) => {
  test('gradients are the slopes of central differences, along both paths of the annotations', () => {
    const weights = layer(bias);
    const states = random(5, 2, 3);
    const annotations = random(6, 6, 5);
    const dContext = random(7, 2, 5);
    const run = () => additiveAttention(states, annotations, weights, mask);
    const loss = () => dot(dContext.data, run().context.data);
    const found = additiveGradients(run(), weights, dContext);
    expectGradient(found.dStates.data, states.data, loss);
    expectGradient(found.dAnnotations.data, annotations.data, loss);
    expectGradient(found.dStateWeights.data, weights.stateWeights.data, loss);
    expectGradient(found.dAnnotationWeights.data, weights.annotationWeights.data, loss);
    expectGradient(found.dv, weights.v, loss);
    if (bias) expectGradient(found.dBias, bias, loss);
  });
});

test('a pair scores v · tanh(W_s s + W_h h + b)', () => {
  const weights = {
    stateWeights: tensor([[2]]),
    annotationWeights: tensor([[3]]),
    v: Float64Array.from([5]),
    bias: Float64Array.from([0.1]),
  };
  const {
    scores,
    weights: attended,
    context,
  } = additiveAttention(tensor([[0.2]]), tensor([[0.3], [-0.1]]), weights);
  expect(scores.data[0]).toBeCloseTo(5 * Math.tanh(1.4), 14);
  expect(scores.data[1]).toBeCloseTo(5 * Math.tanh(0.2), 14);
  expect(attended.data[0]! + attended.data[1]!).toBeCloseTo(1, 15);
  expect(context.data[0]).toBeCloseTo(0.3 * attended.data[0]! - 0.1 * attended.data[1]!, 15);
});

test('a fully masked state throws by name, or is NaN on request', () => {
  const mask = tensor([0, 0, 0, 0, 0, 0]);
  const [states, annotations] = [random(5, 2, 3), random(6, 6, 5)];
  expect(() => additiveAttention(states, annotations, layer(null), mask)).toThrow('got a fully masked row');
  expect(
    additiveAttention(states, annotations, layer(null), mask, 'NaN').context.data.every(Number.isNaN),
  ).toBe(true);
});

test('what does not fit is refused', () => {
  const [states, annotations] = [random(5, 2, 3), random(6, 6, 5)];
  expect(() => additiveAttention(random(5, 2, 4), annotations, layer(null))).toThrow(
    'additive attention: expected states of 6 values; got 8',
  );
  expect(() => additiveAttention(states, annotations, layer(wave(3, 1)))).toThrow(
    'additive attention: expected bias of 4 values; got 3',
  );
  const trace = additiveAttention(states, annotations, layer(null));
  expect(() => additiveGradients(trace, layer(null), random(7, 2, 4))).toThrow(
    'additive attention: expected dContext of 10 values; got 8',
  );
});
