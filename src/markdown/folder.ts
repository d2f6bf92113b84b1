import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { type References, readReferences } from './references.ts';
import type { NoteLanguage } from './words.ts';

/** A note's file, read. */
export interface NoteFile {
  /** `zh/sgd`. */
  id: string;
  language: NoteLanguage;
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

/** Every note of a content folder, `zh/*.md` and `en/*.md`, sorted. A folder that is missing has no notes. */
export function readNoteFiles(directory: string, root: string): NoteFile[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const folder = join(directory, language);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    return names.toSorted().map((name) => {
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

/** The literature of a content folder, or null if it has no list. */
export function readLiterature(
  directory: string,
  root: string,
): { references: References | null; problems: Problem[]; text: string } {
  const path = join(directory, 'references.yaml');
  if (!existsSync(path)) return { references: null, problems: [], text: '' };
  const text = readFileSync(path, 'utf8');
  return { ...readReferences(text, shownPath(root, path)), text };
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
