import { describe, expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { lintChinese } from './chinese.ts';
import { noteFiles } from './notes.ts';

describe.each(noteFiles.filter(({ language }) => language === 'zh'))('$file', ({ text, slug, file }) => {
  test('is set as Chinese is', () => {
    expect(lintChinese(text, slug, file).map(line)).toEqual([]);
  });
});

const lint = (text: string, slug = 'a') =>
  lintChinese(`---\ntitle: 标题\n---\n\n${text}\n`, slug, 'a.md').map(line);

test.each([
  '用 Adam 训练 10 轮，学习率 $\\eta$ 取 `0.1`。',
  '约为原来的 12%，1×1 卷积，0.01～0.1，**粗体**和[链接](sgd.md)，论文（[@BN15]）[^a]。',
  '## 两种 $p$ {#scaling}',
  '| 批量、高、宽 | $C$ |',
  '- **推断时忘了**：`model.eval()` 没有调用',
  '> hint: 想一想。',
  '$$\nx\\text{ if }y\n$$',
  '```python\nx = "中文:y"\n```',
  'Let us read (in English).',
  '参见《深度学习》……就是它——对。',
])('%j is fine', (text) => {
  expect(lint(text)).toEqual([]);
});

test.each([
  ['用Adam训练', ['a.md:5:2: space', 'a.md:5:6: space']],
  ['取$x$时', ['a.md:5:2: space', 'a.md:5:5: space']],
  ['取 12%的', ['a.md:5:6: space']],
  ['看[LSTM](lstm.md)', ['a.md:5:3: space']],
  ['对,错', ['a.md:5:2: punctuation', 'a.md:5:2: punctuation']],
  ['对.', ['a.md:5:2: punctuation']],
  ['对(错)', ['a.md:5:2: punctuation', 'a.md:5:2: punctuation', 'a.md:5:4: punctuation']],
  ['对， 错', ['a.md:5:3: space']],
  ['$x$ ，错', ['a.md:5:4: space']],
  ['用  Adam', ['a.md:5:3: space']],
  ['说"好"', ['a.md:5:2: quote', 'a.md:5:4: quote']],
  ['它会震荡', ['a.md:5:3: word']],
  ['**注意：**后面', ['a.md:5:1: bold']],
  ['设 $x_{中}$ 为', ['a.md:5:3: formula']],
  [':::definition{title="用Adam"}', ['a.md:5:23: space']],
])('%j is not', (text, places) => {
  expect(
    lint(text).map((message) => message.split(': ').slice(0, 1).concat(message.split(': ')[1]!).join(': ')),
  ).toEqual(places);
});

test('a word may be named where the list allows it, once', () => {
  expect(lint('也叫细胞状态。', 'lstm')).toEqual([]);
  expect(lint('细胞状态，细胞状态', 'lstm')).toHaveLength(1);
});

test('the front matter is read too', () => {
  const text = '---\ntitle: 用Adam\nhiddenAliases: [梯度弥散]\n---\n';
  expect(lintChinese(text, 'a', 'a.md').map(line)).toEqual([
    'a.md:2:9: space: expected one between Chinese and other script; got “用A”',
  ]);
});
