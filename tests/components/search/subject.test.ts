import { expect, test } from 'vitest';
import { subject } from '../../../src/components/search/subject.ts';

test.each([
  ['为什么要除以根号d', '除以根号d'],
  ['小批量为什么有效？', '小批量 有效'],
  ['如何选择学习率', '选择学习率'],
  ['什么是梯度消失', '梯度消失'],
  ['为什么 sigmoid 会导致梯度消失', 'sigmoid 梯度消失'],
  ['why divide by sqrt d', 'divide sqrt d'],
  ['What is the difference between Adagrad and Adam?', 'difference Adagrad Adam'],
  ['adam bias correction', 'adam bias correction'],
  ['1×1 卷积', '1×1 卷积'],
])('%s is about %s', (query, about) => expect(subject(query)).toBe(about));

test('words that only begin like an asking word stay', () => {
  expect(subject('island window andrew inception')).toBe('island window andrew inception');
});

test('a query of asking words alone stays', () => {
  expect(subject('为什么')).toBe('为什么');
  expect(subject('the')).toBe('the');
});
