import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import type { FoundFile, NoteFiles } from '../markdown/base/note.ts';
import { pictureOf } from './picture.ts';

/** Files that would run or restyle as part of the site; links to them are not followed. */
const unsafe = /\.(?:html?|xhtml|js|mjs|css|wasm|md|yaml|yml)$/i;

/** The files of a content folder, for one reading of its notes: what was looked up is kept. */
export function noteFiles(directory: string): NoteFiles {
  const known = new Map<string, FoundFile | null>();
  let names: string[] | null = null;
  const lookUp = (path: string): FoundFile | null => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const read = readFound(directory, path);
    known.set(path, read);
    return read;
  };
  return {
    find(language, written, anywhere = false) {
      const path = written.replaceAll('\\', '/');
      const direct = lookUp(path.startsWith('/') ? path.slice(1) : `${language}/${path}`);
      if (direct || !anywhere) return direct;
      names ??= pathsIn(directory);
      const same = names.filter((one) => basename(one) === basename(path));
      const elsewhere = same.find((one) => one.startsWith(`${language}/`)) ?? same[0];
      return elsewhere === undefined ? null : lookUp(elsewhere);
    },
    digest: (path) => lookUp(path)?.digest ?? null,
  };
}

/** Every file beside the notes of a language, as its notes would write it. */
export function namesBeside(directory: string, language: Language): string[] {
  return pathsIn(directory)
    .filter((path) => !unsafe.test(path) && !path.split('/').some((part) => part.startsWith('.')))
    .map((path) => (path.startsWith(`${language}/`) ? path.slice(language.length + 1) : `/${path}`));
}

function readFound(directory: string, path: string): FoundFile | null {
  const file = resolve(directory, path);
  if (unsafe.test(file) || !existsSync(file) || !statSync(file).isFile()) return null;
  const inside = relative(realpathSync(directory), realpathSync(file));
  if (inside.startsWith('..') || inside.split(sep).some((part) => part.startsWith('.'))) return null;
  const content = readFileSync(file);
  return {
    path: relative(directory, file).split(sep).join('/'),
    digest: createHash('sha256').update(content).digest('base64url').slice(0, 12),
    ...pictureOf(file, content),
  };
}

/** The paths of all files of a folder, short ones first. */
function pathsIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}
