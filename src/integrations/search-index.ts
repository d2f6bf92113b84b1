import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Builds the search index over the finished pages, one part for each language; notes mark what belongs into it. */
export async function buildSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    excludeSelectors: ['.katex', '.katex-display', 'script', 'style'],
  });
  if (!index) throw new Error(`search: expected an index; got ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length > 0)
    throw new Error(`search: expected readable pages; got ${added.errors.join('; ')}`);
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0)
    throw new Error(`search: expected a written index; got ${written.errors.join('; ')}`);
  await close();
}
