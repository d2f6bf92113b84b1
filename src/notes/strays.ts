import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../i18n/languages.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { type NoteFile, shownPath } from './folder.ts';

const text = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;
/** What a build puts beside the pages. */
const built = ['_astro', 'embed', 'files', 'pagefind', 'offline-files'];
/** Signs that an address gives another meaning, or a file system does not take. */
const odd = /[\p{Cc}?#%\\:*"<>|]/u;

/**
 * What the build would leave out in silence: notes that stand where none is looked for, and notes whose page would be one
 * of the site's own. `pages` is the folder of the site's pages.
 */
export function strayProblems(
  directory: string,
  root: string,
  pages: string,
  notes: readonly NoteFile[],
): Problem[] {
  const reserved = new Set([...built, ...languages, ...pageNames(pages)]);
  const problems: Problem[] = [];
  const report = (file: string, message: string) => problems.push({ file, line: 1, column: 1, message });
  for (const { file, slug } of notes) {
    if (reserved.has(slug.toLowerCase()))
      report(file, `note: expected a file name that no page of the site has; got ${quote(`${slug}.md`)}`);
    const [sign] = odd.exec(slug) ?? [];
    if (sign !== undefined)
      report(file, `note: expected a file name of letters, digits and hyphens; got ${quote(sign)} in it`);
  }
  const taken = new Set(notes.map(({ path }) => path));
  for (const language of languages) {
    const folder = join(directory, language);
    for (const path of textsBelow(folder)) {
      if (taken.has(path)) continue;
      const wanted = `${language}/${nameOf(path, language)}`;
      report(
        shownPath(root, path),
        `note: expected ${wanted}; got it elsewhere, where no note is looked for`,
      );
    }
  }
  return problems;
}

/** Where a note that is a stray should stand. */
function nameOf(path: string, language: Language): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(text, '');
  return `${name === '' ? language : name}.md`;
}

/** Every file below a folder that holds Markdown; what starts with a dot or an underscore is an author's own. */
function textsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (/^[._]/.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : textsBelow(path);
      return text.test(entry.name) ? [path] : [];
    });
}

/** First parts of the addresses of pages; a folder such as `[...language]` stands for one that may be missing. */
function pageNames(pages: string): string[] {
  if (!existsSync(pages)) return [];
  return readdirSync(pages, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('[...') && entry.isDirectory()) return pageNames(join(pages, entry.name));
    return entry.name.startsWith('[') ? [] : [entry.name.replace(/\..*$/, '')];
  });
}
