import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listenAsTold } from '../../src/setup/port.mjs';

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A port that something listens at, on all addresses or on one only. */
function takenPort(host?: string): Promise<number> {
  const other = createSocket();
  open.push(other);
  return new Promise((resolve) => {
    other.listen({ port: 0, ...(host ? { host } : {}) }, () =>
      resolve((other.address() as AddressInfo).port),
    );
  });
}
function server(): Server {
  const one = createServer();
  open.push(one);
  return one;
}

test.each([undefined, '127.0.0.1'])('a taken port is passed over, and that is said (%s)', async (host) => {
  const from = await takenPort(host);
  const said: string[] = [];
  const port = await listenAsTold(server(), undefined, { from, say: (line) => said.push(line) });
  expect(port).toBeGreaterThan(from);
  expect(said).toEqual([`Port ${from} is in use: the site comes at ${port} (PORT=… names another).`]);
});

test('a free port is taken without a word', async () => {
  const from = await takenPort();
  for (const one of open.splice(0)) await new Promise((resolve) => (one as Server).close(resolve));
  const said: string[] = [];
  expect(await listenAsTold(server(), '', { from, say: (line) => said.push(line) })).toBe(from);
  expect(said).toEqual([]);
});

test('a port told that is taken is an error, and no other is taken instead', async () => {
  const port = await takenPort();
  const one = server();
  await expect(listenAsTold(one, String(port))).rejects.toThrow(
    `PORT: expected a free port; got ${port}, which is in use`,
  );
  expect(one.listening).toBe(false);
});

test.each(['http', '0', '65536', '-1', '43.21', '1e3', ' ', '٤٣٢١'])('PORT=%s is no port', async (told) => {
  await expect(listenAsTold(server(), told)).rejects.toThrow(
    `PORT: expected a number from 1 to 65535; got “${told}”`,
  );
});

test('only this machine is listened to, unless another address is told', async () => {
  const from = await takenPort();
  for (const [host, address] of [
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
  ] as const) {
    const one = server();
    await listenAsTold(one, undefined, { from, host, say: () => {} });
    expect((one.address() as AddressInfo).address).toBe(address);
  }
});

test('HOST that is no address of this machine', async () => {
  const from = await takenPort();
  await expect(listenAsTold(server(), undefined, { from, host: '192.0.2.1', say: () => {} })).rejects.toThrow(
    'HOST: expected an address of this machine, such as 0.0.0.0; got “192.0.2.1”',
  );
});
