import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all files below a folder whose name ends in `ending`. */
export function filesIn(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
