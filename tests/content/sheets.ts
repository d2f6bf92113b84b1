import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SheetChoice } from '../../src/markdown/base/sheet-choice.ts';

type Entry = SheetChoice & { note: string };

/** What content/sheets.yaml puts on the notes' cheat sheets, by slug. */
export const sheetChoices: Readonly<Record<string, SheetChoice>> = Object.fromEntries(
  (parse(readFileSync('content/sheets.yaml', 'utf8')) as Entry[]).map(({ note, ...choice }) => [
    note,
    choice,
  ]),
);
