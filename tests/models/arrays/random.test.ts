import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { manyRuns } from '../numbers.ts';

const draws = <Item>(count: number, draw: () => Item) => Array.from({ length: count }, draw);

test('a seed gives the same numbers for ever', () => {
  const { uniform } = random(1);
  expect(draws(3, uniform)).toEqual([0.9463990425493033, 0.30685715819903203, 0.4525919084970327]);
  const { normal, integer, bernoulli, shuffle } = random(2);
  expect(normal()).toBeCloseTo(-0.04192457337450368, 14);
  expect(normal()).toBeCloseTo(1.4357875659164556, 14);
  expect([integer(100), bernoulli(0.5), ...shuffle([1, 2, 3, 4, 5, 6])]).toEqual([18, 0, 2, 1, 4, 6, 3, 5]);
});

test('same seed, same stream; another seed, another stream', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (seed, other) => {
      const first = draws(4, random(seed).uniform);
      expect(draws(4, random(seed).uniform)).toEqual(first);
      if (other !== seed) expect(draws(4, random(other).uniform)).not.toEqual(first);
    }),
    { seed: 20, numRuns: 2000 },
  );
});

test('uniform numbers lie in [0, 1) with the right mean and variance', () => {
  const sample = draws(100_000, random(3).uniform);
  expect(Math.min(...sample.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
  expect(sample.every((x) => x < 1)).toBe(true);
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sample.length;
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / sample.length));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan((5 / 12) * Math.sqrt(0.8 / sample.length));
});

test('normal numbers have mean 0, variance 1, kurtosis 3', () => {
  const sample = draws(100_000, random(4).normal);
  const moment = (power: number) => sample.reduce((sum, x) => sum + x ** power, 0) / sample.length;
  expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(sample.length));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / sample.length));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / sample.length));
});

test('integers cover their range evenly', () => {
  const { integer } = random(5);
  const counts = new Array<number>(6).fill(0);
  for (let draw = 0; draw < 60_000; draw++) counts[integer(6)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(60_000 * (5 / 36)));
});

test('an integer below 1 is always 0, an impossible and a certain event stay so', () => {
  const { integer, bernoulli } = random(6);
  expect(draws(100, () => integer(1))).toEqual(new Array(100).fill(0));
  expect(draws(100, () => bernoulli(0))).toEqual(new Array(100).fill(0));
  expect(draws(100, () => bernoulli(1))).toEqual(new Array(100).fill(1));
});

test('shuffling keeps the items and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer(), { maxLength: 12 }), (seed, items) => {
      const before = [...items];
      const shuffled = random(seed).shuffle(items);
      expect(items).toEqual(before);
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
    }),
    { ...manyRuns, numRuns: 2000 },
  );
});

test('every order of three items is equally likely', () => {
  const { shuffle } = random(7);
  const counts = new Map<string, number>();
  for (let round = 0; round < 60_000; round++) {
    const order = shuffle([1, 2, 3]).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values())
    expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(60_000 * (5 / 36)));
});

test('refuses what has no meaning', () => {
  expect(() => random(1.5)).toThrow('random: expected an integer seed; got 1.5');
  expect(() => random(Number.NaN)).toThrow(RangeError);
  const { integer, bernoulli } = random(1);
  for (const count of [0, 2.5, 2 ** 54, Number.NaN]) expect(() => integer(count)).toThrow('random.integer');
  for (const probability of [-0.1, 1.1, Number.NaN])
    expect(() => bernoulli(probability)).toThrow('random.bernoulli');
});
