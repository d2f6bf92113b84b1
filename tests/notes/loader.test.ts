import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { metadataOf } from '../../src/markdown/base/note.ts';
import { notesLoader } from '../../src/notes/loader.ts';
import { NotesError } from '../../src/notes/notes-error.ts';
import { settings } from '../markdown/settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notes-'));
  for (const folder of [
    'node_modules',
    'content/zh',
    'content/en',
    'src/figures',
    'src/markdown',
    'public',
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  symlinkSync(
    new URL('../../node_modules/katex', import.meta.url).pathname,
    join(root, 'node_modules/katex'),
  );
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const note = (body: string) => `---\ntitle: A\n---\n\n${body}\n`;

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** As much of Astro as the loader sees. */
function astro(watcher?: EventEmitter & { add: (path: string) => void }) {
  const entries = new Map<string, Entry>();
  const sets: string[] = [];
  const logger = { info: vi.fn(), error: vi.fn() };
  const url = (path: string) => pathToFileURL(join(root, path));
  const context = {
    config: { root: url('/'), srcDir: url('src/'), publicDir: url('public/'), base: '/' },
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => {
        sets.push(entry.id);
        entries.set(entry.id, entry);
      },
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
    },
    logger,
    watcher,
  } as unknown as LoaderContext;
  const load = () =>
    notesLoader({
      directory: './content',
      calculators: settings.calculators,
      starters: settings.starters,
      outputs: {},
    }).load(context);
  return { entries, sets, load, logger };
}

/** What a page shows of an entry. */
const shown = (entry: { id: string; rendered?: { metadata?: unknown } | undefined }) =>
  metadataOf(entry)
    .parts.map((part) => ('html' in part ? part.html : ''))
    .join('');

test('notes of both languages become entries with data, HTML and metadata', async () => {
  write('content/zh/a.md', note('中文 $x$。'));
  write('content/en/a.md', note('English $x$.'));
  const { entries, load } = astro();
  await load();
  expect([...entries.keys()]).toEqual(['zh/a', 'en/a']);
  const entry = entries.get('zh/a')!;
  expect(entry).toMatchObject({
    data: { title: 'A', order: Number.MAX_SAFE_INTEGER },
    filePath: 'content/zh/a.md',
  });
  expect(shown(entry)).toContain('中文 <span class="nb"><tex-formula data-key=');
  expect(metadataOf(entry).formulas).toHaveLength(1);
});

test('only what changed is rendered again, what is gone is taken out', async () => {
  for (const name of ['a', 'b']) {
    write(`content/zh/${name}.md`, note('中文 $x$。'));
    write(`content/en/${name}.md`, note('English $x$.'));
  }
  const { entries, sets, load } = astro();
  await load();
  expect(sets).toHaveLength(4);
  await load();
  expect(sets).toHaveLength(4);
  write('content/zh/a.md', note('新 $y$。'));
  await load();
  expect(sets.slice(4)).toEqual(['zh/a']);
  write('src/figures/new.svg', '<svg></svg>');
  await load();
  expect(sets).toHaveLength(9);
  rmSync(join(root, 'content/zh/b.md'));
  rmSync(join(root, 'content/en/b.md'));
  await load();
  expect([...entries.keys()]).toEqual(['zh/a', 'en/a']);
});

test('all problems of all files come together, and the last good entry stays', async () => {
  write('content/zh/a.md', note('中文'));
  write('content/en/a.md', note('English'));
  const { entries, load } = astro();
  await load();
  write('content/zh/a.md', note('[x](nowhere.md)'));
  write('content/en/a.md', note('$\\nothing$'));
  write('content/en/b.md', note('Alone'));
  write('content/references.yaml', 'a: b');
  const error = await load().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NotesError);
  expect((error as NotesError).message.split('\n')).toEqual([
    'content/en/a.md:5:2: formula: expected TeX that KaTeX knows; got Undefined control sequence: \\nothing',
    'content/en/b.md:1:1: translation: expected zh/b.md; got no such file',
    'content/references.yaml:1:1: references: expected a list of entries `- key: …`, or [] for none; got keys with values “a: b”',
    'content/zh/a.md:5:1: link: expected a note of zh/ (nearest: a.md); got “nowhere.md”',
  ]);
  expect(shown(entries.get('en/a')!)).toBe('<p>English</p>');
});

test.each<[string, () => void, string]>([
  ['is missing', () => rmSync(join(root, 'content'), { recursive: true }), 'which does not exist'],
  [
    'is a file',
    () => {
      rmSync(join(root, 'content'), { recursive: true });
      write('content', '');
    },
    'which is a file',
  ],
  [
    'has no zh/ and no en/',
    () => {
      for (const name of ['zh', 'en']) rmSync(join(root, 'content', name), { recursive: true });
      write('content/lstm.md', note('A'));
      mkdirSync(join(root, 'content/chinese'));
    },
    'which holds chinese, lstm.md and neither zh/ nor en/',
  ],
  [
    'is empty',
    () => {
      for (const name of ['zh', 'en']) rmSync(join(root, 'content', name), { recursive: true });
    },
    'which is empty',
  ],
  ['has no notes', () => write('content/zh/notes.txt', ''), 'whose zh/ and en/ hold no .md file'],
])('a content folder that %s stops the build, named', async (_, spoil, got) => {
  spoil();
  const { entries, load } = astro();
  await expect(load()).rejects.toThrow(
    `CONTENT_DIR: expected a folder with notes, zh/*.md and en/*.md; got ${join(root, 'content')}, ${got}`,
  );
  expect(entries.size).toBe(0);
});

