import { type Note, slugOf } from './contents.ts';
import type { Site } from './site.ts';

/** The notes of a path that a language has, in the path's order. */
export function notesAlong(path: Site['paths'][number], notes: readonly Note[]): Note[] {
  const bySlug = new Map(notes.map((note) => [slugOf(note), note]));
  return path.notes.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** A note's place on the way: the notes beside it, and where it stands there if the first path leads through it. */
interface Neighbours {
  previous?: Note | undefined;
  next?: Note | undefined;
  /** From 1, of how many. */
  step?: { number: number; of: number };
}

/**
 * The notes before and after a note: along the first path, or, where there is none or it does not lead through the note,
 * in the order of the contents.
 */
export function neighboursOf(slug: string, notes: readonly Note[], paths: Site['paths']): Neighbours {
  const along = paths[0] ? notesAlong(paths[0], notes) : [];
  const onPath = along.some((note) => slugOf(note) === slug);
  const row = onPath ? along : notes;
  const at = row.findIndex((note) => slugOf(note) === slug);
  const beside = { previous: row[at - 1], next: row[at + 1] };
  return onPath ? { ...beside, step: { number: at + 1, of: along.length } } : beside;
}
