import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './files.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes a .br and a .gz beside every text file over 1 kB, for hosts that serve them. */
export async function compress(folder: string): Promise<void> {
  const texts = filesIn(folder).filter(
    (file) => /\.(html|css|js|json|svg|xml|txt|webmanifest)$/.test(file) && statSync(file).size > 1000,
  );
  // The last percents cost seconds on long pages and minutes on a thousand notes.
  const quality = (size: number) => ({
    params: { [constants.BROTLI_PARAM_QUALITY]: texts.length > 400 || size > 300_000 ? 5 : 11 },
  });
  for (const file of texts) {
    const content = readFileSync(file);
    const [small, smaller] = await Promise.all([
      zip(content, { level: 9 }),
      brotli(content, quality(content.length)),
    ]);
    writeFileSync(`${file}.gz`, small);
    writeFileSync(`${file}.br`, smaller);
  }
}
