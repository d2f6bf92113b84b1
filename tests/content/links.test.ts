import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { slugs } from './boxes.ts';

describe.each(languages)('%s', (language) => {
  test.each(slugs)('%s: a link has words, since some readers hear no formula in a list of links', (slug) => {
    const note = readFileSync(join('content', language, `${slug}.md`), 'utf8');
    expect(note.match(/(?<!!)\[\$[^\]$]*\$\]\([^)]*\)/g) ?? []).toEqual([]);
  });
});
