import { type CollectionEntry, getCollection } from 'astro:content';
import { type Language, otherLanguages } from '../i18n/languages.ts';
import { metadataOf } from '../markdown/base/note.ts';

export type Note = CollectionEntry<'notes'>;

/** The note's file name without language and ending: its place in addresses. */
export function slugOf(note: Note): string {
  return note.id.slice(note.id.indexOf('/') + 1);
}

const kept = new Map<Language, Promise<Note[]>>();

/** All notes of a language in the order of the contents. A build asks for them on every page and finds them once. */
export function notesIn(language: Language): Promise<Note[]> {
  const found = (import.meta.env.PROD && kept.get(language)) || findNotes(language);
  kept.set(language, found);
  return found;
}

/** Notes whose cheat sheet has something on it. */
export async function withSheet(language: Language): Promise<Note[]> {
  return (await notesIn(language)).filter((note) => metadataOf(note).sheet !== null);
}

/** Notes with calculators, whose programs can be taken along. */
export async function withCalculators(language: Language): Promise<Note[]> {
  return (await notesIn(language)).filter((note) => usesOf(note).length > 0);
}

/** The calculators of a note, in order. */
export const usesOf = (note: Note) => metadataOf(note).calculators;

async function findNotes(language: Language): Promise<Note[]> {
  const notes = await getCollection('notes', ({ id }) => id.startsWith(`${language}/`));
  return notes.sort(
    (one, other) => one.data.order - other.data.order || slugOf(one).localeCompare(slugOf(other)),
  );
}

/** What the search needs of a note: its slug, its title in all languages, and its names. */
export interface NamedNote {
  slug: string;
  title: string;
  otherTitles: readonly string[];
  aliases: readonly string[];
  hiddenAliases: readonly string[];
}

/** The titles a note has in the other languages. */
export async function otherTitles(
  language: Language,
  slug: string,
): Promise<{ language: Language; title: string }[]> {
  const twins = otherLanguages(language).map(async (other) => {
    const twin = (await notesIn(other)).find((note) => slugOf(note) === slug);
    return twin ? [{ language: other, title: twin.data.title }] : [];
  });
  return (await Promise.all(twins)).flat();
}

/** All notes of a language, in order, as the search names them. */
export async function namedNotes(language: Language): Promise<NamedNote[]> {
  const titles = new Map<string, string[]>();
  for (const other of otherLanguages(language))
    for (const note of await notesIn(other))
      titles.set(slugOf(note), [...(titles.get(slugOf(note)) ?? []), note.data.title]);
  return (await notesIn(language)).map((note) => {
    const slug = slugOf(note);
    return {
      slug,
      title: note.data.title,
      otherTitles: titles.get(slug) ?? [],
      aliases: note.data.aliases,
      hiddenAliases: note.data.hiddenAliases,
    };
  });
}

/** An entry of the contents: a note, or the heading over notes that share a part number, with what stands below. */
export interface Branch {
  part: string;
  note?: Note;
  below: Branch[];
}

/** What a part stands below: 4.1.1 below 4.1, F1 below F. */
function above(part: string): string {
  return part.includes('.') ? part.slice(0, part.lastIndexOf('.')) : (/^([A-Z])\d+$/.exec(part)?.[1] ?? '');
}

/**
 * The notes nested by their part numbers: 4.1 below 4, two notes of part 4.1.1 below one heading, F1 below F where the
 * letter has a heading.
 */
export function tree(notes: readonly Note[], headings: ReadonlyMap<string, unknown> = new Map()): Branch[] {
  const roots: Branch[] = [];
  const byPart = new Map<string, Branch>();
  const counts = new Map<string, number>();
  for (const { data } of notes) counts.set(data.part, (counts.get(data.part) ?? 0) + 1);
  const lettered = (part: string): Branch | undefined => {
    if (!/^[A-Z]$/.test(part) || !headings.has(part)) return undefined;
    const heading: Branch = { part, below: [] };
    roots.push(heading);
    byPart.set(part, heading);
    return heading;
  };
  for (const note of notes) {
    const { part } = note.data;
    const parent = byPart.get(above(part)) ?? lettered(above(part));
    const siblings = parent ? parent.below : roots;
    const shared = part !== '' && counts.get(part)! > 1;
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

/** A tree with more entries than this is shown in part. */
const longTree = 60;
/** How many entries before and after the note's own are shown on each level then. */
const neighbours = 12;

/**
 * The part of the notes' tree to show beside a note, or beside a page that is none: all of a short tree; of a long one
 * the neighbours on each level, and only what stands below the note's own branch.
 */
export function around(branches: readonly Branch[], slug?: string): readonly Branch[] {
  if (entries(branches) <= longTree) return branches;
  const holds = (branch: Branch): boolean =>
    (branch.note !== undefined && slugOf(branch.note) === slug) || branch.below.some(holds);
  const cut = (level: readonly Branch[]): Branch[] => {
    const at = Math.max(0, level.findIndex(holds));
    return level
      .slice(Math.max(0, at - neighbours), at + neighbours + 1)
      .map((branch) => ({ ...branch, below: holds(branch) ? cut(branch.below) : [] }));
  };
  return cut(branches);
}

function entries(branches: readonly Branch[]): number {
  return branches.reduce((sum, { below }) => sum + 1 + entries(below), 0);
}
