import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export const folder = resolve(process.env.OUT_DIR ?? 'dist');
export const base = process.env.SITE_BASE ?? '/';

if (!existsSync(join(folder, 'index.html')))
  throw new Error(`site: expected a built site in ${folder}; run npm run build`);

/** Every page by its address below the base: '' for home, 'en/lstm/'. */
export const pages: Record<string, string> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => [
      path
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
      readFileSync(join(folder, path), 'utf8'),
    ]),
);

/** The notes' slugs, as the built site has them. */
export const slugs = Object.entries(pages)
  .filter(([path, html]) => !path.startsWith('en/') && html.includes('data-slug='))
  .map(([path]) => path.replace(/\/$/, ''));

export const brotli = (content: string | Buffer) => brotliCompressSync(content).length;

export const fileOf = (address: string) => join(folder, relative(base, address.split(/[?#]/)[0]!));
