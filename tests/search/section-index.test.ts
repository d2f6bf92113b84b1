import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fits,
  joinedPairs,
  packed,
  parted,
  type SectionList,
  sectionFile,
  sectionsOf,
  unpacked,
} from '../../src/search/section-index.ts';

test('postings are read as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40_000)), fc.nat(), (passages, seed) => {
      const postings = passages
        .toSorted((one, other) => one - other)
        .map((passage, place) => [passage, (seed + place) % fits.length] as const);
      expect([...unpacked(packed(postings))]).toEqual(postings.map(([passage, fit]) => [passage, fits[fit]]));
    }),
    { seed: 12 },
  );
});

test('postings need no escaping in JSON and no space', () => {
  const all = packed(Array.from({ length: 3000 }, (_, place) => [place * 7, place % fits.length] as const));
  expect(JSON.stringify(all)).toHaveLength(all.length + 2);
  expect(all).not.toContain(' ');
});

test('tokens are read as they were written', () => {
  const words = ['adam', 'beta1', '传', '传播', '反传', '反向', '反馈', '&3', '门', '门控'];
  expect(joinedPairs(words)).toBe('adam beta1 传 传播 反传向馈 &3 门 门控');
  expect(parted(joinedPairs(words))).toEqual(words);
});

test('a list is read as its file was written', () => {
  const list: SectionList = {
    sections: [
      [0, '', 'LSTM'],
      [0, 'gates', 'Gates'],
      [2, 'DR-I1', ''],
    ],
    kinds: 'tti',
    wordsMissing: false,
    fragments: ['en_12', 'en_34', 'en_56'],
    marks: '',
    rarities: [2.5],
    words: '&3 @4',
    postings: '3 4',
    shards: ['en_1a', 'en_2b'],
    spelling: 'en_3c',
    groups: [['gate', '门'], ['sum']],
    traditional: '',
  };
  expect(sectionsOf(JSON.parse(JSON.stringify(sectionFile(list))))).toEqual(list);
});
