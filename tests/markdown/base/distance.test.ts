import { expect, test } from 'vitest';
import { distance } from '../../../src/markdown/base/distance.ts';

test.each([
  ['momentum', 'momentum', 0],
  ['momentun', 'momentum', 1],
  ['dropuot', 'dropout', 1],
  ['attenton', 'attention', 1],
  ['adagard', 'adagrad', 1],
  ['梯度销失', '梯度消失', 1],
  ['convlutoin', 'convolution', 2],
  ['', 'ab', 2],
])('%s is %s but for %i slips', (one, other, slips) => {
  expect(distance(one, other, 3)).toBe(slips);
  expect(distance(other, one, 3)).toBe(slips);
});

test('stops counting beyond the limit', () => {
  expect(distance('weather', 'momentum', 2)).toBe(3);
  expect(distance('a', 'abcdef', 2)).toBe(3);
  expect(distance('kitten', 'sitting', 2)).toBe(3);
});