test('a fault in the lists is one problem, not one more in every note that uses the entry', async () => {
  for (const language of ['zh', 'en'])
    write(
      `content/${language}/a.md`,
      note('See [@BN15].').replace('title: A', 'title: A\nreferences: [BN15]'),
    );
  write('content/references.yaml', '- {key: BN15, authors: [Ioffe], year: soon, title: BN}\n');
  write(
    'content/glossary.yaml',
    `- id: gate
  zh: 门
  en: gate
  definition: {zh: 甲, en: A}
  notes: [a, b]
`,
  );
  await expect(astro().load()).rejects.toThrow(
    [
      'content/glossary.yaml:5:14: glossary: gate: notes: expected the slug of a note (nearest: a); got “b”',
      'content/references.yaml:1:39: references: BN15: year: expected a whole number; got the text “soon”',
    ].join('\n'),
  );
});

test('in development a changed note is loaded again, and a broken one only reported', async () => {
  write('content/zh/a.md', note('中文'));
  write('content/en/a.md', note('English'));
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { entries, load, logger } = astro(watcher);
  await load();
  expect(watcher.add).toHaveBeenCalledWith(join(root, 'content'));
  write('content/zh/a.md', note('新'));
  watcher.emit('change', join(root, 'content/zh/a.md'));
  await vi.waitFor(() => expect(logger.info).toHaveBeenCalledTimes(1));
  expect(shown(entries.get('zh/a')!)).toBe('<p>新</p>');
  write('content/zh/a.md', note('$\\nothing$'));
  watcher.emit('change', join(root, 'content/zh/a.md'));
  await vi.waitFor(() => expect(logger.error).toHaveBeenCalledTimes(1));
  expect(logger.error.mock.calls[0]![0]).toMatch(/^content\/zh\/a\.md:5:2: formula/);
  expect(shown(entries.get('zh/a')!)).toBe('<p>新</p>');
  watcher.emit('change', join(root, 'README.md'));
  expect(logger.info).toHaveBeenCalledTimes(1);
});

test('a note that would be left out in silence is reported', async () => {
  for (const folder of ['src/pages/en', 'content/zh/sub', 'content/zh/.trash', 'content/zh/_drafts']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const page of ['glossary.astro', '[slug].astro', '404.astro']) write(`src/pages/${page}`, '');
  const names = ['Glossary', '404', 'en', 'pagefind', 'a?b', '中文 名', 'a.b'];
  for (const name of names) {
    write(`content/zh/${name}.md`, note('中文'));
    write(`content/en/${name}.md`, note('English'));
  }
  for (const stray of ['sub/c.md', '.trash/d.md', '_drafts/e.md', 'f.MD', 'g.markdown', '._a.md']) {
    write(`content/zh/${stray}`, note('中文'));
  }
  const { load } = astro();
  const error = (await load().catch((thrown: unknown) => thrown)) as NotesError;
  const found = error.problems.filter(({ file }) => file.startsWith('content/zh/'));
  expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'content/zh/404.md: note: expected a file name that no page of the site has; got “404.md”',
    'content/zh/a?b.md: note: expected a file name of letters, digits and hyphens; got “?” in it',
    'content/zh/en.md: note: expected a file name that no page of the site has; got “en.md”',
    'content/zh/f.MD: note: expected zh/f.md; got it elsewhere, where no note is looked for',
    'content/zh/g.markdown: note: expected zh/g.md; got it elsewhere, where no note is looked for',
    'content/zh/Glossary.md: note: expected a file name that no page of the site has; got “Glossary.md”',
    'content/zh/pagefind.md: note: expected a file name that no page of the site has; got “pagefind.md”',
    'content/zh/sub/c.md: note: expected zh/c.md; got it elsewhere, where no note is looked for',
  ]);
});

test('what readers type is checked with the notes', async () => {
  write('content/zh/sgd.md', note('## 节 {#rate}'));
  write('content/en/sgd.md', note('## Section {#rate}'));
  write(
    'content/search.yaml',
    'groups: [[a, b]]\nsections:\n  sgd#rate: [x]\n  sgd#raet: [y]\n  other#z: [w]\n',
  );
  const { load } = astro();
  await expect(load()).rejects.toThrow(
    'content/search.yaml:4:13: search: expected an id of sgd.md (nearest: rate); got “sgd#raet”',
  );
  write('content/search.yaml', 'groups:\n- a\n');
  await expect(load()).rejects.toThrow(
    'content/search.yaml:2:3: search: file: groups: item 1: expected a list of at least one text; got the text “a”',
  );
});

test('a folder that is none of notes is said without the lines of the code', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  const { load } = astro();
  const error = (await load().catch((thrown: unknown) => thrown)) as Error;
  expect(error.message).toMatch(/^CONTENT_DIR: expected a folder with notes/);
  expect(error.stack).toBeUndefined();
});
