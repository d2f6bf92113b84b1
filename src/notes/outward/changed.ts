import { resolve } from 'node:path';
import { type Note, slugOf } from '../contents.ts';
import { daysIn } from './git-days.ts';

let found: ReadonlyMap<string, string> | undefined;

/**
 * The day of a note's last change, 2026-11-30: of the last commit that changed its file, else what its front matter says.
 * Undefined where neither is known. It comes from the commit alone, so that builds of one commit are alike wherever and
 * whenever they are made.
 */
export function changedOn(note: Note): string | undefined {
  found ??= daysIn(resolve(process.env.CONTENT_DIR ?? 'content'));
  const language = note.id.slice(0, note.id.indexOf('/'));
  return found.get(`${language}/${slugOf(note)}.md`) ?? (note.data.changed || undefined);
}
