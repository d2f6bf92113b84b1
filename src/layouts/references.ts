import { resolve } from 'node:path';
import { readLiterature } from '../notes/folder.ts';
import type { Reference } from '../notes/references.ts';

export type { Reference } from '../notes/references.ts';

const literature = readLiterature(resolve(process.env.CONTENT_DIR ?? 'content'), process.cwd());

/** All literature, as the content folder's references.yaml lists it; none where it is missing. */
export const references: readonly Reference[] = [...(literature.references?.values() ?? [])];
