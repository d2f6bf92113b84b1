import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import { languages } from '../i18n/languages.ts';

/** A note's file, read. */
export interface NoteFile {
  /** `zh/sgd`. */
  id: string;
  language: Language;
  slug: string;
  /** Absolute, and as shown in errors. */
  path: string;
  file: string;
  text: string;
}

/** A path as errors show it: from the project's root, with slashes. */
export function shownPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** What is missing for a folder to be one of notes, as an error message; null if nothing is. */
export function folderProblem(directory: string): string | null {
  const expected = `CONTENT_DIR: expected a folder with notes, ${languages.map((language) => `${language}/*.md`).join(' and ')}`;
  if (!existsSync(directory)) return `${expected}; got ${directory}, which does not exist`;
  if (!statSync(directory).isDirectory()) return `${expected}; got ${directory}, which is a file`;
  const folders = languages.filter((language) => isFolder(join(directory, language)));
  if (folders.length === 0) {
    const found = readdirSync(directory).toSorted();
    const inside =
      found.length === 0
        ? 'is empty'
        : `holds ${listed(found)} and ${neither(languages.map((language) => `${language}/`))}`;
    return `${expected}; got ${directory}, which ${inside}`;
  }
  const notes = folders.flatMap((language) => noteNames(join(directory, language)));
  return notes.length > 0
    ? null
    : `${expected}; got ${directory}, whose ${folders.map((name) => `${name}/`).join(' and ')} hold no .md file`;
}

const neither = (names: readonly string[]) =>
  names.length === 1 ? `no ${names[0]}` : `neither ${names.join(' nor ')}`;

const listed = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', ');

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** Names of notes; what starts with a dot is a system's own. */
const noteNames = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));

/** Every note of a content folder, `zh/*.md` and `en/*.md`, sorted. A folder that is missing has no notes. */
export function readNoteFiles(directory: string, root: string): NoteFile[] {
  return languages.flatMap((language) => {
    const folder = join(directory, language);
    if (!isFolder(folder)) return [];
    return noteNames(folder)
      .toSorted()
      .map((name) => {
        const slug = name.slice(0, -'.md'.length);
        const path = join(folder, name);
        return {
          id: `${language}/${slug}`,
          language,
          slug,
          path,
          file: shownPath(root, path),
          text: readFileSync(path, 'utf8'),
        };
      });
  });
}

/** A digest of every file under the folders, their names included; folders that are missing count as empty. */
export function digestOf(
  folders: readonly string[],
  ignored: (path: string) => boolean = () => false,
): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    if (ignored(path) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).toSorted()) add(join(path, name));
    else hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  };
  for (const folder of folders) add(folder);
  return hash.digest('base64url').slice(0, 16);
}
