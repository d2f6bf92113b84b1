import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedTerm } from '../../../src/markdown/base/term.ts';
import { termFinder } from '../../../src/markdown/terms/term-finder.ts';
import { traps } from '../term-traps.ts';

const term = (id: string, names: readonly string[], more: Partial<NamedTerm> = {}): NamedTerm => ({
  id,
  names,
  not: [],
  notes: ['home'],
  onlyInNotes: false,
  ...more,
});

const zh = [
  term('query-key-value', ['查询、键、值', '查询', '键', '值', 'QKV']),
  term('epoch', ['轮', '轮次', '周期']),
  term('mini-batch', ['小批量']),
  term('batch-size', ['批量大小']),
  term('batch-gradient-descent', ['批量梯度下降', 'GD']),
  term('velocity', ['速度']),
  term('channel', ['通道']),
  term('alignment', ['对齐']),
  term('layers', ['浅层与深层', '深层', '低层'], { not: ['深层网络'] }),
  term('momentum', ['动量法', '动量'], { not: ['动量矩'] }),
  term('gating', ['门控']),
  term('dropout', ['随机失活', 'Dropout']),
  term('adam', ['Adam', 'Adam 优化器']),
  term('layer-norm', ['层归一化', 'LN']),
  term('gradient', ['梯度']),
  term('vanishing', ['梯度消失']),
  term('local-minimum', ['局部最小值']),
  term('convolution', ['1×1 卷积']),
];
const en = [
  term('query-key-value', ['query, key, value', 'query', 'key', 'value', 'QKV']),
  term('iteration', ['iteration', 'step', 'update']),
  term('batch', ['mini-batch', 'batch']),
  term('batch-size', ['batch size']),
  term('batch-norm', ['batch normalization', 'BN']),
  term('momentum', ['momentum'], { not: ['angular momentum'] }),
  term('dropout', ['dropout']),
  term('adam', ['Adam', 'adaptive moment estimation']),
  term('layer-norm', ['layer normalization', 'LN', 'LayerNorm']),
  term('relu', ['ReLU']),
  term('gru', ['gated recurrent unit', 'GRU']),
  term('minimum', ['local minimum']),
  term('vanishing', ['vanishing gradient']),
  term('gradient', ['gradient descent']),
  term('dependency', ['long-term dependency']),
  term('rate', ['effective learning rate'], { onlyInNotes: true }),
  term('pass', ['forward pass']),
];

/** The words found, each as `word>id`. */
function found(language: 'zh' | 'en', text: string, slug = 'home'): string[] {
  const find = termFinder(language === 'zh' ? zh : en, language, slug);
  return find(text).map(({ from, to, id }) => `${text.slice(from, to)}>${id}`);
}

describe('a name never counts inside another word', () => {
  test.each(traps.zh)('%s', (trap) => {
    for (const text of [
      trap,
      `${trap}。`,
      `才能${trap}它`,
      `这是${trap}的`,
      `也可以${trap}、改用`,
      `求${trap}：`,
    ])
      expect(found('zh', text), text).toEqual([]);
  });
  test.each(traps.en)('%s', (trap) => {
    for (const text of [trap, `The ${trap} is here.`, `of a ${trap}, and`])
      expect(found('en', text), text).toEqual([]);
  });

  test('of English names in any surroundings of letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ_-é9'), minLength: 1, maxLength: 4 });
    const names = fc.constantFrom('dropout', 'batch normalization', 'GRU', 'ReLU', 'Adam', 'forward pass');
    fc.assert(
      fc.property(names, letters, fc.boolean(), (name, glued, front) => {
        const word = front ? glued + name : name + glued;
        fc.pre(!front ? !/^(s|es)$/.test(glued) : true);
        expect(found('en', `so ${word} is`).filter((one) => one.includes(name))).toEqual([]);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});

test('between Chinese characters words are cut as a reader cuts them', () => {
  expect(found('zh', '梯度消失与梯度，都在小批量上。')).toEqual([
    '梯度消失>vanishing',
    '梯度>gradient',
    '小批量>mini-batch',
  ]);
  expect(found('zh', '除以批量大小，用Adam优化，或用 Adam 优化器。')).toEqual([
    '批量大小>batch-size',
    'Adam>adam',
    'Adam 优化器>adam',
  ]);
  expect(found('zh', '这个局部最小值附近，做 1×1 卷积再 dropout。')).toEqual([
    '局部最小值>local-minimum',
    '1×1 卷积>convolution',
    'dropout>dropout',
  ]);
});

test('single characters and everyday words need a note that explains them, and room around them', () => {
  const text = '问题叫查询，每个键都有一个值。训练 10 轮，速度 v 的方向。';
  expect(found('zh', text)).toEqual([
    '查询>query-key-value',
    '键>query-key-value',
    '值>query-key-value',
    '轮>epoch',
    '速度>velocity',
  ]);
  expect(found('zh', text, 'elsewhere')).toEqual([]);
  expect(found('en', 'Each query is compared with a key, and the values are mixed.')).toEqual([
    'query>query-key-value',
    'key>query-key-value',
    'values>query-key-value',
  ]);
  expect(found('en', 'Each query is compared with a key, and the values are mixed.', 'elsewhere')).toEqual(
    [],
  );
});

test('English nouns count in the plural too, names of methods do not', () => {
  expect(
    found('en', 'Vanishing gradients, local minima, GRUs, long-term dependencies, mini-batches; Adams.'),
  ).toEqual([
    'Vanishing gradients>vanishing',
    'local minima>minimum',
    'GRUs>gru',
    'long-term dependencies>dependency',
    'mini-batches>batch',
  ]);
});

test('a line break is a space, and abbreviations keep their capitals', () => {
  expect(found('en', 'batch\nnormalization (BN), not bn or ln; LayerNorm')).toEqual([
    'batch\nnormalization>batch-norm',
    'BN>batch-norm',
    'LayerNorm>layer-norm',
  ]);
});

test('a name of two terms means the one that the note explains, and nothing elsewhere', () => {
  const terms = [
    term('one', ['moving average'], { notes: ['first'] }),
    term('two', ['moving average'], { notes: ['second'] }),
  ];
  const ids = (slug: string) => termFinder(terms, 'en', slug)('the moving average').map(({ id }) => id);
  expect(ids('first')).toEqual(['one']);
  expect(ids('second')).toEqual(['two']);
  expect(ids('third')).toEqual([]);
});

test('a term may be confined to the notes that explain it', () => {
  expect(found('en', 'the effective learning rate')).toEqual(['effective learning rate>rate']);
  expect(found('en', 'the effective learning rate', 'elsewhere')).toEqual([]);
});
