import { expect, test } from 'vitest';
import { compute, type DecodeState } from '../../src/calculators/decode-steps/model.ts';
import { calculators } from '../../src/calculators/index.ts';
import { tensor } from '../../src/models/arrays/tensor.ts';
import { attention, causalMask } from '../../src/models/attention/attention.ts';
import { decode, emptyCache } from '../../src/models/attention/decoding.ts';
import { values } from '../../src/worked/kv-cache.ts';
import { randomStates } from './states.ts';

const identity = tensor([
  [1, 0],
  [0, 1],
]);
const layer = {
  heads: 1,
  keyHeads: 1,
  queryWeights: identity,
  keyWeights: identity,
  valueWeights: identity,
  outputWeights: identity,
};

test('a step is what the model of decoding gives, and the table what masked attention gives', () => {
  for (const state of randomStates(calculators['decode-steps']!, 30) as unknown as DecodeState[]) {
    const result = compute(state);
    let cache = emptyCache(layer);
    for (const token of state.tokens.slice(0, result.step - 1))
      cache = decode(layer, cache, tensor([token])).cache;
    const { output, weights } = decode(layer, cache, tensor([state.tokens[result.step - 1]!]));
    output.data.forEach((entry, axis) => {
      expect(result.output[axis]).toBeCloseTo(entry, 12);
    });
    weights.data.forEach((weight, index) => {
      expect(result.weights[index]).toBeCloseTo(weight, 12);
    });
    const all = tensor(state.tokens);
    const whole = attention({ query: all, key: all, value: all, mask: causalMask(state.tokens.length) });
    whole.weights.data.forEach((weight, index) => {
      expect(result.full.flat()[index]).toBeCloseTo(weight, 12);
    });
    expect(result.difference).toBeLessThan(1e-12);
  }
});

test('the note’s three steps have its weights', () => {
  const tokens = [
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  for (const step of [1, 2, 3]) {
    const { weights, output, passes, passesWithout } = compute({ tokens, step });
    weights.forEach((weight, index) => {
      expect(weight).toBeCloseTo(values[`weight${step}${index + 1}`]!, 12);
    });
    output.forEach((entry, axis) => {
      expect(entry).toBeCloseTo(values[`output${step}${axis + 1}`]!, 12);
    });
    expect([passes, passesWithout]).toEqual([step, [1, 3, 6][step - 1]]);
  }
});
