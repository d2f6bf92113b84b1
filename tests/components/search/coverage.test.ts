import { expect, test } from 'vitest';
import { coverage, worthShowing } from '../../../src/components/search/coverage.ts';

const text =
  '误差信号逐层相乘，\u200b梯度\u200b消失\u200b由此而来。 Normalization by the batch statistics helps.';

test('counts pairs of Chinese characters and words of other scripts', () => {
  expect(coverage('梯度消失', text)).toBe(1);
  expect(coverage('梯度爆炸', text)).toBeCloseTo(1 / 3, 12);
  expect(coverage('batch normalizing', text)).toBe(1);
  expect(coverage('batch weather', text)).toBeCloseTo(5 / 12, 12);
  expect(coverage('？', text)).toBe(0);
});

test('no pair crosses punctuation', () => {
  expect(coverage('乘梯', text)).toBe(0);
});

test('shows pages with most of the question, not those about something else', () => {
  expect(worthShowing('为什么梯度会消失', `为什么${text}`)).toBe(true);
  expect(worthShowing('今天天气怎么样', text)).toBe(false);
  expect(worthShowing('批准', '批归一化')).toBe(false);
  expect(worthShowing('weather forecast', text)).toBe(false);
});
