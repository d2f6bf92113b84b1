import type { PartLanguage } from '../i18n/languages.ts';
import type { PowerWords, Starter, StarterWords, Still } from './base/starter.ts';
import * as en from './en.ts';
import * as zh from './zh.ts';

const modules = import.meta.glob<{ starter: Starter; still: Still }>(
  ['./*.ts', '!./{index,mount,en,zh,names}.ts'],
  { eager: true },
);

/** Every starter by its note's slug, with what only the build needs: a file is its registration. */
export const starters: Readonly<Record<string, Starter & Still>> = Object.fromEntries(
  Object.entries(modules).map(([file, { starter, still }]) => [file.slice(2, -3), { ...starter, ...still }]),
);

/** What a words file holds. */
interface WordsFile {
  readonly power: PowerWords;
  readonly onward: string;
  readonly starters: Readonly<Record<string, StarterWords>>;
}

/** The words of every starter, and those that all share. */
export const starterWords: Readonly<Record<PartLanguage, WordsFile>> = { en, zh };
