import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataOf } from '../markdown/base/note.ts';

/** The paths, from the content folder, of all files that notes take along, each once. */
export async function filesOfNotes(): Promise<string[]> {
  const notes = await getCollection('notes');
  return [...new Set(notes.flatMap((note) => metadataOf(note).files.map(({ path }) => path)))];
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** Such a file as it is sent. */
export async function fileOf(path: string): Promise<Response> {
  const content = await readFile(join(process.env.CONTENT_DIR ?? 'content', path));
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': types[ending] ?? 'application/octet-stream' },
  });
}
