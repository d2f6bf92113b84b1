import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf } from '../../src/build/file-language.ts';
import { Digests } from '../../src/build/files.ts';
import { writeServiceWorker } from '../../src/build/service-worker.ts';

describe('the language of a file is in its name', () => {
  test.each([
    ['index.html', 'zh'],
    ['lstm/sheet/index.html', 'zh'],
    ['en/index.html', 'en'],
    ['encoder/index.html', 'zh'],
    ['search.en.json', 'en'],
    ['_astro/en.B_3.js', 'en'],
    ['_astro/zh.x-1.js', 'zh'],
    ['_astro/frame.en_zh.js', undefined],
    ['_astro/entry.zh.js', undefined],
    ['pagefind/index/zh-cn_0f.pf_index', 'zh'],
    ['pagefind/pagefind.en_4f.pf_meta', 'en'],
    ['pagefind/wasm.unknown.pagefind', undefined],
    ['pagefind/pagefind-entry.json', undefined],
  ] as const)('%s → %s', (file, language) => expect(languageOf(file)).toBe(language));
});

describe('the worker of a built site', () => {
  let folder = '';
  const put = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  const worker = () => readFileSync(join(folder, 'worker.js'), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tangent-worker-'));
    for (const page of ['', 'lstm/', 'lstm/sheet/', 'offline/', 'embed/x/', 'en/', 'en/lstm/', 'en/offline/'])
      put(`${page}index.html`, `<script src="/notes/_astro/a.1.js"></script>${page}`);
    put('lstm/index.html', 'x'.repeat(200_000));
    put('_astro/a.1.js', 'a');
    put('_astro/zh.1.js', '中');
    put('_astro/f.woff2', Buffer.from([0, 255, 128]));
    put('search.zh.json', '[]');
    put('404.html', 'none');
    put('_headers', '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('keeps large files by themselves and small ones in bundles, exactly as they are', () => {
    const { zh, en } = writeServiceWorker(folder, '/notes/', new Digests());
    expect(zh.filter((file) => !file.startsWith('offline-files/'))).toEqual([
      'index.html',
      'lstm/index.html',
    ]);
    const unpacked = zh
      .filter((file) => file.startsWith('offline-files/'))
      .flatMap(
        (file) =>
          JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
            address: string;
            text?: string;
            base64?: string;
          }[],
      );
    const found = new Map(
      unpacked.map(({ address, text, base64 }) => [address, text ?? Buffer.from(base64!, 'base64')]),
    );
    expect([...found.keys()].sort()).toEqual(
      [
        '/notes/_astro/a.1.js',
        '/notes/_astro/f.woff2',
        '/notes/_astro/zh.1.js',
        '/notes/lstm/sheet/',
        '/notes/offline/',
        '/notes/search.zh.json',
      ].sort(),
    );
    expect(found.get('/notes/_astro/f.woff2')).toEqual(Buffer.from([0, 255, 128]));
    expect(found.get('/notes/_astro/zh.1.js')).toBe('中');
    expect(en).toContain('en/index.html');
    expect(worker()).not.toMatch(/'(VERSION|BASE|SHELL|ASSETS)'|KEPT/);
    expect(worker()).toContain('["/notes/offline/","/notes/en/offline/","/notes/_astro/a.1.js"]');
  });

  test('the version changes with any file, and only then', () => {
    const version = () => {
      rmSync(join(folder, 'offline-files'), { recursive: true, force: true });
      rmSync(join(folder, 'worker.js'), { force: true });
      writeServiceWorker(folder, '/', new Digests());
      return worker().match(/const version = "(\w+)"/)![1];
    };
    const first = version();
    expect(version()).toBe(first);
    put('en/lstm/index.html', 'another word');
    expect(version()).not.toBe(first);
  });

  test('a language too large for it is not fetched unasked', () => {
    put('book/index.html', Buffer.alloc(61e6, 'x'));
    const { zh, en } = writeServiceWorker(folder, '/', new Digests());
    expect(zh).toEqual([]);
    expect(en.length).toBeGreaterThan(0);
  });
});
