import { expect, test } from 'vitest';
import { nearestHint } from '../../../src/markdown/base/nearest.ts';

const names = ['forget-gate', '遗忘门', '输入门', 'definition', 'BN-Q1', 'derivative-product', 'example'];

test.each([
  ['遗忘们', '遗忘门'],
  ['forgetgate', 'forget-gate'],
  ['Forget-Gate', 'forget-gate'],
  ['forget', 'forget-gate'],
  ['defintion', 'definition'],
  ['ＢＮ－Ｑ１', 'BN-Q1'],
  ['exmaple', 'example'],
])('%s is nearest to %s', (name, wanted) => expect(nearestHint(name, names)).toMatch(` (nearest: ${wanted}`));

test('three at most, each once, in the same order whatever the order of the list', () => {
  expect(nearestHint('x', ['b', 'a', 'a', 'c', 'd'])).toBe(' (nearest: a, b, c)');
  expect(nearestHint('exampel', names.toReversed())).toBe(nearestHint('exampel', names));
});

test('a hint names them, or says nothing of an empty list', () => {
  expect(nearestHint('x', ['y'])).toBe(' (nearest: y)');
  expect(nearestHint('x', [])).toBe('');
});
