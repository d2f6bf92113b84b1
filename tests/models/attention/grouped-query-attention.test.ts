import { describe, expect, test } from 'vitest';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { attention, causalMask } from '../../../src/models/attention/attention.ts';
import { cacheBytes, cacheBytesPerToken, longestCache } from '../../../src/models/attention/cache-size.ts';
import { type DecoderAttention, decode, emptyCache } from '../../../src/models/attention/decoding.ts';
import {
  groupedQueryAttention,
  groupedQueryGradients,
} from '../../../src/models/attention/grouped-query-attention.ts';
import { onlineSoftmax } from '../../../src/models/attention/online-softmax.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';
import { randomTensor } from '../arrays/random-tensor.ts';

describe('grouped queries', () => {
  test('gradients are the slopes of central differences, summed over the heads that share', () => {
    const [query, key, value] = [
      randomTensor(1, 4, 2, 3),
      randomTensor(2, 2, 5, 3),
      randomTensor(3, 2, 5, 3),
    ];
    const dOutput = randomTensor(4, 4, 2, 3);
    const run = () => groupedQueryAttention({ query, key, value, causal: true });
    const loss = () => dot(dOutput.data, run().output.data);
    const found = groupedQueryGradients(run(), dOutput);
    expectGradient(found.dQuery.data, query.data, loss);
    expectGradient(found.dKey.data, key.data, loss);
    expectGradient(found.dValue.data, value.data, loss);
  });

  test('as many key heads as query heads is multi-head attention', () => {
    const [query, key, value] = [
      randomTensor(1, 2, 3, 2),
      randomTensor(2, 2, 3, 2),
      randomTensor(3, 2, 3, 2),
    ];
    expect(groupedQueryAttention({ query, key, value }).output).toEqual(
      attention({ query, key, value }).output,
    );
  });

  test('the queries are the last positions', () => {
    const seen = (queries: number, keys: number) => {
      const [query, key] = [randomTensor(1, 1, queries, 2), randomTensor(2, 1, keys, 2)];
      return groupedQueryAttention({ query, key, value: key, causal: true }).weights.data.map((weight) =>
        Math.ceil(weight),
      );
    };
    expect([...seen(2, 3)]).toEqual([1, 1, 0, 1, 1, 1]);
    expect(seen(3, 3)).toEqual(causalMask(3).data);
    expect(() => seen(2, 1)).toThrow('expected');
  });

  test('heads that cannot share are named', () => {
    const [query, key] = [randomTensor(1, 3, 1, 2), randomTensor(2, 2, 1, 2)];
    expect(() => groupedQueryAttention({ query, key, value: key })).toThrow('a multiple of 2; got 3');
  });
});

describe('decoding', () => {
  const layer = {
    heads: 4,
    keyHeads: 2,
    queryWeights: randomTensor(1, 8, 5),
    keyWeights: randomTensor(2, 4, 5),
    valueWeights: randomTensor(3, 4, 5),
    outputWeights: randomTensor(4, 5, 8),
  };
  const tokens = randomTensor(5, 6, 5);
  const row = (index: number) => ({ shape: [1, 5], data: tokens.data.slice(5 * index, 5 * index + 5) });

  test.each([
    ['plain', {}],
    ['rotary', { rotary: { base: 100, pairing: 'half' as const } }],
    ['with a window', { window: 3 }],
  ])('one at a time or all at once, the outputs are the same: %s', (_, more) => {
    const own: DecoderAttention = { ...layer, ...more };
    const whole = decode(own, emptyCache(own), tokens);
    let cache = emptyCache(own);
    for (let index = 0; index < 6; index++) {
      const step = decode(own, cache, row(index));
      step.output.data.forEach((value, feature) => {
        expect(value).toBeCloseTo(whole.output.data[5 * index + feature]!, 12);
      });
      cache = step.cache;
    }
    expect(cache.seen).toBe(6);
    expect(cache.keys.shape).toEqual([own.window ?? 6, 2, 2]);
    cache.keys.data.forEach((value, index) => {
      expect(value).toBeCloseTo(whole.cache.keys.data[index]!, 12);
    });
  });

  test('what does not fit is named', () => {
    expect(() => emptyCache({ ...layer, keyHeads: 3 })).toThrow('W_k with rows for 3 heads; got 4 rows');
    expect(() => decode(layer, emptyCache(layer), randomTensor(5, 1, 4))).toThrow('W_o of 32 values');
    const narrow = { ...layer, keyWeights: randomTensor(2, 4, 3) };
    expect(() => decode(narrow, emptyCache(narrow), row(0))).toThrow('weights for 5 features; got 3');
  });
});

test('the cache of a 32-layer model with 32 heads of 128 takes half a mebibyte a token', () => {
  const shape = { layers: 32, heads: 32, keyHeads: 32, headWidth: 128, bytesPerValue: 2 };
  expect(cacheBytesPerToken(shape)).toBe(524_288);
  expect(cacheBytes(shape, 4096)).toBe(2 ** 31);
  expect(cacheBytes({ ...shape, keyHeads: 8 }, 4096, 2, 1024)).toBe(2 ** 28);
  expect(longestCache(shape, 24 * 2 ** 30)).toBe(49_152);
});

describe('online softmax', () => {
  test.each([1, 2, 3, 100])('blocks of %i give the softmax of all at once', (block) => {
    const scores = Float64Array.from([-1, Number.NEGATIVE_INFINITY, 3, 0.5, 4, -2, 1]);
    const values = randomTensor(1, 7, 2);
    const { weights, output, logSumExp, steps } = onlineSoftmax(scores, block, values);
    const whole = attention({
      query: tensor([[1]]),
      key: { shape: [7, 1], data: scores },
      value: values,
      scale: 1,
    });
    whole.weights.data.forEach((weight, index) => {
      expect(weights[index]).toBeCloseTo(weight, 14);
    });
    whole.output.data.forEach((value, index) => {
      expect(output[index]).toBeCloseTo(value, 14);
    });
    expect(Math.exp(logSumExp)).toBeCloseTo(
      scores.reduce((sum, score) => sum + Math.exp(score), 0),
      11,
    );
    expect(steps).toHaveLength(Math.ceil(7 / block));
  });

  test('hidden blocks before the first score leave nothing behind', () => {
    const hidden = Number.NEGATIVE_INFINITY;
    const { steps, weights, output } = onlineSoftmax([hidden, hidden, 1], 2);
    expect(steps.map(({ rescale }) => rescale)).toEqual([0, 0]);
    expect([...weights]).toEqual([0, 0, 1]);
    expect(output).toHaveLength(0);
    expect(() => onlineSoftmax([hidden], 1)).toThrow('a finite score; got -Infinity');
  });

  test('what does not fit is named', () => {
    expect(() => onlineSoftmax([1], 0)).toThrow('blocks of 1 score or more; got 0');
    expect(() => onlineSoftmax([1], 1.5)).toThrow('got 1.5');
    expect(() => onlineSoftmax(wave(3, 1), 1, randomTensor(1, 2, 2))).toThrow('values of 6 values');
  });
});
