import { expect, test } from 'vitest';
import { kept } from '../../src/frame/kept.ts';

test('makes a thing anew where a key differs, and only then', () => {
  const keep = kept<object>();
  const first = keep(() => ({}), 1, 'a', Number.NaN);
  expect(keep(() => ({}), 1, 'a', Number.NaN)).toBe(first);
  const second = keep(() => ({}), 1, 'b', Number.NaN);
  expect(second).not.toBe(first);
  expect(keep(() => ({}), 1, 'a', Number.NaN)).not.toBe(first);
});

test('what cannot be made leaves the last thing in its place', () => {
  const keep = kept<number>();
  expect(keep(() => 1, 'a')).toBe(1);
  expect(() =>
    keep(() => {
      throw new Error('no');
    }, 'b'),
  ).toThrow('no');
  expect(keep(() => 2, 'a')).toBe(1);
});
