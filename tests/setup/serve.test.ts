import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteServer } from '../../src/setup/serve.mjs';

let folder: string;
let server: Server;
let based: Server;
const big = 'x'.repeat(8_000_000);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, text] of Object.entries({
    'index.html': 'home',
    '404.html': 'nowhere',
    'lstm/index.html': 'lstm',
    '门控/index.html': 'gates',
    'big.txt': big,
    'packed.js': 'plain',
    'packed.js.br': 'br',
    'packed.js.gz': 'gz',
    '_astro/a.js': 'script',
    _headers: '/*\n  X-Test: yes\n\n/_astro/*\n  Cache-Control: kept\n\n/:page/\n  X-Test: page\n',
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'empty'));
  server = siteServer(folder);
  based = siteServer(folder, '/notes/');
  for (const one of [server, based]) await new Promise<void>((resolve) => one.listen(0, resolve));
});
afterAll(() => {
  for (const one of [server, based]) one.close();
  rmSync(folder, { recursive: true });
});

const portOf = (one: Server) => (one.address() as AddressInfo).port;

/** What the server answers to these very bytes until the connection ends; `end` says that no more will follow. */
function raw(bytes: string, to = server, end = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(portOf(to), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(bytes, () => end && socket.end());
  });
}
const get = (path: string, to = server, method = 'GET') =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, to);
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const location = (answer: string) => /^location: (.*)$/im.exec(answer)?.[1]?.trim();
const body = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);

test.each<[string, number, string?]>([
  ['/', 200],
  ['///', 301, '/'],
  ['//', 301, '/'],
  ['//lstm//', 301, '/lstm/'],
  ['//evil.example/..', 301, '/evil.example/..'],
  ['//lstm', 301, '/lstm'],
  ['/lstm', 301, '/lstm/'],
  ['/lstm?a=b%20c', 301, '/lstm/?a=b%20c'],
  ['/%E9%97%A8%E6%8E%A7', 301, '/%E9%97%A8%E6%8E%A7/'],
  ['/%E9%97%A8%E6%8E%A7/', 200],
  ['/lstm/?q=%', 200],
  ['/%', 400],
  ['/%zz', 400],
  ['/%E9%97', 400],
  ['/%00', 400],
  ['/a%00b', 400],
  ['/%0d%0aSet-Cookie:a=b', 404],
  ['/lstm%0d%0a/..', 301, '/lstm%0D%0A/../'],
  ['/..', 400],
  ['/../../etc/passwd', 400],
  ['/%2e%2e/%2e%2e/etc/passwd', 400],
  ['/lstm/../../x', 400],
  ['/empty/', 404],
  ['/none', 404],
  ['http://example.com/lstm/', 200],
  ['http://example.com', 200],
  ['HTTPS://user@[::1]:80/lstm/?x', 200],
  ['http:///', 200],
  ['*', 400],
  ['lstm', 400],
  ['?x', 400],
  ['/#frag', 200],
])('GET %s', async (path, code, to) => {
  const answer = await get(path);
  expect(status(answer)).toBe(code);
  if (to !== undefined) expect(location(answer)).toBe(to);
  expect(status(await get('/'))).toBe(200);
});

test('a path that is no folder of the site is no redirect to a folder outside of it', async () => {
  expect(status(await get('/lstm/..'))).toBe(301);
  expect(location(await get('/lstm/..'))).toBe('/lstm/../');
});

test.each([
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: @:99999999\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
  'GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET\r\n\r\n',
  '\r\n\r\n',
  'hello',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: \u00ff\r\nConnection: close\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
])('%j does not end the server', async (bytes) => {
  await raw(bytes, server, true).catch(() => '');
  expect(status(await get('/'))).toBe(200);
});

test('a path that is too long for any file, or for any request', async () => {
  expect(status(await get(`/${'a'.repeat(5000)}`))).toBe(404);
  expect(status(await get(`/${'a/'.repeat(3000)}`))).toBe(404);
  await get(`/${'a'.repeat(100_000)}`).catch(() => '');
  await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`).catch(() => '');
  expect(status(await get('/'))).toBe(200);
});

test('below a base, only what is below it is there', async () => {
  expect(status(await get('/notes/lstm/', based))).toBe(200);
  expect(location(await get('/', based))).toBe('/notes/');
  expect(location(await get('/notes', based))).toBe('/notes/');
  expect(status(await get('/lstm/', based))).toBe(404);
  expect(location(await get('//', based))).toBe('/');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
  expect(status(await get('/', server, method))).toBe(405);
});

test('a missing page is the 404 page, with the headers of all pages', async () => {
  const answer = await get('/none');
  expect(body(answer)).toBe('nowhere');
  expect(answer.toLowerCase()).toContain('x-test: yes');
});

test('the smallest form that the browser takes', async () => {
  const asked = async (encoding: string) =>
    body(
      await raw(
        `GET /packed.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
      ),
    );
  expect(await asked('gzip, br')).toBe('br');
  expect(await asked('gzip')).toBe('gz');
  expect(await asked('identity')).toBe('plain');
});

