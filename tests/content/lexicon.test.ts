import { beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import type { Passage } from '../../src/markdown/base/passage.ts';
import { lexicon } from '../../src/notes/loaded-lists.ts';
import { units } from '../../src/search/units.ts';
import { renderedNotes } from './notes.ts';

let sections: Map<string, Passage>;
beforeAll(async () => {
  sections = new Map(
    [...(await renderedNotes())].flatMap(([note, { metadata }]) =>
      metadata.passages.flatMap((passage) =>
        passage.question ? [] : [[`${note}#${passage.id}`, passage] as const],
      ),
    ),
  );
});

test.each(languages)('its sections exist in %s', (language) => {
  const addresses = [...lexicon.sections.keys(), ...lexicon.symbols.flatMap(({ at }) => at)];
  expect(addresses.length).toBeGreaterThan(150);
  const exists = (address: string) => sections.has(`${language}/${address}`);
  for (const address of addresses)
    if (address.startsWith('*#')) {
      // A kind of section is one that several notes have.
      const having = [...sections.keys()].filter((key) => key.endsWith(address.slice(1)));
      expect(having.length, address).toBeGreaterThan(3);
    } else expect(exists(address), address).toBe(true);
});

test.each(languages)('the sections of a symbol contain it in %s', (language) => {
  // With an index or without: η_t is η.
  const said = (text: string) =>
    ` ${units(text)
      .map((unit) => unit.text)
      .join(' ')}`;
  for (const { names, at } of lexicon.symbols)
    for (const address of at) {
      const { title, text } = sections.get(`${language}/${address}`)!;
      const words = said(`${title} ${text}`);
      expect(
        names.some((name) => words.includes(said(name))),
        `${address}: ${names.join(', ')}`,
      ).toBe(true);
    }
});
