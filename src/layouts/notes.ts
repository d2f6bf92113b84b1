import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';

export type Note = CollectionEntry<'notes'>;

/** The note's file name without language and ending: its place in addresses. */
export function slugOf(note: Note): string {
  return note.id.slice(note.id.indexOf('/') + 1);
}

/** All notes of a language in the order of the contents. */
export async function notesIn(language: Language): Promise<Note[]> {
  const notes = await getCollection('notes', ({ id }) => id.startsWith(`${language}/`));
  return notes.sort(
    (one, other) => one.data.order - other.data.order || slugOf(one).localeCompare(slugOf(other)),
  );
}

/** An entry of the contents: a note, or the heading over notes that share a part number, with what stands below. */
export interface Branch {
  part: string;
  note?: Note;
  below: Branch[];
}

/** The notes nested by their part numbers: 4.1 below 4, two notes of part 4.1.1 below one heading. */
export function tree(notes: readonly Note[]): Branch[] {
  const roots: Branch[] = [];
  const byPart = new Map<string, Branch>();
  for (const note of notes) {
    const { part } = note.data;
    const parent = byPart.get(part.split('.').slice(0, -1).join('.'));
    const siblings = parent ? parent.below : roots;
    const shared = part !== '' && notes.filter((other) => other.data.part === part).length > 1;
    if (shared) {
      let group = siblings.find((branch) => branch.part === part && !branch.note);
      if (!group) {
        group = { part, below: [] };
        siblings.push(group);
        byPart.set(part, group);
      }
      group.below.push({ part: '', note, below: [] });
    } else {
      const branch: Branch = { part, note, below: [] };
      siblings.push(branch);
      if (part !== '') byPart.set(part, branch);
    }
  }
  return roots;
}