test('a HEAD request has the length and no body', async () => {
  const answer = await get('/big.txt', server, 'HEAD');
  expect(answer.toLowerCase()).toContain(`content-length: ${big.length}`);
  expect(body(answer)).toBe('');
});

test.runIf(process.platform === 'linux')('downloads broken off leave no file open', async () => {
  const open = () => readdirSync('/proc/self/fd').length;
  await get('/');
  const before = open();
  for (let round = 0; round < 40; round++) {
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(server), '127.0.0.1', () =>
        socket.write('GET /big.txt HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.on('close', () => resolve());
      socket.on('error', () => {});
    });
  }
  await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(before + 5), { timeout: 10_000 });
  expect(status(await get('/'))).toBe(200);
});

test('a file that goes away while it is asked for is a missing page', async () => {
  writeFileSync(join(folder, 'gone.txt'), 'x');
  const answers = Promise.all(Array.from({ length: 20 }, () => get('/gone.txt')));
  rmSync(join(folder, 'gone.txt'));
  for (const answer of await answers) expect([200, 404, Number.NaN]).toContain(status(answer));
  expect(status(await get('/'))).toBe(200);
});

/** A GET with further header lines. */
const ask = (path: string, lines: readonly string[], method = 'GET') =>
  raw(`${[`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`);
const header = (answer: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(answer.slice(0, answer.indexOf('\r\n\r\n')))?.[1]?.trim();

test('what the browser has is not sent again', async () => {
  const first = await get('/packed.js');
  for (const line of [
    `If-None-Match: ${header(first, 'etag')}`,
    `If-Modified-Since: ${header(first, 'last-modified')}`,
  ]) {
    const second = await ask('/packed.js', [line]);
    expect(status(second)).toBe(304);
    expect(body(second)).toBe('');
    expect(header(second, 'etag')).toBe(header(first, 'etag'));
    expect(header(second, 'x-test')).toBe('yes');
  }
  const packed = await ask('/packed.js', [`If-None-Match: ${header(first, 'etag')}`, 'Accept-Encoding: br']);
  expect(status(packed)).toBe(200);
  expect(status(await ask('/none', ['If-None-Match: *']))).toBe(404);
});

test('a part of a file', async () => {
  const part = await ask('/lstm/', ['Range: bytes=1-2']);
  expect([status(part), body(part), header(part, 'content-range'), header(part, 'content-length')]).toEqual([
    206,
    'st',
    'bytes 1-2/4',
    '2',
  ]);
  const beyond = await ask('/lstm/', ['Range: bytes=4-']);
  expect([status(beyond), header(beyond, 'content-range')]).toEqual([416, 'bytes */4']);
  expect(status(await ask('/lstm/', ['Range: bytes=0-0,2-2']))).toBe(200);
  expect(status(await ask('/lstm/', ['Range: bytes=1-2'], 'HEAD'))).toBe(200);
  expect(status(await ask('/none', ['Range: bytes=1-2']))).toBe(404);
});

test('an empty file is sent whole', async () => {
  writeFileSync(join(folder, 'nothing.txt'), '');
  const answer = await get('/nothing.txt');
  expect([status(answer), header(answer, 'content-length'), body(answer)]).toEqual([200, '0', '']);
});

test.each(['/', '/lstm', '/none', '/%', '/empty/'])('HEAD %s: as GET, without a body', async (path) => {
  const [head, whole] = [await get(path, server, 'HEAD'), await get(path)];
  expect(status(head)).toBe(status(whole));
  expect(header(head, 'content-length')).toBe(header(whole, 'content-length'));
  expect(body(head)).toBe('');
});

test('many connections at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 400 }, () => get('/lstm/')));
  expect(answers.every((answer) => body(answer) === 'lstm')).toBe(true);
});

test('headers by path, those of several rules together', async () => {
  expect(header(await get('/_astro/a.js'), 'cache-control')).toBe('kept');
  expect(header(await get('/_astro/a.js'), 'x-test')).toBe('yes');
  expect(header(await get('/'), 'x-test')).toBe('yes');
  expect(header(await get('/lstm/'), 'x-test')).toBe('yes, page');
  expect(header(await get('/lstm/?a=/b'), 'x-test')).toBe('yes, page');
  // A script that is gone may come back.
  expect(header(await get('/_astro/gone.js'), 'cache-control')).toBe('no-cache');
});
