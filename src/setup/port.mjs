// Which port the site is served at: the one of PORT, or the first free one from 4321 on.
import { connect } from 'node:net';

const first = 4321;
/** How many ports after the first are tried. */
const tries = 50;

/** Only this machine's own programs reach the site, unless HOST names another address. */
const ownMachine = '127.0.0.1';

/**
 * Makes a server listen at the port that `told` names (PORT, as text), or without one at the first free port from
 * `from` on, at the address `host` (HOST: 0.0.0.0 for all of the machine's), by default this machine's own. Returns the port; says so with `say` if it is not `from`. Throws a sentence for the user where the port told
 * is none, or is taken.
 */
export async function listenAsTold(server, told, { from = first, host, say = console.log } = {}) {
  if (told !== undefined && told !== '') {
    if (!/^\d{1,5}$/.test(told) || Number(told) < 1 || Number(told) > 65535)
      throw new Error(`PORT: expected a number from 1 to 65535; got “${told}”`);
    await listen(server, Number(told), host);
    return Number(told);
  }
  for (let port = from; port < from + tries; port++) {
    try {
      await listen(server, port, host);
      if (port !== from) say(`Port ${from} is in use: the site comes at ${port} (PORT=… names another).`);
      return port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `port: expected a free one from ${from} to ${from + tries - 1}; got none (PORT=… names another)`,
  );
}

/** What to open. */
export const greeting = (port, base) => `Tangent · 切线  http://localhost:${port}${base}`;

/** Listens at a port, or throws in words; a port that answers on one of this machine's own addresses is taken. */
async function listen(server, port, host) {
  // Some systems let two programs share a port where one listens on a single address only.
  for (const own of [ownMachine, '::1']) if (await answers(own, port)) throw taken(port);
  await new Promise((resolve, reject) => {
    const failed = (error) => {
      server.off('listening', done);
      reject(reasonOf(error, port, host));
    };
    const done = () => {
      server.off('error', failed);
      resolve();
    };
    server.once('error', failed);
    server.once('listening', done);
    server.listen(port, host || ownMachine);
  });
}

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const end = (answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
    socket.once('timeout', end(false));
  });
}

function reasonOf(error, port, host) {
  if (error.code === 'EADDRINUSE') return taken(port);
  if (error.code !== 'ENOTFOUND' && error.code !== 'EADDRNOTAVAIL') return refused(port, error);
  return new Error(`HOST: expected an address of this machine, such as 0.0.0.0; got “${host}”`);
}

const taken = (port) =>
  Object.assign(new Error(`PORT: expected a free port; got ${port}, which is in use`), {
    code: 'EADDRINUSE',
  });

const refused = (port, error) =>
  Object.assign(
    new Error(`PORT: expected a port this user may open; got ${port} (${error.code ?? error.message})`),
    {
      code: error.code,
    },
  );
