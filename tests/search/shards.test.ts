import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { packed } from '../../src/search/section-index.ts';
import { type Entry, shardsOf, shardWith, Words } from '../../src/search/shards.ts';
import { renderedNotes } from '../content/notes.ts';
import { realBesides } from './besides.ts';
import { engineOf } from './engine.ts';
import { listNames, questions } from './questions.ts';

const entry = (word: string, passage: number): Entry => [word, packed([[passage, 1]])];

test('a word is unknown until its shard has come, and is asked for once', () => {
  const entries = ['gate', 'lstm', '传播', '反传', '反向'].map(entry);
  const words = new Words(5, shardWith([entry('@3', 7)]));
  expect([...words.open('@3').keys()]).toEqual([7]);
  expect([words.has('gate'), words.open('gate').size, words.has('gate')]).toEqual([true, 0, true]);
  const missing = words.missing();
  expect(missing).toEqual([expect.any(Number)]);
  expect(words.missing()).toEqual([]);
  words.put(missing[0] as number, shardWith(entries));
  expect([...words.open('gate').keys()]).toEqual([0]);
  expect(words.missing()).toEqual([]);
});

test('a shard that has come knows which words no text has', () => {
  const words = new Words(1, shardWith([]));
  words.put(0, shardWith([entry('gate', 2)]));
  expect([words.has('gate'), words.has('rain')]).toEqual([true, false]);
});

test('shards hold every word once, and together as much as before', () => {
  const entries = Array.from({ length: 900 }, (_, place) =>
    entry(`w${String(place).padStart(4, '0')}`, place),
  );
  const shards = shardsOf(entries);
  expect(shards.length).toBeGreaterThan(1);
  expect(shards.flatMap(({ words }) => words.split(' ')).sort()).toEqual(entries.map(([word]) => word));
});

let rendered: ReturnType<typeof renderedNotes> | undefined;

describe.each(languages)('the words of all notes in %s', (language) => {
  let cut: ReturnType<typeof engineOf>;
  let inOneFile: ReturnType<typeof engineOf>;
  beforeAll(async () => {
    rendered ??= renderedNotes();
    cut = engineOf(language, await rendered, realBesides(language));
    inOneFile = engineOf(language, await rendered, realBesides(language), true);
  });

  test.each(listNames(language))('answers to %j are the same from shards and from one file', async (list) => {
    for (const query of questions(language, list).map((one) => one.query))
      expect(await cut.search.find(query, 6), query).toEqual(await inOneFile.search.find(query, 6));
  });
});
