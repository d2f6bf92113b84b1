import { expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

const passagesOf = async (body: string) => {
  const text = `---\ntitle: 标题\n---\n\n${body}\n`;
  const { metadata } = await renderNote({ text, file: 'zh/n.md', slug: 'n', language: 'zh' }, settings);
  return metadata.passages;
};

test('a note is cut at its headings, its formulas are written out and what is bold is told', async () => {
  expect(
    await passagesOf(
      '开头 $\\sqrt d$。\n\n## 一 {#one}\n\n**除以** $\\sqrt{d_k}$：\n\n$$\na=b\n$$\n\n### 二 {#two}\n\n- 甲\n- **乙**',
    ),
  ).toEqual([
    { id: '', under: [], title: '', question: false, text: '开头 √d。', bold: [] },
    { id: 'one', under: ['one'], title: '一', question: false, text: '除以 √dₖ：\na = b', bold: ['除以'] },
    { id: 'two', under: ['one', 'two'], title: '二', question: false, text: '甲\n乙', bold: ['乙'] },
  ]);
});

test('each interview question is a passage with its own address', async () => {
  const [section, question] = await passagesOf(
    '## 面试题 {#interview}\n\n:::interview{level=basic id=X-1}\n\n为什么除以 $\\sqrt d$？\n\n方差。\n\n`=1/4; 2d` 就够。\n\n:::',
  );
  expect(section).toMatchObject({ id: 'interview', text: '' });
  expect(question).toEqual({
    id: 'X-1',
    under: ['interview'],
    title: '为什么除以 √d？',
    question: true,
    text: '方差。\n0.25 就够。',
    bold: [],
  });
});

test('a note without headings is one passage, an empty one none', async () => {
  expect(await passagesOf('只有一段。')).toEqual([
    { id: '', under: [], title: '', question: false, text: '只有一段。', bold: [] },
  ]);
  expect(await passagesOf('')).toEqual([]);
});
