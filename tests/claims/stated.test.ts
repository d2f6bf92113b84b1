import { expect, test } from 'vitest';
import { statedKeys } from '../../src/claims/stated.ts';
import { isStated } from './derived.ts';

test.each([
  ['9.54e-7', 0.25 ** 10, true],
  ['9.53e-7', 0.25 ** 10, false],
  ['0.25', 0.2549, true],
  ['0.25', 0.2551, false],
  ['-0.3', -0.3, true],
  ['-0.3', 0.3, false],
  ['25088', 25088.4, true],
  ['57', 57, true],
  ['57', 57.2, false],
  ['0', 0.3, false],
  ['1', 1 + 1e-12, true],
  ['31.8%', 0.3181, true],
  ['31.8%', 31.8, true],
  ['12%', 0.1181, true],
  ['12%', 0.1151, true],
  ['12%', 0.1149, false],
])('%s states %d: %s', (text, value, states) => expect(isStated(text, value)).toBe(states));

test('values that are no numbers are never stated', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(isStated('1', value)).toBe(false);
});

test('what is no number throws', () => expect(() => isStated('ten', 10)).toThrow(/expected a number/));

test('outputs are shown in their own order, each once', () => {
  const outputs = { a: { value: 2 }, b: { value: 0.25 }, c: { value: 0.2504 } };
  expect(statedKeys(['0.25', '2', '2'], outputs)).toEqual(['a', 'b', 'c']);
  expect(statedKeys([], outputs)).toEqual([]);
});
