import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import {
  attention,
  attentionCost,
  attentionEntropies,
  attentionGradients,
  causalMask,
} from '../../../src/models/attention/attention.ts';
import { dot, expectGradient, expectPrinted, wave } from '../arrays/central-difference.ts';

const random = (seed: number, ...shape: number[]): Tensor => ({
  shape,
  data: wave(zeros(...shape).data.length, seed),
});

describe.each([
  ['plain', [], null],
  ['causal', [], causalMask(4)],
  ['batch and head axes', [2, 3], null],
  ['a mask for each batch entry', [2], tensor([[[1, 1, 0, 1]], [[0, 1, 1, 0]]])],
] as const)('%s', (_, leading, mask) => {
  test('gradients are the slopes of central differences', () => {
    const query = random(1, ...leading, 4, 3);
    const key = random(2, ...leading, 4, 3);
    const value = random(3, ...leading, 4, 5);
    const dOutput = random(4, ...leading, 4, 5);
    const run = () => attention({ query, key, value, mask });
    const loss = () => dot(dOutput.data, run().output.data);
    const { dQuery, dKey, dValue } = attentionGradients(run(), dOutput);
    expectGradient(dQuery.data, query.data, loss);
    expectGradient(dKey.data, key.data, loss);
    expectGradient(dValue.data, value.data, loss);
  });
});

test('rows sum to 1, and permuting keys and values together changes no output', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
  const number = fc.double({ noNaN: true, min: -30, max: 30 });
  fc.assert(
    fc.property(order, fc.array(number, { minLength: 21, maxLength: 21 }), (permutation, numbers) => {
      const query: Tensor = { shape: [1, 2], data: Float64Array.from(numbers.slice(0, 2)) };
      const rows = (from: number, width: number, places: number[]): Tensor => ({
        shape: [5, width],
        data: Float64Array.from(
          places.flatMap((place) => numbers.slice(from + place * width, from + (place + 1) * width)),
        ),
      });
      const natural = [0, 1, 2, 3, 4];
      const plain = attention({ query, key: rows(2, 2, natural), value: rows(12, 1, natural) });
      const shuffled = attention({ query, key: rows(2, 2, permutation), value: rows(12, 1, permutation) });
      expect(plain.weights.data.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
      expect(shuffled.output.data[0]).toBeCloseTo(plain.output.data[0]!, 12);
    }),
    { seed: 9, numRuns: 10_000 },
  );
});

test('worked example: one query, three keys', () => {
  const key = tensor([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  const value = tensor([
    [10, 0],
    [0, 10],
    [5, 5],
  ]);
  const query = tensor([[1, 0]]);
  const scaled = attention({ query, key, value });
  expectPrinted(scaled.scores.data, [Math.SQRT1_2, 0, Math.SQRT1_2], 4);
  expectPrinted(scaled.weights.data, [0.4011, 0.1978, 0.4011], 4);
  expectPrinted(scaled.output.data, [6.0167, 3.9833], 4);
  const unscaled = attention({ query, key, value, scale: 1 });
  expectPrinted(unscaled.scores.data, [1, 0, 1], 4);
  expectPrinted(unscaled.weights.data, [0.4223, 0.1554, 0.4223], 4);
});

test('worked example: self-attention, plain and causal', () => {
  const x = tensor([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  const plain = attention({ query: x, key: x, value: x });
  expectPrinted(
    plain.weights.data,
    [0.4011, 0.1978, 0.4011, 0.1978, 0.4011, 0.4011, 0.2483, 0.2483, 0.5035],
    4,
  );
  expectPrinted(plain.output.data, [0.8022, 0.5989, 0.5989, 0.8022, 0.7517, 0.7517], 4);
  const causal = attention({ query: x, key: x, value: x, mask: causalMask(3) });
  expectPrinted(causal.weights.data, [1, 0, 0, 0.3302, 0.6698, 0, 0.2483, 0.2483, 0.5035], 4);
  expectPrinted(causal.output.data, [1, 0, 0.3302, 0.6698, 0.7517, 0.7517], 4);
});

test('quiz: scaled scores (0, 0, ln 2) give 0.5 to the largest', () => {
  const key = tensor([[0], [0], [Math.LN2]]);
  expect(attention({ query: tensor([[1]]), key, value: key }).weights.data[2]).toBeCloseTo(0.5, 15);
  const wide = random(1, 1, 64);
  expect(attention({ query: wide, key: wide, value: wide }).scale).toBe(0.125);
});

test('a fully masked query throws by name, or gives NaN in its own row only', () => {
  const x = random(5, 2, 2);
  const mask = tensor([
    [1, 0],
    [0, 0],
  ]);
  expect(() => attention({ query: x, key: x, value: x, mask })).toThrow(
    'attention: expected a visible key for query 1; got a fully masked row',
  );
  const { output } = attention({ query: x, key: x, value: x, mask, undefinedRow: 'NaN' });
  expect([...output.data]).toEqual([x.data[0], x.data[1], Number.NaN, Number.NaN]);
});

test('no query gives no output', () => {
  const x = random(6, 3, 2);
  expect(attention({ query: tensor([]), key: x, value: x }).output).toEqual(zeros(0, 2));
});

test('what does not fit is refused', () => {
  const x = random(6, 3, 2);
  expect(() => attention({ query: random(7, 3, 4), key: x, value: x })).toThrow(
    'attention: expected query of 6 values; got 12',
  );
  expect(() => attention({ query: x, key: x, value: random(7, 4, 2) })).toThrow(
    'attention: expected value of 6 values; got 8',
  );
  expect(() => attentionGradients(attention({ query: x, key: x, value: x }), random(7, 3, 3))).toThrow(
    'attention: expected dOutput of 6 values; got 9',
  );
});

test('entropy runs from 0 for one key to ln m for even weights', () => {
  const weights = tensor([
    [1, 0, 0, 0],
    [0.25, 0.25, 0.25, 0.25],
    [0.5, 0.5, 0, 0],
  ]);
  expectPrinted(attentionEntropies(weights), [0, Math.log(4), Math.log(2)], 14);
});

test('attending costs n / 2d of projecting', () => {
  expect([512, 1024, 2048, 8192].map((n) => attentionCost(n, 512, 8).ratio)).toEqual([0.5, 1, 2, 8]);
  const gibibyte = 2 ** 30;
  expect([4096, 8192].map((n) => (attentionCost(n, 512, 32).scores * 2) / gibibyte)).toEqual([1, 4]);
  const { attending, projecting } = attentionCost(3, 5, 1);
  expect([attending, projecting]).toEqual([90, 300]);
});
