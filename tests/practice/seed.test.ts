import { expect, test } from 'vitest';
import { largestSeed } from '../../src/practice/problem.ts';
import { freshSeed, readSeed, writeSeed } from '../../src/practice/seed.ts';

test.each([
  ['?practice.saddle=42', 42],
  ['?x=1&practice.saddle=42&y=2', 42],
  ['?practice.saddle=0', 1],
  ['?practice.saddle=-7', 1],
  ['?practice.saddle=12345678901', largestSeed],
  ['?practice.saddle=3.6', 4],
  ['?practice.saddle=1e3', 1000],
  ['?practice.saddle=', null],
  ['?practice.saddle=abc', null],
  ['?practice.saddle=Infinity', null],
  ['?practice.other=5', null],
  [`?practice.saddle=${'9'.repeat(400)}`, null],
  ['', null],
] as const)('%s asks for %s', (search, seed) => expect(readSeed(search, 'saddle')).toBe(seed));

test('a written seed reads back and leaves the rest alone', () => {
  const search = writeSeed('?optimizer-steps.gradients=3,4&practice.lstm-step=5', 'saddle', 77);
  expect(search).toBe('?optimizer-steps.gradients=3,4&practice.lstm-step=5&practice.saddle=77');
  expect(readSeed(search, 'saddle')).toBe(77);
  expect(readSeed(writeSeed(search, 'saddle', 78), 'saddle')).toBe(78);
});

test('fresh seeds are seeds, and differ', () => {
  const seeds = Array.from({ length: 50 }, freshSeed);
  for (const seed of seeds) expect(readSeed(`?practice.x=${seed}`, 'x')).toBe(seed);
  expect(new Set(seeds).size).toBeGreaterThan(40);
});
