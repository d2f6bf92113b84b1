import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The folder of bundles below the site's; the worker knows it by the same name. */
export const offlineFolder = 'offline-files';

/** Files above so many bytes stand for themselves: a page that large is worth a request, and kept compressed already. */
const large = 150_000;
/** A bundle takes no further file beyond so many bytes, so that one step of keeping it stays short. */
const full = 2_000_000;

const textTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const binaryTypes: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

interface Bundled {
  address: string;
  type: string;
  text?: string;
  base64?: string;
}

/**
 * Writes the small ones of `files` (paths below `folder`) into bundles named by their content, kind by kind, so that a
 * change of a note leaves the scripts' bundle as it was. Returns what is to be fetched: bundles, and the large files.
 * The home pages stand for themselves too, since the last step of the build writes into them.
 */
export function bundlesOf(folder: string, base: string, files: readonly string[]): string[] {
  const alone: string[] = [];
  const kinds = new Map<string, { file: string; content: Buffer }[]>();
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    if (content.length > large || isHome(file)) alone.push(file);
    else {
      const kind =
        extname(file) === '.html' ? 'pages' : file.startsWith('_astro/') ? 'scripts' : 'search and the rest';
      kinds.set(kind, [...(kinds.get(kind) ?? []), { file, content }]);
    }
  }
  const bundles = [...kinds.values()].flatMap((all) => inParts(all)).map((part) => write(folder, base, part));
  return [...bundles, ...alone];
}

/** Whether a page is a language's home page. */
const isHome = (file: string): boolean => /^([a-z]{2}\/)?index\.html$/.test(file);

function inParts<Part extends { content: Buffer }>(all: readonly Part[]): Part[][] {
  const parts: Part[][] = [];
  let size = full;
  for (const one of all) {
    if (size >= full) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(one);
    size += one.content.length;
  }
  return parts;
}

function write(folder: string, base: string, part: readonly { file: string; content: Buffer }[]): string {
  const bundle = part.map(({ file, content }): Bundled => {
    const address = base + file.replace(/(^|\/)index\.html$/, '$1');
    const text = textTypes[extname(file)];
    if (text) return { address, type: text, text: content.toString('utf8') };
    const type = binaryTypes[extname(file)] ?? 'application/octet-stream';
    return { address, type, base64: content.toString('base64') };
  });
  const content = JSON.stringify(bundle);
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = `${offlineFolder}/${name}.json`;
  writeFileSync(join(folder, file), content);
  return file;
}
