import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { installed, ticking } from '../../src/setup/progress.mjs';
import { start } from '../../src/setup/start.mjs';

const open: Server[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
async function takenPort(): Promise<number> {
  const other = createServer();
  open.push(other);
  await new Promise<void>((resolve) => other.listen(0, resolve));
  return (other.address() as AddressInfo).port;
}

test('the port is told before anything is installed or built, and answers meanwhile', async () => {
  const from = await takenPort();
  const said: string[] = [];
  let answer = 0;
  let page = '';
  const server = await start({
    told: undefined,
    from,
    base: '/',
    say: (line: string) => said.push(line),
    steps: [
      async () => {
        said.push('install');
        const port = Number(/comes at (\d+)/.exec(said[0]!)![1]);
        const response = await fetch(`http://localhost:${port}/en/`);
        answer = response.status;
        page = await response.text();
      },
      async () => void said.push('build'),
    ],
    site: async () => createServer((_, response) => response.end('site')),
  });
  open.push(server);
  const { port } = server.address() as AddressInfo;
  expect(said).toEqual([
    `Port ${from} is in use: the site comes at ${port} (PORT=… names another).`,
    'install',
    'build',
    `Tangent · 切线  http://localhost:${port}/`,
  ]);
  expect([answer, page.includes('正在构建')]).toEqual([503, true]);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('site');
});

test('npm start with a PORT that is taken ends at once with a sentence', async () => {
  const port = await takenPort();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/setup/start.mjs'], {
    env: { ...process.env, PORT: String(port) },
    encoding: 'utf8',
  });
  expect(stderr).toBe(`PORT: expected a free port; got ${port}, which is in use\n`);
  expect([status, stdout]).toEqual([1, '']);
});

test('a step that fails gives the port back', async () => {
  const port = await takenPort();
  for (const one of open.splice(0)) await new Promise((resolve) => one.close(resolve));
  const failing = start({
    told: String(port),
    from: port,
    base: '/',
    say: () => {},
    steps: [() => Promise.reject(new Error('no build'))],
    site: async () => createServer(),
  });
  await expect(failing).rejects.toThrow('no build');
  const next = createServer();
  open.push(next);
  await new Promise<void>((resolve) => next.listen(port, resolve));
});

test('a long step says what it does, how far it is and how long it took', () => {
  let said = '';
  const out = new Writable({
    write(chunk, _, done) {
      said += chunk;
      done();
    },
  });
  ticking('Installing', () => '3 of 4 packages', out as NodeJS.WriteStream)();
  expect(said).toBe('Installing …\nInstalling · 3 of 4 packages · 0 s\n');
});

test('what is installed is counted', () => {
  const [, found, all] = /^(\d+) of (\d+) packages$/.exec(installed('.')())!.map(Number);
  expect(found).toBeGreaterThan(100);
  expect(found).toBe(all);
});
