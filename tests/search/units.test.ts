import { expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';
import { units } from '../../src/search/units.ts';

const cut = (text: string) => units(text).map((unit) => unit.text);

test.each([
  ['β₁', ['beta1']],
  ['\\beta_1', ['beta1']],
  ['beta1', ['beta1']],
  ['10⁻⁸', ['1e-8']],
  ['1 × 10^{-8}', ['1e-8']],
  ['1e-8', ['1e-8']],
  ['∂L/∂z', ['dl', 'dz']],
  ['√dₖ', ['sqrt', 'dk']],
  ['sqrt(d_k)', ['sqrt', 'dk']],
  ['h_{t-1}', ['ht', '1']],
  ['bias_hh', ['biashh']],
  ['1 × 1', ['1x1']],
  ['1*1', ['1x1']],
  ['C++ 和 C#', ['c++', '和', 'c#']],
  ['ＬＳＴＭ 门', ['lstm', '门']],
  ['ε̂', ['epsilon']],
  ['num_heads', ['num', 'head']],
  ['d_model', ['dmodel']],
  ['torch.optim.Adam', ['adam']],
  ['nn.Dropout', ['dropout']],
])('%s is cut into %j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('traditional characters by the table', () => {
  expect(units('傳播', new Map([['傳', '传']])).map((unit) => unit.text)).toEqual(['传', '播']);
});

test.each([
  ['normalisation', 'normalizing'],
  ['initialise', 'initialized'],
  ['layers', 'layer'],
  ['vanishing', 'vanishes'],
  ['behaviour', 'behavior'],
  ['clipping', 'clip'],
  ['accumulation', 'accumulate'],
])('%s and %s are one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each(['multiple', 'reference', 'bias', 'loss', 'gru', 'adam', 'exp', 'noise', 'string', 'l2norm2s'])(
  '%s stays as it is',
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test('Latin letters beside Han characters are words of their own', () => {
  expect(cut('卷积后接bn不需要bias')).toEqual([...'卷积后接', 'bn', ...'不需要', 'bias']);
});

test.each([
  ['convolutional', 'convolution'],
  ['converge', 'convergence'],
])('%s and %s are one word as well', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});
