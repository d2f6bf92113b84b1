import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Digests, filesIn } from './files.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** From so many bytes of text on, the last percents cost minutes. */
const muchText = 80e6;

/**
 * Writes a .br and a .gz beside every text file over 1 kB, for hosts that serve them. What was compressed in an earlier
 * build is taken from `memo`, a folder that keeps exactly the last build's texts. The `late` files come last: `ready` is
 * called before, when the sizes of all others are known.
 */
export async function compress(
  folder: string,
  memo: string,
  digests: Digests,
  late: readonly string[] = [],
  ready: () => void = () => {},
): Promise<void> {
  const texts = filesIn(folder)
    .filter((file) => /\.(html|css|js|json|svg|xml|txt|webmanifest|md|ipynb)$/.test(file))
    .map((file) => ({ file, size: statSync(file).size }));
  const much = texts.reduce((sum, { size }) => sum + size, 0) > muchText;
  mkdirSync(memo, { recursive: true });
  const known = new Set(readdirSync(memo));
  const used = new Set<string>();

  const compressOne = async (file: string, size: number) => {
    const quality = qualityOf(size, much);
    const parameters = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    };
    for (const [ending, work] of [
      ['gz', (content: Buffer) => zip(content, { level: 6 })],
      ['br', (content: Buffer) => brotli(content, { params: parameters })],
    ] as const) {
      const kept = join(memo, `${digests.of(file)}-${quality}.${ending}`);
      used.add(basename(kept));
      if (!known.has(basename(kept))) writeFileSync(kept, await work(readFileSync(file)));
      place(kept, `${file}.${ending}`);
    }
  };
  const compressAll = async (waiting: typeof texts) => {
    const work = async () => {
      for (let text = waiting.pop(); text; text = waiting.pop()) await compressOne(text.file, text.size);
    };
    // As many at a time as Node has threads for it.
    await Promise.all([work(), work(), work(), work()]);
  };
  const worth = texts.filter(({ size }) => size > 1000);
  await compressAll(worth.filter(({ file }) => !late.includes(file)));
  ready();
  await compressAll(worth.filter(({ file }) => late.includes(file)));
  for (const name of known) if (!used.has(name)) rmSync(join(memo, name));
}

/** Gives a kept file a second name, new in the build's folder; on another disk, copies it. */
function place(kept: string, target: string): void {
  try {
    linkSync(kept, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') rmSync(target);
    copyFileSync(kept, target);
  }
}

/** The best where it costs less than half a second a file and there are few of them. */
function qualityOf(size: number, much: boolean): number {
  if (much) return size > 60_000 ? 7 : 9;
  return size > 300_000 ? 10 : 11;
}
