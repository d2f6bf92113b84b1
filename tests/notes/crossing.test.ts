import { expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/base/problem.ts';
import { renderNote } from '../../src/markdown/pipeline.ts';
import { type Crossing, crossProblems } from '../../src/notes/crossing.ts';
import { settings } from '../markdown/settings.ts';

async function note(language: 'zh' | 'en', slug: string, body: string, front = ''): Promise<Crossing> {
  const file = `content/${language}/${slug}.md`;
  const text = `---\ntitle: ${slug}\n${front}---\n\n${body}\n`;
  const { metadata, problems } = await renderNote({ file, language, slug, text }, settings);
  expect(problems).toEqual([]);
  return { file, language, slug, metadata };
}

const problems = (notes: Crossing[], asset = (_: string) => false) =>
  crossProblems(notes, settings.references, asset).map(line);

test('notes that fit each other have no problems', async () => {
  const front = 'prerequisites: [b]\nreferences: [BN15]\n';
  const body = [
    '## Here {#here}',
    '<span id="old"></span>',
    '[b](b.md) [there](b.md#there) [here](#here) [old](#old) [top](#top) [ref](#ref-BN15) [file](/a.pdf)',
    '[calculator](b.md#derivative-product?weight=2) [its place](b.md#derivative-product) [@BN15]',
  ].join('\n\n');
  const b = '## There {#there}\n\n::derivative-product';
  const notes = [
    await note('zh', 'a', body, front),
    await note('en', 'a', body, front),
    await note('zh', 'b', b),
    await note('en', 'b', b),
  ];
  expect(problems(notes, (path) => path === 'a.pdf')).toEqual([]);
});

test('everything that leads nowhere is named', async () => {
  const body = [
    '[note](nowhere.md) [id](#nowhere) [id](b.md#nowhere) ![file](figures/none.png)',
    '[calculator](b.md#derivative-product?weight=2) [second](#derivative-product-2?weight=2)',
    '::derivative-product',
  ].join('\n\n');
  const front = 'prerequisites: [b, c]\nreferences: [BN15, Nobody99]\n';
  const notes = [await note('zh', 'a', body, front), await note('en', 'a', ''), await note('zh', 'b', '')];
  expect(problems(notes)).toEqual([
    'content/zh/a.md:7:1: link: expected a note of zh/ (nearest: a.md, b.md); got “nowhere.md”',
    'content/zh/a.md:7:20: link: expected an id of zh/a.md (nearest: #derivative-product); got “#nowhere”',
    'content/zh/a.md:7:35: link: expected an id of zh/b.md, which has none; got “b.md#nowhere”',
    'content/zh/a.md:9:1: link: expected a calculator of zh/b.md, no calculator there; got “b.md#derivative-product?weight=2”',
    'content/zh/a.md:9:48: link: expected a calculator of zh/a.md, one of derivative-product; got “#derivative-product-2?weight=2”',
    'content/zh/a.md:3:20: prerequisite: expected the slug of a note (nearest: a, b); got “c”',
    'content/zh/a.md:4:20: citation: expected a key of references.yaml (nearest: BN15, Adagrad11, Vaswani17); got “Nobody99”',
    'content/zh/a.md:7:54: image: expected a picture beside the note or of public/; got “figures/none.png”',
    'content/zh/b.md:1:1: translation: expected en/b.md; got no such file',
  ]);
});

test('what is nearly a file beside the note, or a note as other systems write it, is named', async () => {
  const body = '![x](img/gaet.png) [l](b) [m](/b/) [n](b.html) [o](/en/b/) [p](other)';
  const notes = [
    await note('zh', 'a', body),
    await note('en', 'a', ''),
    await note('zh', 'b', ''),
    await note('en', 'b', ''),
  ];
  const beside = (language: string) => (language === 'zh' ? ['img/gate.png', '/shared.pdf'] : []);
  const found = crossProblems(notes, null, () => false, beside).map(({ message }) => message);
  const link = 'link: expected a note (x.md) or a file beside the note or of public/';
  expect(found).toEqual([
    ...['b', '/b/', 'b.html', '/en/b/'].map((written) => `${link} (nearest: b.md); got “${written}”`),
    `${link} (nearest: /shared.pdf, img/gate.png); got “other”`,
    'image: expected a picture beside the note or of public/ (nearest: img/gate.png, /shared.pdf); got “img/gaet.png”',
  ]);
});

test('without a list of literature no citation is checked', async () => {
  const notes = [await note('zh', 'a', '', 'references: [Nobody99]\n'), await note('en', 'a', '')];
  expect(crossProblems(notes, null, () => false)).toEqual([]);
});
