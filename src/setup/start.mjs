// npm start: takes a port, installs what is missing, builds, and serves. The port comes first: whoever waits for an install
// and a build is not told at their end that there is no place to serve from.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { greeting, listenAsTold } from './port.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Takes the port told (PORT, as text) or the first free one from `from` on, at `host` (HOST), answers there that the site is being built,
 * runs the steps one after another, then hands the port to the site's own server. Returns that server. Throws a sentence
 * where no port is to be had, or what a step throws.
 */
export async function start({ told, from, host, base, steps, site, say = console.log }) {
  const waiting = createServer((request, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', connection: 'close' };
    const page =
      '<!doctype html><meta http-equiv="refresh" content="2"><title>Tangent</title><p>Building … 正在构建 …</p>';
    response.writeHead(503, headers).end(request.method === 'HEAD' ? undefined : page);
  });
  const port = await listenAsTold(waiting, told, { from, host, say });
  try {
    for (const step of steps) await step();
  } finally {
    waiting.closeAllConnections();
    await new Promise((resolve) => waiting.close(resolve));
  }
  const server = await site();
  await listenAsTold(server, String(port), { host, say });
  say(greeting(port, base));
  return server;
}

/** Runs a command of this project; resolves when it ends well, ends this program with its code when not. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    const stop = (signal) => child.kill(signal);
    process.once('SIGTERM', stop);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      if (code === 0) resolve();
      else process.exit(signal ? 1 : code);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = process.env.SITE_BASE ?? '/';
  try {
    await start({
      told: process.env.PORT,
      host: process.env.HOST,
      base,
      steps: [
        () => run(process.execPath, [join(root, 'src', 'setup', 'ensure.mjs')]),
        () => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'build']),
      ],
      site: async () => (await import('./serve.mjs')).siteServer(process.env.OUT_DIR ?? 'dist', base),
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
