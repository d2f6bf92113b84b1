import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  const texts = licensesIn(folder);
  if (texts.length === 0 && !license)
    throw new Error(`notices: expected ${name} to have a license; got none in ${folder}`);
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const head = `${name} ${version}${address && `\n${address}`}`;
  return `${[head, ...(texts.length > 0 ? texts : [`License: ${license}`])].join('\n\n')}\n`;
}

/** The texts of a package's license: a file, or a folder of files where it has several. */
function licensesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
    .flatMap((entry) =>
      statSync(join(folder, entry)).isFile() ? [join(folder, entry)] : filesIn(join(folder, entry)),
    )
    .map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim());
}
