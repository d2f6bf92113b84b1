import { expect, test } from 'vitest';
import { cacheBytesPerToken, latentBytesPerToken } from '../../../src/models/attention/cache-size.ts';
import { decodingBound, sequencesThatFit } from '../../../src/models/attention/decoding-bound.ts';

const weightBytes = 2 * 8_030_261_248;
const cacheBytes = 2 ** 30;
const bandwidth = 3.35e12;

test('a batch shares the reading of the weights and not that of the caches', () => {
  const rate = (batch: number) =>
    decodingBound({ weightBytes, cacheBytes, batch, bandwidth }).tokensPerSecond;
  expect([1, 8, 32, 59].map((batch) => Math.round(rate(batch)))).toEqual([196, 1087, 2126, 2489]);
  // However many: a sequence's own cache has to be read for each of its tokens.
  expect(rate(1e9)).toBeLessThan(bandwidth / cacheBytes);
  const empty = decodingBound({ weightBytes, cacheBytes: 0, batch: 1, bandwidth });
  expect(empty.seconds).toBeCloseTo(4.794e-3, 6);
  expect(empty.bytesRead).toBe(weightBytes);
});

test('59 sequences of 8192 tokens fit into 80 GB beside the weights, none where these are too large', () => {
  expect(sequencesThatFit(80e9, weightBytes, cacheBytes)).toBe(59);
  expect(sequencesThatFit(80e9, weightBytes, 4 * cacheBytes)).toBe(14);
  expect(sequencesThatFit(16e9, weightBytes, cacheBytes)).toBe(0);
});

test('a latent cache is 1/56.9 of the one it stands for', () => {
  const latent = latentBytesPerToken({ layers: 60, rank: 512, rotaryWidth: 64, bytesPerValue: 2 });
  expect(latent / 1024).toBe(67.5);
  const heads = { layers: 60, heads: 128, keyHeads: 128, headWidth: 128, bytesPerValue: 2 };
  expect(cacheBytesPerToken(heads) / latent).toBeCloseTo(56.9, 1);
});
