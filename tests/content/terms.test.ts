import { describe, expect, test } from 'vitest';
import { termFinder } from '../../src/markdown/terms/term-finder.ts';
import { namedTerms } from '../../src/notes/glossary.ts';
import { glossary } from '../../src/notes/loaded-lists.ts';
import { traps } from '../markdown/term-traps.ts';
import { completeSlugs, noteFiles, renderedNotes } from './notes.ts';

const notes = await renderedNotes();

/** All marks of the site, each with the words around it: read it whenever it changes. */
test('the marks of the notes are those that were reviewed', async () => {
  const complete = [...notes].filter(([id]) => completeSlugs.includes(id.slice(id.indexOf('/') + 1)));
  const blocks = complete.map(([id, { metadata }]) => {
    const lines = metadata.terms.map(({ id: term, word, before, after }) =>
      `${term}: ${before}[${word}]${after}`.replace(/\s+/g, ' '),
    );
    return [`## ${id}`, ...lines].join('\n');
  });
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('terms.txt');
});

describe.each(['zh', 'en'] as const)('%s: no name of the glossary counts inside another word', (language) => {
  const sentences =
    language === 'zh' ? ['才能|它', '这是|的', '可以|、'] : ['The | is', 'a |, and', 'with |.'];
  test.each(noteFiles.filter((file) => file.language === language).map(({ slug }) => slug))('%s', (slug) => {
    const find = termFinder(namedTerms(glossary)[language], language, slug);
    for (const trap of traps[language])
      for (const sentence of sentences) {
        const from = sentence.indexOf('|');
        const cut = find(sentence.replace('|', trap)).filter(
          (name) =>
            name.from < from + trap.length &&
            name.to > from &&
            !(name.from === from && name.to === from + trap.length),
        );
        expect(cut, `${sentence.replace('|', trap)}`).toEqual([]);
      }
  });
});
