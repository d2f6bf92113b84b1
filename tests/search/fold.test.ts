import { expect, test } from 'vitest';
import { fold, isHan } from '../../src/search/fold.ts';

test.each([
  ['Batch  Norm', 'batchnorm'],
  ['batch-norm', 'batchnorm'],
  ['BatchNorm2d', 'batchnorm2d'],
  ['１×１ 卷积', '1x1卷积'],
  ['1*1卷积', '1x1卷积'],
  ['1 x 1 卷积', '1x1卷积'],
  ['keep_prob', 'keepprob'],
  ['Robbins–Monro', 'robbinsmonro'],
  ['pī guī yī huà', 'piguiyihua'],
  ['lǜ', 'lv'],
  ['lü', 'lv'],
  ['长短期记忆网络（LSTM）', '长短期记忆网络lstm'],
  ['？！ …', ''],
])('%s is compared as %s', (typed, folded) => {
  expect(fold(typed).text).toBe(folded);
});

test('words begin at spaces, at capitals within a word, and at each Han character', () => {
  expect([...fold('LayerNorm of BN层').bounds]).toEqual([0, 5, 9, 11, 13, 14]);
});

test('tells Han characters from mixed texts', () => {
  expect(isHan('批准')).toBe(true);
  expect(isHan('bn层')).toBe(false);
  expect(isHan('')).toBe(false);
});
