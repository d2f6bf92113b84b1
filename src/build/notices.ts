import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { filesIn } from './files.ts';

const file = 'third-party-notices.txt';

/** Which packages have code in what readers load: asked of the bundler, so that none has to be remembered. */
export class ThirdParties {
  private readonly packages = new Map<string, string>();

  constructor(private readonly root: string) {}

  /** Notes down the packages of every script and style sheet for browsers. */
  readonly plugin: Plugin = {
    name: 'third-parties',
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') for (const module of Object.keys(chunk.modules)) this.note(module);
    },
    applyToEnvironment: ({ name }) => name === 'client',
  };

  private note(module: string): void {
    const [, folder, name] =
      /^\0?(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/.exec(module) ?? [];
    if (folder !== undefined) this.packages.set(name!.replace('\\', '/'), folder);
  }

  /** Writes what the packages want to be said of them, with those that come into the folder besides the bundler. */
  write(folder: string): void {
    if (filesIn(folder, '.woff2').some((path) => /KaTeX_/.test(path))) this.add('katex');
    if (existsSync(join(folder, 'pagefind'))) this.add('pagefind');
    const notices = [...this.packages]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, path]) => noticeOf(name, path));
    const rule = `\n${'-'.repeat(80)}\n\n`;
    writeFileSync(
      join(folder, file),
      `What of this site was written by others and reaches a reader's browser, with its license.\n${rule}${notices.join(rule)}`,
    );
  }

  private add(name: string): void {
    this.packages.set(name, join(this.root, 'node_modules', name));
  }
}

/** Name, version, address and license of a package. Throws where it says nothing of its license. */
function noticeOf(name: string, folder: string): string {
  const { version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const written = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^licen[cs]e(\.(md|txt))?$/i.test(entry.name),
  )?.name;
  if (!written && !license)
    throw new Error(`notices: expected ${name} to have a license; got none in ${folder}`);
  const text = written
    ? readFileSync(join(folder, written), 'utf8').replaceAll('\r\n', '\n').trim()
    : `License: ${license}`;
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return `${name} ${version}${address && `\n${address}`}\n\n${text}\n`;
}
