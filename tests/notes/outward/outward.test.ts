import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bibtexOf } from '../../../src/notes/outward/citation.ts';
import { rssOf } from '../../../src/notes/outward/feed.ts';
import { daysIn } from '../../../src/notes/outward/git-days.ts';
import { structuredData } from '../../../src/notes/outward/structured-data.ts';
import { filled } from '../../../src/notes/outward/template.ts';
import { readSite } from '../../../src/notes/site.ts';

describe('the day of last change', () => {
  let folder: string;
  const git = (day: string, ...command: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...command], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
    });
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'changed-'));
    git('2026-01-01', 'init', '-q');
    write('notes/zh/门控.md', 'a');
    write('notes/en/lstm.md', 'a');
    git('2026-01-01', 'add', '-A');
    git('2026-01-01', 'commit', '-qm', 'first');
    write('notes/en/lstm.md', 'b');
    git('2026-02-03', 'commit', '-qam', 'second');
    write('other', 'x');
    git('2026-03-04', 'add', '-A');
    git('2026-03-04', 'commit', '-qm', 'third');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is that of the last commit that changed the file', () => {
    expect(daysIn(join(folder, 'notes'))).toEqual(
      new Map([
        ['en/lstm.md', '2026-02-03'],
        ['zh/门控.md', '2026-01-01'],
      ]),
    );
  });

  test('is unknown outside of a repository, and in a clone without history', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    const clone = join(outside, 'clone');
    expect(daysIn(outside)).toEqual(new Map());
    expect(daysIn(join(outside, 'none'))).toEqual(new Map());
    git('2026-03-04', 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    expect(daysIn(join(clone, 'notes'))).toEqual(new Map());
    rmSync(outside, { recursive: true });
  });
});

test('BibTeX: special signs are escaped, formulas stay', () => {
  const entry = bibtexOf({
    slug: 'a&b',
    tag: 'zh-CN',
    title: '100% of {A_b}: $x_1$',
    site: 'T & T',
    address: 'https://x.example/a/',
    changed: '2026-02-03',
  });
  expect(entry).toBe(
    '@misc{tangent-a-b-zh-cn,\n  author = {{T \\& T}},\n  title = {{100\\% of \\{A\\_b\\}: $x_1$}},\n  year = {2026},\n  month = 2,\n  howpublished = {\\url{https://x.example/a/}},\n  language = {zh-CN},\n}\n',
  );
});

test('RSS: the last change first, nothing in it breaks the file', () => {
  const item = (title: string, changed?: string) => ({
    title,
    address: `https://x.example/?a=1&b=${title.length}`,
    summary: '<b>"x"</b>\u0001',
    changed,
  });
  const feed = rssOf({
    title: 'T',
    description: 'D',
    tag: 'en',
    home: 'https://x.example/',
    own: 'https://x.example/feed.xml',
    items: [item('none'), item('old', '2026-01-01'), item('new & newer', '2026-02-03')],
  });
  expect([...feed.matchAll(/<item><title>([^<]*)/g)].map(([, title]) => title)).toEqual([
    'new &amp; newer',
    'old',
    'none',
  ]);
  expect(feed).toContain('<lastBuildDate>Tue, 03 Feb 2026 00:00:00 GMT</lastBuildDate>');
  expect(feed).toContain('<description>&lt;b&gt;&quot;x&quot;&lt;/b&gt;</description>');
  expect(feed.match(/<pubDate>/g)).toHaveLength(2);
});

test('structured data cannot end the element it stands in', () => {
  const text = structuredData({
    title: '</script><script>alert(1)</script><!--',
    summary: '',
    tag: 'en',
    address: 'https://x.example/a/',
    minutes: 7,
    prerequisites: ['A', 'B'],
    changed: undefined,
  });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: '</script><script>alert(1)</script><!--',
    inLanguage: 'en',
    url: 'https://x.example/a/',
    timeRequired: 'PT7M',
    dependencies: 'A; B',
  });
});

test('links for readers: places filled in and encoded', () => {
  const places = { file: 'content/zh/门 控.md', title: 'A & B', address: 'https://x.example/a/' };
  expect(filled('https://g.example/edit/main/{file}', places)).toBe(
    'https://g.example/edit/main/content/zh/%E9%97%A8%20%E6%8E%A7.md',
  );
  expect(filled('https://g.example/new?title={title}&page={address}', places)).toBe(
    'https://g.example/new?title=A%20%26%20B&page=https%3A%2F%2Fx.example%2Fa%2F',
  );
  expect(filled(undefined, places)).toBeUndefined();
});

test.each([
  ['edit: https://g.example/{file}', 0],
  ['report: mailto:notes@x.example?subject={title}', 0],
  ['edit: javascript:alert(1)', 1],
  ['edit: //g.example/{file}', 1],
  ['edit: https://g.example/{path}', 1],
  ['report: "https://g.example/a b"', 1],
])('site.yaml: %s', (source, count) => {
  const { problems } = readSite(`${source}\n`, 'site.yaml');
  expect(problems).toHaveLength(count);
  if (count > 0)
    expect(problems[0]!.message).toMatch(
      /^site: (edit|report): expected an address|^(edit|report): expected/,
    );
});
