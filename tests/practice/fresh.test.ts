import { describe, expect, test } from 'vitest';
import { drawNumbers, readRanges } from '../../src/practice/fresh.ts';

describe('ranges', () => {
  test('whole numbers, steps and lists', () =>
    expect(readRanges('g1 = 1..4; eta=0.1, 0.2,0.5 ; x = -1..1 step 0.5')).toEqual({
      g1: [1, 2, 3, 4],
      eta: [0.1, 0.2, 0.5],
      x: [-1, -0.5, 0, 0.5, 1],
    }));
  test.each(['', 'g1', 'g1 = ', 'g1 = a', 'g1 = 4..1', 'g1 = 1..9 step 0', 'g1 = 0..1e9', 'g1=1,,2', '1x = 2..3', 'g1=1..2; g1=3..4'])(
    '“%s” is none', (text) => expect(readRanges(text)).toMatch(/^expected .*; got /));
}); // biome-ignore format: a list.

const ranges = readRanges('a = 1..9; b = 1..9') as Record<string, number[]>;

test('the same seed gives the same numbers, seeds differ, and slips are told apart', () => {
  const question = { ranges, answer: 'a*b', slips: ['a+b', 'a'], tolerance: 0.01 };
  expect(drawNumbers(question, 5)).toEqual(drawNumbers(question, 5));
  const drawn = Array.from({ length: 400 }, (_, seed) => drawNumbers(question, seed + 1)!);
  expect(new Set(drawn.map(({ a, b }) => `${a} ${b}`)).size).toBeGreaterThan(30);
  for (const { a, b } of drawn) {
    expect(a! * b!).not.toBe(a! + b!);
    expect(b).not.toBe(1);
  }
});

test('numbers that never tell a slip apart are no numbers', () => {
  expect(drawNumbers({ ranges, answer: 'a', slips: ['a*b/b'], tolerance: 0.01 }, 1)).toBeNull();
  expect(drawNumbers({ ranges, answer: 'log(-a)', slips: [], tolerance: 0.01 }, 1)).toBeNull();
});
