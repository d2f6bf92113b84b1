import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Digests, filesIn } from './files.ts';

const source = fileURLToPath(new URL('../setup/worker.js', import.meta.url));

/**
 * Writes worker.js with the shell to keep at once (home pages, styles, scripts, fonts) and a version that changes with
 * any file, so that a stale worker never serves old chunks.
 */
export function writeServiceWorker(folder: string, base: string, digests: Digests): void {
  const address = (file: string) =>
    base +
    relative(folder, file)
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '');
  const files = filesIn(folder).filter(
    (file) => !/\.(gz|br)$/.test(file) && !file.includes(`${sep}pagefind${sep}`),
  );
  const version = createHash('sha256');
  for (const file of files) version.update(relative(folder, file)).update(digests.of(file));
  const shell = files.filter(
    (file) =>
      /_astro[\\/](?!.*\.(map)$)/.test(file) ||
      ['index.html', join('en', 'index.html'), '404.html', 'icon.svg'].includes(relative(folder, file)),
  );
  const worker = readFileSync(source, 'utf8')
    .replace("'VERSION'", JSON.stringify(version.digest('hex').slice(0, 12)))
    .replace("['SHELL']", JSON.stringify(shell.map(address)))
    .replace("'BASE'", JSON.stringify(base));
  writeFileSync(join(folder, 'worker.js'), worker);
}
