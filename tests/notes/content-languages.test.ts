import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contentLanguages } from '../../src/notes/content-languages.ts';
import { readWordsFile } from '../../src/notes/words-file.ts';

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

function read(files: Record<string, string>) {
  folder = mkdtempSync(join(tmpdir(), 'languages-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { languages, words, problems } = contentLanguages(folder, folder);
  return {
    languages,
    words,
    problems: problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  };
}

test('Chinese and English where nothing is said, else what is said in its order', () => {
  expect(read({}).languages).toEqual(['zh', 'en']);
  expect(read({ 'site.yaml': 'name: { zh: a, en: b }\n' }).languages).toEqual(['zh', 'en']);
  expect(read({ 'site.yaml': 'languages: [en]\n' })).toEqual({ languages: ['en'], words: {}, problems: [] });
  expect(read({ 'site.yaml': 'languages: [en, zh]\n' }).languages).toEqual(['en', 'zh']);
});

test('a language of its own brings its words, and facts by default', () => {
  const { languages, words, problems } = read({
    'site.yaml': 'languages: [eo, en]\n',
    'words.eo.yaml': 'name: Esperanto\nsite: { search: Serĉi }\n',
  });
  expect(problems).toEqual([]);
  expect(languages).toEqual(['eo', 'en']);
  expect(words.eo).toEqual({
    facts: { name: 'Esperanto', tag: 'eo', pageTag: 'eo', previewTag: 'eo', comma: ', ', spaced: true },
    site: { search: 'Serĉi' },
  });
});

test.each([
  [
    'languages: [eo]\n',
    'site.yaml:1:13 site: languages: expected words.eo.yaml with the words of this language; got “eo”',
  ],
  ['languages: [en, en]\n', 'site.yaml:1:17 site: languages: expected each language once; got “en”'],
  [
    'languages:\n- en\n- Klingon\n',
    'site.yaml:3:3 site: languages: expected a language of two or three letters a–z, such as fr; got “Klingon”',
  ],
])('%j is reported, and the site is in Chinese and English', (site, problem) => {
  expect(read({ 'site.yaml': site })).toEqual({ languages: ['zh', 'en'], words: {}, problems: [problem] });
});

test.each([
  ['site: {}\n', 'w.yaml:1:1 words: file: expected the key name; got none'],
  [
    'name: E\nsite:\n  serch: x\n',
    /^w\.yaml:3:3 words: file: site: expected one of .* \(nearest: search, help, keys\); got the key “serch”$/,
  ],
  [
    'name: E\nsite:\n  note: Noto {parto}\n',
    'w.yaml:3:9 words: file: site: note: expected {part} (nearest: {part}); got “{parto}”',
  ],
  [
    'name: E\nsite:\n  search: Serĉi {query}\n',
    'w.yaml:3:11 words: file: site: search: expected no {place}; got “{query}”',
  ],
  ['name: E\ntag: fr\n', 'w.yaml:2:6 words: tag: expected a language tag that starts with eo; got “fr”'],
  [
    'name: E\nnotes: { quiz: { tag: 3 } }\n',
    /^w\.yaml:2:23 words: file: notes: quiz: tag: expected text; got the number 3/,
  ],
])('%j: its place and what is expected', (source, message) => {
  const { problems } = readWordsFile(source, 'w.yaml', 'eo');
  expect(problems).toHaveLength(1);
  const [{ file, line, column, message: said }] = problems as [(typeof problems)[0]];
  expect(`${file}:${line}:${column} ${said}`).toMatch(message);
});
