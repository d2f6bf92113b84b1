// Says that a long step goes on: how far it is and for how long it has run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says `what` now and again as time passes, with what `detail` returns then: every second on one line of a terminal, every
 * ten seconds on a line of its own elsewhere. Returns what ends it and says how long it took.
 */
export function ticking(what, detail = () => '', out = process.stdout) {
  const began = Date.now();
  const line = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    return `${[what, detail(), `${seconds} s`].filter(Boolean).join(' · ')}`;
  };
  out.write(out.isTTY ? what : `${what} …\n`);
  const timer = setInterval(
    () => out.write(out.isTTY ? `\r${line()}\x1b[K` : `${line()}\n`),
    out.isTTY ? 1000 : 10_000,
  );
  return () => {
    clearInterval(timer);
    out.write(out.isTTY ? `\r${line()}\x1b[K\n` : `${line()}\n`);
  };
}

/** How many packages of the lock file are there already, in words; other platforms' packages do not count. */
export function installed(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const wanted = Object.entries(packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path]) => join(root, path, 'package.json'));
  return () => `${wanted.filter((file) => existsSync(file)).length} of ${wanted.length} packages`;
}
