import { describe, expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { batches, type Sampling } from '../../../src/models/samples/batches.ts';

describe('batches', () => {
  const take = (sampling: Sampling, size: number, calls: number) => {
    const next = batches(random(3), 10, size, sampling);
    return Array.from({ length: calls }, () => [...next()]);
  };
  const full = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  test('an epoch uses every sample once, the last batch is what is left, the next has another order', () => {
    const calls = take('epochs', 4, 6);
    expect(calls.map(({ length }) => length)).toEqual([4, 4, 2, 4, 4, 2]);
    expect(calls.slice(0, 3).flat().sort()).toEqual(full);
    expect(calls.slice(3).flat().sort()).toEqual(full);
    expect(calls.slice(3)).not.toEqual(calls.slice(0, 3));
  });
  test('in order means in order, every time', () => {
    expect(take('order', 5, 4)).toEqual([full.slice(0, 5), full.slice(5), full.slice(0, 5), full.slice(5)]);
  });
  test('fresh batches hold no sample twice, drawn ones do at times', () => {
    for (const batch of take('fresh', 6, 50)) expect(new Set(batch).size).toBe(6);
    expect(take('replacement', 6, 50).some((batch) => new Set(batch).size < 6)).toBe(true);
  });
  test.each(['fresh', 'replacement', 'epochs'] as const)('%s: every sample is equally likely', (sampling) => {
    const counts = new Array<number>(10).fill(0);
    for (const index of take(sampling, 5, 4000).flat()) counts[index]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
  });
});
