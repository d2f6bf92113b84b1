import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../i18n/languages.ts';
import { prefixOf } from '../i18n/routes.ts';
import { bundlesOf, offlineFolder } from './bundles.ts';
import { languageOf } from './file-language.ts';
import { addressOf, type Digests, filesIn } from './files.ts';

const source = fileURLToPath(new URL('../setup/worker.js', import.meta.url));

/** Files that no reader opens, those that are taken along rather than read, and the page for what is not there. */
const notForReaders =
  /^(_headers|nginx\.conf\.example|robots\.txt|sitemap\.xml|worker\.js|cover\.png|404\.html)$|\.(gz|br)$|^(?!files\/).*\.(md|bib|ipynb|txt)$|^(.+\/)?(feed|opensearch)\.xml$|^icon-(512|maskable)\.png$/;
/** Pages of a language above so many bytes are not fetched unasked: readers keep what they visit. */
const mostKept = 60e6;

/** By language, the files that readers are offered for offline use; none of a language that is too large for it. */
export type OfflineFiles = Record<Language, readonly string[]>;

/**
 * Writes worker.js with what it keeps: at once the pages for readers without a connection, in idle time a reader's
 * language, small files of it in bundles. Its version changes with any file. Returns the files of each language.
 */
export function writeServiceWorker(folder: string, base: string, digests: Digests): OfflineFiles {
  const files = filesIn(folder).map((file) => addressOf(folder, file));
  const version = createHash('sha256');
  for (const file of files.filter((one) => !/\.(gz|br)$/.test(one)))
    version.update(file).update(digests.of(join(folder, file)));
  mkdirSync(join(folder, offlineFolder), { recursive: true });
  const inOtherSites = languages.map((language) => join(prefixOf(language), 'embed/'));
  const offered = files.filter(
    (file) => !notForReaders.test(file) && !inOtherSites.some((pages) => file.startsWith(pages)),
  );
  const ofLanguage = (language: Language) => {
    const own = offered.filter((file) => languageOf(file) === language || languageOf(file) === undefined);
    const bytes = own.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    return bytes > mostKept ? [] : bundlesOf(folder, base, own);
  };
  const kept = Object.fromEntries(
    languages.map((language) => [language, ofLanguage(language)]),
  ) as unknown as OfflineFiles;
  const address = (file: string) => base + pageAddress(file);
  const worker = readFileSync(source, 'utf8')
    .replace("'VERSION'", () => JSON.stringify(version.digest('hex').slice(0, 12)))
    .replace("'BASE'", () => JSON.stringify(base))
    .replace("['SHELL']", () => JSON.stringify(shellOf(folder, files, base).map(address)))
    .replace('{ KEPT: [] }', () =>
      JSON.stringify(Object.fromEntries(Object.entries(kept).map(([key, own]) => [key, own.map(address)]))),
    )
    .replace("['ASSETS']", () =>
      JSON.stringify(
        files
          .filter((file) => /^_astro\/.*\.(js|css)$/.test(file))
          .map((file) => file.slice('_astro/'.length)),
      ),
    );
  writeFileSync(join(folder, 'worker.js'), worker);
  return kept;
}

/** A file's address below the base: a page's is its folder. */
const pageAddress = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The pages for readers without a connection, with the style sheets and scripts that they name. */
function shellOf(folder: string, files: readonly string[], base: string): string[] {
  const pages = languages
    .map((language) => join(prefixOf(language), 'offline/index.html'))
    .filter((file) => files.includes(file));
  const named = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="([^"]*_astro\/[^"]+)"/g)].map(
      (match) => match[1]!.slice(base.length),
    ),
  );
  return [...pages, ...new Set(named)];
}
