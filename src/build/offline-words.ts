import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Language, languages } from '../i18n/languages.ts';
import { prefixOf } from '../i18n/routes.ts';
import { othersIn, phrase, words } from '../i18n/words.ts';
import type { Digests } from './files.ts';
import type { OfflineFiles } from './service-worker.ts';

const homeOf = (language: Language) => join(prefixOf(language), 'index.html');

/** The home pages of the built site. */
export function homesIn(folder: string): string[] {
  return languages.map((language) => join(folder, homeOf(language))).filter((file) => existsSync(file));
}

/**
 * Where a whole language is kept, its home page says so, with the size readers fetch (compressed, where a file is). Call
 * it when all other files are compressed; the home pages, which are not yet, are counted as they will be.
 */
export function sayWhatIsKept(folder: string, kept: OfflineFiles, digests: Digests): void {
  const homes = homesIn(folder);
  const size = (file: string) =>
    homes.includes(file) ? brotliCompressSync(readFileSync(file)).length : fetchedSize(file);
  for (const language of languages) {
    const home = join(folder, homeOf(language));
    if (kept[language].length === 0 || !existsSync(home)) continue;
    const bytes = kept[language].reduce((sum, file) => sum + size(join(folder, file)), 0);
    const { offline, offlineWhole, offlineOther } = words[language];
    const others = othersIn(language);
    const whole = others === '' ? offlineWhole : offlineWhole + phrase(offlineOther, { others });
    const note = (text: string) => `<span data-offline-note>${text}</span>`;
    const html = readFileSync(home, 'utf8').replace(note(offline), () =>
      note(phrase(whole, { size: (bytes / 1e6).toFixed(1) })),
    );
    writeFileSync(home, html);
    digests.note(home, Buffer.from(html));
  }
}

/** The bytes that fetching a file takes: those of its compressed twin, where it has one. */
function fetchedSize(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
