import { expect, test } from 'vitest';
import type { Passage } from '../../../src/markdown/base/passage.ts';
import { emptyLexicon } from '../../../src/notes/lexicon.ts';
import { goToList } from '../../../src/notes/search/search-list.ts';
import { sectionList } from '../../../src/notes/search/section-list.ts';
import { fits } from '../../../src/search/section-index.ts';
import { Words } from '../../../src/search/shards.ts';

const passage = (id: string, text: string, bold: string[] = []): Passage => ({
  id,
  under: [id],
  title: 'Heading',
  question: false,
  text,
  bold,
});

/** How well each passage fits a token in the list of one note. */
function fitsOf(token: string, passages: Passage[], sections: [string, string[]][] = []) {
  const names = goToList(
    'en',
    [{ slug: 'n', title: 'Note', otherTitles: [], aliases: [], hiddenAliases: [] }],
    [],
  );
  const lexicon = { ...emptyLexicon.lexicon, sections: new Map(sections) };
  const { list, shards } = sectionList('en', names, [{ slug: 'n', passages }], lexicon);
  expect(list.wordsMissing).toBe(false);
  const words = new Words(shards.length, list);
  for (const [place, shard] of shards.entries()) words.put(place, shard);
  return Object.fromEntries(words.open(token));
}

test('every word of a text is in the list, also one that stands in it once', () => {
  expect(fitsOf('zebra', [passage('a', 'a zebra'), passage('b', 'a horse')])).toEqual({ 0: fits[0] });
});

test('what is bold tells more than what is not', () => {
  const all = [passage('a', 'the zebra', ['zebra']), passage('b', 'the zebra')];
  const found = fitsOf('zebra', all);
  expect(found[0]).toBeGreaterThan(found[1]!);
});

test('words for a kind of section find it in every note, numbered or not', () => {
  const all = [passage('example', 'one'), passage('example-two', 'two'), passage('rest', 'three')];
  expect(Object.keys(fitsOf('zebra', all, [['*#example', ['zebra']]]))).toEqual(['0', '1']);
});

test('a long list holds what tells most and says that words are missing', () => {
  const names = goToList(
    'en',
    [{ slug: 'n', title: 'Note', otherTitles: [], aliases: [], hiddenAliases: [] }],
    [],
  );
  const words = Array.from({ length: 40 }, (_, place) => `word${place}x`).join(' ');
  const passages = Array.from({ length: 5000 }, (_, place) => passage(`p${place}`, words));
  const { list, shards } = sectionList('en', names, [{ slug: 'n', passages }], emptyLexicon.lexicon);
  expect(list.wordsMissing).toBe(true);
  expect(shards.reduce((sum, { postings }) => sum + postings.length, 0)).toBeLessThan(300_000);
});
