import { expect, test } from 'vitest';
import { later, together } from '../../src/frame/later.ts';

test('a part comes once, and only when it is asked for', async () => {
  let loads = 0;
  const part = later(async () => ++loads);
  expect(part.fetched).toBe(false);
  expect(() => part.part).toThrow(/later: expected the part to be fetched/);
  await part.fetch();
  expect(part.part).toBe(1);
  expect(part.fetch()).toBeUndefined();
  expect(loads).toBe(1);
});

test('together fetches what is missing, and says when nothing is', async () => {
  const [one, other] = [later(async () => 1), later(async () => 2)];
  await one.fetch();
  await together([one, other]);
  expect([one.part, other.part]).toEqual([1, 2]);
  expect(together([one, other])).toBeUndefined();
  expect(together([])).toBeUndefined();
});
