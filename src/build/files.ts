import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder whose name ends in `ending`. */
export function filesIn(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file's path below a folder, as addresses have it. */
export function addressOf(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Digests of files' contents; what was noted when a file was written is not read again. */
export class Digests {
  private readonly known = new Map<string, string>();

  /** Notes down what was just written into a file. */
  note(file: string, content: Buffer): void {
    this.known.set(file, createHash('sha256').update(content).digest('base64url').slice(0, 24));
  }

  /** The digest of a file as it is, or was when it was noted. */
  of(file: string): string {
    if (!this.known.has(file)) this.note(file, readFileSync(file));
    return this.known.get(file)!;
  }
}
