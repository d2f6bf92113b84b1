import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, in which the first test that needs the rendered notes leaves them for the others. */
    renderedNotes: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-notes-'));
  project.provide('renderedNotes', folder);
  return () => rmSync(folder, { recursive: true });
}
