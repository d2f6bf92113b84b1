import { expect, test } from 'vitest';
import { wordsOf } from '../../src/notes/title-words.ts';

test.each([
  ['门控循环单元（GRU）', ['门控', '循环', '单元', '（GRU）']],
  ['随机梯度下降的改进算法', ['随机', '梯度', '下降的', '改进', '算法']],
  ['动量法与 Nesterov 加速梯度', ['动量法与 ', 'Nesterov ', '加速', '梯度']],
  ['批量归一化', ['批量归一化']],
  ['自适应学习率', ['自适应', '学习率']],
  ['小批量随机梯度下降', ['小批量', '随机', '梯度', '下降']],
])('%s breaks between words only', (title, words) => {
  expect(wordsOf(title)).toEqual(words);
  expect(wordsOf(title).join('')).toBe(title);
});
