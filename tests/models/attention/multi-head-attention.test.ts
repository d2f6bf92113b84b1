import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { attention } from '../../../src/models/attention/attention.ts';
import {
  multiHeadAttention,
  multiHeadGradients,
  multiHeadParameterCount,
} from '../../../src/models/attention/multi-head-attention.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';

const random = (seed: number, ...shape: number[]): Tensor => ({
  shape,
  data: wave(zeros(...shape).data.length, seed),
});
const layer = (heads: number, bias: boolean) => ({
  heads,
  inputWeights: wave(3 * 36, 1),
  inputBias: bias ? wave(18, 2) : null,
  outputWeights: wave(36, 3),
  outputBias: bias ? wave(6, 4) : null,
});
const mask = tensor([
  [1, 1, 0, 1],
  [1, 0, 1, 1],
  [1, 1, 1, 0],
]);
const keyPaddingMask = tensor([
  [1, 1, 1, 1],
  [1, 1, 1, 0],
]);

describe.each([
  ['two heads', 2, true, {}],
  ['three heads, no biases, mask', 3, false, { mask }],
  ['one head, key padding', 1, true, { keyPaddingMask }],
  ['six heads, both masks', 6, true, { mask, keyPaddingMask }],
] as const)('%s', (_, heads, bias, masks) => {
  test('gradients are the slopes of central differences', () => {
    const weights = layer(heads, bias);
    const query = random(5, 2, 3, 6);
    const key = random(6, 2, 4, 6);
    const value = random(7, 2, 4, 6);
    const dOutput = random(8, 2, 3, 6);
    const run = () => multiHeadAttention(query, key, value, weights, masks);
    const loss = () => dot(dOutput.data, run().output.data);
    const found = multiHeadGradients(run(), weights, dOutput);
    expectGradient(found.dQuery.data, query.data, loss);
    expectGradient(found.dKey.data, key.data, loss);
    expectGradient(found.dValue.data, value.data, loss);
    expectGradient(found.dInputWeights, weights.inputWeights, loss);
    expectGradient(found.dOutputWeights, weights.outputWeights, loss);
    if (weights.inputBias) expectGradient(found.dInputBias, weights.inputBias, loss);
    if (weights.outputBias) expectGradient(found.dOutputBias, weights.outputBias, loss);
  });
});

test('a hidden pair and a padded key have weight 0 in every head', () => {
  const { weights } = multiHeadAttention(
    random(5, 2, 3, 6),
    random(6, 2, 4, 6),
    random(7, 2, 4, 6),
    layer(2, true),
    {
      mask,
      keyPaddingMask,
    },
  ).inner;
  expect(weights.shape).toEqual([2, 2, 3, 4]);
  weights.data.forEach((weight, index) => {
    const [sample, pair, key] = [Math.floor(index / 24), index % 12, index % 4];
    const visible = mask.data[pair]! * keyPaddingMask.data[sample * 4 + key]!;
    expect(weight > 0).toBe(visible === 1);
  });
});

test('one head with identity projections is plain attention', () => {
  const identity = Array.from({ length: 36 }, (_, index) => (index % 7 === 0 ? 1 : 0));
  const x = random(9, 1, 4, 6);
  const { output } = multiHeadAttention(x, x, x, {
    heads: 1,
    inputWeights: Float64Array.from([...identity, ...identity, ...identity]),
    inputBias: null,
    outputWeights: Float64Array.from(identity),
    outputBias: null,
  });
  expect(output).toEqual(attention({ query: x, key: x, value: x }).output);
});

test('a query that sees nothing throws by name, or is NaN on request', () => {
  const x = random(9, 1, 2, 6);
  const nothing = tensor([[0, 0]]);
  expect(() => multiHeadAttention(x, x, x, layer(2, true), { keyPaddingMask: nothing })).toThrow(
    'attention: expected a visible key for query 0; got a fully masked row',
  );
  const masks = { keyPaddingMask: nothing, undefinedRow: 'NaN' } as const;
  expect(multiHeadAttention(x, x, x, layer(2, true), masks).output.data.every(Number.isNaN)).toBe(true);
});

test('what does not fit is refused', () => {
  const x = random(9, 1, 2, 6);
  expect(() => multiHeadAttention(x, x, x, layer(4, true))).toThrow(
    'multi-head attention: expected a width divisible by 4 heads; got 6',
  );
  expect(() => multiHeadAttention(x, x, x, layer(2, true), { mask })).toThrow(
    'multi-head attention: expected mask of 4 values; got 12',
  );
  expect(() => multiHeadAttention(x, random(1, 2, 2, 6), x, layer(2, true))).toThrow(
    'multi-head attention: expected key of 12 values; got 24',
  );
});

test('the four maps have 4 E² weights, whatever the heads, and 4 E biases', () => {
  expect([multiHeadParameterCount(512, false), multiHeadParameterCount(512, true)]).toEqual([
    1_048_576, 1_050_624,
  ]);
});
