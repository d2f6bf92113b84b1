import { describe, expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

const note = (parts: {
  question?: string;
  option?: string;
  why?: string;
  hint?: string;
  solution?: string;
}) => `---
title: x
---

:::quiz{id=T-Q1}

${parts.question ?? 'Which?'}

- [ ] ${parts.option ?? 'one'}
  > ${parts.why ?? 'no'}
- [x] two
  > yes
- [ ] three
  > no
- [ ] four
  > no

> hint: ${parts.hint ?? 'think'}

---

${parts.solution ?? 'Two.'}

:::
`;

const messages = async (parts: Parameters<typeof note>[0]) =>
  (await renderNote({ text: note(parts), file: 'content/en/x.md', slug: 'x', language: 'en' }, settings))
    .problems;

describe('words that name an option by its letter or place are reported', () => {
  test.each([
    '(b) is the mean.', 'Not (C), which is a sum.', '（b）才对。', 'Option b holds only for batches.',
    'As option A says, no.', 'That is option a.', 'Options B and C both fail.', 'Answer D is about variance.',
    'The answer is c.', 'Here b is right.', 'B is wrong, since it adds.', '选项 B 只对训练成立。', '选项b错在求和。',
    '答案是 B。', '应选 C。', '正确的是 A。', 'B 项漏了根号。', 'C 选项漏了根号。', 'B 正确。', 'D 是错的。',
    'None of the above', 'All of the above', 'Both of the above', '以上都不能', '以上都对', '以上皆非', '上述选项都错',
    '以上两项都对', '第二个选项漏了根号。', '第 3 个选项漏了根号。', '前两个选项都错。', '最后一个选项才对。', '上一个选项', 'Option 2 adds.',
    'The second option adds.', 'The last two options add.', 'The option above adds.', 'See the previous answer.',
    'Look at **option** b.', 'The first three sentences fail.', 'The last statement holds.', 'The fourth claim is too strong.', '前三句都靠不住。',
    '第二句才对。', '前两种说法都错。', '最后一条才对。',
  ])('%s', async (words) => {
    for (const part of ['question', 'option', 'why', 'hint', 'solution'] as const) {
      const problems = await messages({ [part]: words });
      expect(problems.map(({ message }) => message), `${part}: ${words}`).toEqual([
        expect.stringMatching(/^quiz T-Q1: expected options named by their words, as their places are drawn; got “/),
      ]);
    }
  });
}); // biome-ignore format: a list.

describe('words that name none are left alone', () => {
  test.each([
    'The function $f(b)$ of $(a)$ is a sum.', 'To answer a question, add.', 'An option a reader may take.',
    'In the example above, the rate is 0.1.', 'A bound above 1 permits explosion.', 'Convention A keeps the old state.',
    'Under A, whose share is the update gate?', 'Add `(b)` to the call.', 'The answer is 4.', 'The answer is about 2.',
    'In case (i), add; in case (x), multiply.', '约定 A 保留旧状态。', '把 A 乘上 B。', '第二项是负的，前两项相加。', '升到 1 以上。',
    '在 0.85 以上都算收敛', '由上面的公式可知', '选择 Adam。', '答案是 4。', 'A 对 x 求导', '展开式的最后一项', 'Both of them', 'None of them',
    'A second answer came later.', 'Statement 3.2 of the paper', '方案 D 与它无关',
  ])('%s', async (words) => {
    for (const part of ['question', 'option', 'why', 'hint', 'solution'] as const)
      expect((await messages({ [part]: words })).map(({ message }) => message), part).toEqual([]);
  });
}); // biome-ignore format: a list.

test('the place is that of the words', async () => {
  const [problem] = await messages({ solution: 'It is a sum, so option b is right.' });
  expect(problem).toMatchObject({ file: 'content/en/x.md', line: 22, column: 17 });
});

test('a question with a number to type has no options to name', async () => {
  const text = note({})
    .replace('id=T-Q1', 'id=T-Q1 answer=2')
    .replaceAll(/^- \[.\] .*\n.*\n/gm, '');
  const numeric = text.replace('> hint: think', '- `=3; 0d`\n  > That is (b) of the list.\n\n> hint: think');
  const { problems } = await renderNote(
    { text: numeric, file: 'content/en/x.md', slug: 'x', language: 'en' },
    settings,
  );
  expect(problems).toEqual([]);
});
