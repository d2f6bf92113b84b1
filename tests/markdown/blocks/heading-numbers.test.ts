import { expect, test } from 'vitest';
import { isNumberedByAuthor } from '../../../src/markdown/blocks/heading-numbers.ts';

test.each([
  '1. 批量归一化', '3.1 门', '3.1.1 遗忘门', '1、背景', '2) Gates', '（1）先看方向', '(2) Momentum', '一、引言', '第三章 循环网络',
  '第 2 节 门', '① 目标', '§2 Proofs', 'Chapter 3 Networks', 'Lecture 12: Attention', 'A. Proofs', 'IV. Results', '附录 A',
])('%s bears a number', (words) => {
  expect(isNumberedByAuthor([words, 'x', 'y', 'z'])(words)).toBe(true);
}); // biome-ignore format: a list of headings.

test.each([
  '1×1 卷积',
  '2 层网络',
  '3D 卷积',
  '2024 年的工作',
  'LSTM',
  'I think',
  'Adam',
  '一般情形',
  '第一次训练',
  '0.5',
])('%s bears none', (words) => {
  expect(isNumberedByAuthor([words, 'x', 'y', 'z'])(words)).toBe(false);
});

test('bare numbers count where they count up; most of the sections decide for all', () => {
  const own = isNumberedByAuthor(['1 引言', '2 门', '3 训练', '小结']);
  expect(own('1 引言')).toBe(true);
  expect(own('小结')).toBe(true);
  expect(isNumberedByAuthor(['2 层网络', '2 层卷积', 'x'])('2 层网络')).toBe(false);
  expect(isNumberedByAuthor([])('x')).toBe(false);
});
