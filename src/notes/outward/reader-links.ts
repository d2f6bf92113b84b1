import type { Note } from '../contents.ts';
import { site } from '../loaded-lists.ts';
import { filled } from './template.ts';

/** Where a note can be changed, and an error on it reported; undefined where the site names no place for it. */
export function linksOf(
  note: Note,
  address: string,
): { edit: string | undefined; report: string | undefined } {
  // Below the repository the folder is `content` wherever a build takes it from.
  const places = { file: `content/${note.id}.md`, title: note.data.title, address };
  return { edit: filled(site.edit, places), report: filled(site.report, places) };
}
