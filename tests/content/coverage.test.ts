import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/markdown/syntax/front-matter.ts';
import { coverageIds, homeIds } from './coverage-ids.ts';
import { completeSlugs, noteFiles } from './notes.ts';

const claims = noteFiles.map((file) => ({
  ...file,
  covers: readFrontMatter(file.text, file.file).data.covers,
}));

test.each(['zh', 'en'] as const)('every ID is claimed by a note in %s', (language) => {
  const claimed = new Set(
    claims.filter((note) => note.language === language).flatMap(({ covers }) => covers),
  );
  expect(coverageIds.filter((id) => !claimed.has(id))).toEqual([]);
});

test('no note claims an ID that does not exist, or that is the home page’s', () => {
  const unknown = claims.flatMap(({ file, covers }) =>
    covers.filter((id) => !coverageIds.includes(id)).map((id) => `${file}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('no note claims an ID twice, and the list has none twice', () => {
  for (const { file, covers } of claims) expect(covers, file).toEqual([...new Set(covers)]);
  const all = [...coverageIds, ...homeIds];
  expect(all).toHaveLength(new Set(all).size);
  expect(all).toHaveLength(147 + 26 + 22 + 17 + 18 + 26 + 2 + 27);
});

test.each(['zh', 'en'] as const)('every note of content/complete.yaml is there, %s', (language) => {
  const there = new Set(noteFiles.filter((note) => note.language === language).map(({ slug }) => slug));
  expect(completeSlugs.filter((slug) => !there.has(slug))).toEqual([]);
  expect(completeSlugs).toHaveLength(new Set(completeSlugs).size);
});
