import { expect, test } from 'vitest';
import { nearAddresses } from '../../src/search/near.ts';

const note = (slug: string, title: string, ...names: string[]) => ({ slug, title, names });
const list = {
  notes: [
    note('batch-normalization', 'Batch normalization', '批归一化', 'BN', 'BatchNorm2d'),
    note('layer-normalization', 'Layer normalization', 'layer normalisation', 'LayerNorm', 'LN'),
    note('lstm', 'LSTM', '长短期记忆网络'),
    note('gru', 'GRU'),
    note('sgd', 'Stochastic gradient descent'),
    note('mini-batch-sgd', 'Mini-batch SGD'),
  ],
};
const near = (path: string) => nearAddresses(path, list).map(({ slug }) => slug);

test.each<[string, string[]]>([
  ['batch-normalisation/', ['batch-normalization']],
  ['batchnormalization', ['batch-normalization']],
  ['Batch_Normalization.html', ['batch-normalization']],
  ['batch-norm/', ['batch-normalization']],
  ['layernorm', ['layer-normalization']],
  ['notes/2020/lstm/index.html', ['lstm']],
  ['lsmt', ['lstm']],
  ['LSTM', ['lstm']],
  ['%E6%89%B9%E5%BD%92%E4%B8%80%E5%8C%96', ['batch-normalization']],
  ['gruu/', ['gru']],
  ['minibatch-sgd', ['mini-batch-sgd']],
  ['', []],
  ['x', []],
  ['%', []],
  ['%E4%', []],
  ['wp-login.php', []],
  ['favicon.ico', []],
  ['cooking-with-gas', []],
])('/%s', (path, slugs) => {
  expect(near(path)).toEqual(slugs);
});

test('three at most, the nearest first', () => {
  const many = {
    notes: ['attenton', 'atention', 'attentio', 'attention', 'attentiom'].map((slug) => note(slug, slug)),
  };
  const found = nearAddresses('attention/', many);
  expect(found).toHaveLength(3);
  expect(found[0]!.slug).toBe('attention');
});
