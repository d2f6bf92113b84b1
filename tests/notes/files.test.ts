import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderNote } from '../../src/markdown/pipeline.ts';
import { noteFiles } from '../../src/notes/files.ts';
import { htmlOf } from '../markdown/html-of.ts';
import { settings } from '../markdown/settings.ts';

let root: string;
let content: string;

/** A PNG of that size as far as it is read: its head, and its end. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, deflateSync(Buffer.alloc(4)), Buffer.from('IEND')]);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  content = join(root, 'notes');
  for (const folder of ['zh/img', 'zh/图', 'en', 'images', 'en/deep/er'])
    mkdirSync(join(content, folder), { recursive: true });
  for (const file of ['zh/img/gate.png', 'zh/图/门.png', 'images/gate.png', 'en/deep/er/cell.png'])
    writeFileSync(join(content, file), png(120, 60));
  writeFileSync(join(content, 'zh/slides.pdf'), '%PDF');
  writeFileSync(join(content, 'zh/broken.png'), 'no picture');
  writeFileSync(join(content, 'zh/page.html'), '<script></script>');
  writeFileSync(
    join(content, 'zh/size.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>',
  );
  writeFileSync(join(root, 'secret.png'), png(1, 1));
  symlinkSync(join(root, 'secret.png'), join(content, 'zh/linked.png'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['img/gate.png', 'zh/img/gate.png'],
  ['./img/gate.png', 'zh/img/gate.png'],
  ['img\\gate.png', 'zh/img/gate.png'],
  ['图/门.png', 'zh/图/门.png'],
  ['../images/gate.png', 'images/gate.png'],
  ['/images/gate.png', 'images/gate.png'],
  ['slides.pdf', 'zh/slides.pdf'],
])('%s is found beside a Chinese note', (written, path) => {
  expect(noteFiles(content).find('zh', written)).toMatchObject({ path });
});

test.each(['../../secret.png', 'linked.png', 'none.png', 'page.html', 'img', '../zh/n.md'])(
  '%s is not taken along',
  (written) => {
    expect(noteFiles(content).find('zh', written)).toBeNull();
  },
);

test('a bare name is looked for in every folder, the note’s language first', () => {
  const files = noteFiles(content);
  expect(files.find('zh', 'gate.png', true)).toMatchObject({ path: 'zh/img/gate.png' });
  expect(files.find('en', 'cell.png', true)).toMatchObject({ path: 'en/deep/er/cell.png' });
  expect(files.find('en', 'cell.png')).toBeNull();
});

test('sizes are read where there are any', () => {
  const files = noteFiles(content);
  expect(files.find('zh', 'img/gate.png')?.size).toEqual({ width: 120, height: 60 });
  expect(files.find('zh', 'size.svg')?.size).toEqual({ width: 30, height: 20 });
  expect(files.find('zh', 'broken.png')?.size).toBeNull();
  expect(files.find('zh', 'slides.pdf')?.size).toBeNull();
});

test('pictures of a note get their address and room, also under a base and in HTML', async () => {
  const text = [
    '---\ntitle: A\n---\n',
    '![门](img/gate.png)',
    '<img src="../images/gate.png" width="30">',
    '![门](图/门.png "标题")',
    '![门|60](img/gate.png) ![[cell.png|40]] [幻灯](slides.pdf#page=2)',
    '<img src="img/gate.png" width="50%">',
  ].join('\n\n');
  const note = await renderNote(
    { text, file: 'a.md', slug: 'a', language: 'zh' },
    { ...settings, base: '/notes/', files: noteFiles(content) },
  );
  expect(note.problems).toEqual([]);
  for (const fragment of [
    '<img src="/notes/files/zh/img/gate.png" alt="门" loading="lazy" decoding="async" width="120" height="60">',
    '<img src="/notes/files/images/gate.png" width="30" alt="" loading="lazy" decoding="async" height="15">',
    'src="/notes/files/zh/%E5%9B%BE/%E9%97%A8.png" alt="门" title="标题"',
    '<img src="/notes/files/zh/img/gate.png" alt="门" width="60" loading="lazy" decoding="async" height="30">',
    '<img src="/notes/files/en/deep/er/cell.png" alt="" width="40" loading="lazy" decoding="async" height="20">',
    '<a href="/notes/files/zh/slides.pdf#page=2">幻灯</a>',
    'width="50%"',
  ])
    expect(htmlOf(note)).toContain(fragment);
  expect(new Set(note.metadata.files.map(({ path }) => path))).toEqual(
    new Set(['zh/img/gate.png', 'images/gate.png', 'zh/图/门.png', 'en/deep/er/cell.png', 'zh/slides.pdf']),
  );
  expect(note.metadata.assets).toEqual([]);
});

test.each([
  ['a text with the name of a picture', 'broken.png', true],
  ['a PNG that was cut', 'cut.png', true],
  ['a JPEG that was cut', 'cut.jpg', true],
  ['an SVG that says no size', 'free.svg', false],
  ['a whole PNG', 'img/gate.png', false],
])('%s', async (_, written, damaged) => {
  writeFileSync(join(content, 'zh/cut.png'), png(120, 60).subarray(0, 36));
  writeFileSync(
    join(content, 'zh/cut.jpg'),
    Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 60, 0, 120, 3]),
  );
  writeFileSync(join(content, 'zh/free.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  const text = `---\ntitle: A\n---\n\n看 ![门](${written})\n`;
  const { problems } = await renderNote(
    { text, file: 'a.md', slug: 'a', language: 'zh' },
    { ...settings, files: noteFiles(content) },
  );
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
    damaged ? [`5:3 image: expected a picture that is whole; got “${written}”, which is damaged`] : [],
  );
});

test('a file that changes or goes has another digest', () => {
  const before = noteFiles(content).digest('zh/img/gate.png');
  expect(before).toBe(noteFiles(content).find('zh', 'img/gate.png')?.digest);
  writeFileSync(join(content, 'zh/img/gate.png'), png(121, 60));
  expect(noteFiles(content).digest('zh/img/gate.png')).not.toBe(before);
  rmSync(join(content, 'zh/img/gate.png'));
  expect(noteFiles(content).digest('zh/img/gate.png')).toBeNull();
});
