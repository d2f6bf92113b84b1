import { beforeAll, describe, expect, test } from 'vitest';
import { noteFiles, type RenderedNote, renderedNotes } from './notes.ts';
import { quizzesIn } from './quizzes.ts';
import { writtenIn } from './written.ts';

let notes: Map<string, RenderedNote>;
beforeAll(async () => {
  notes = await renderedNotes();
});

const slugs = [...new Set(noteFiles.map(({ slug }) => slug))];

/** TeX without the stop that ends its sentence, which may differ between languages. */
const unstopped = (tex: string) =>
  tex.replace(/[\s,.;:]+$/, '').replace(/[,.;:]\s*(?=(?:\\end\{\w+\*?\}\s*)+$)/, '');

/** What both languages must have alike. */
function shape(id: string) {
  const { data, metadata } = notes.get(id)!;
  const written = writtenIn(noteFiles.find((file) => file.id === id)!.text);
  return {
    front: {
      part: data.part,
      order: data.order,
      crest: data.crest,
      prerequisites: data.prerequisites,
      covers: data.covers.toSorted(),
      references: data.references.toSorted(),
      aliases: data.aliases.toSorted(),
      hiddenAliases: data.hiddenAliases.toSorted(),
    },
    headings: metadata.headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`),
    displayFormulas: written.displayFormulas.map(unstopped),
    inlineFormulas: written.inlineFormulas.toSorted(),
    directives: written.directives.map(({ name, attributes: { title: _, ...attributes } }) => ({
      name,
      attributes,
    })),
    quizzes: quizzesIn(metadata),
    citations: written.citations.toSorted(),
    links: written.links.toSorted(),
  };
}

describe.each(slugs)('%s says the same in both languages', (slug) => {
  test.each([
    'front',
    'headings',
    'displayFormulas',
    'inlineFormulas',
    'directives',
    'quizzes',
    'citations',
    'links',
  ] as const)('%s', (part) => {
    for (const language of ['zh', 'en']) expect([...notes.keys()]).toContain(`${language}/${slug}`);
    expect(shape(`en/${slug}`)[part]).toEqual(shape(`zh/${slug}`)[part]);
  });
});

test('ids of quizzes and interview questions are used once in a language', () => {
  for (const language of ['zh', 'en']) {
    const ids = noteFiles
      .filter((file) => file.language === language)
      .flatMap(({ text }) => writtenIn(text).directives)
      .filter(({ name }) => name === 'quiz' || name === 'interview')
      .map(({ attributes }) => attributes.id);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  }
});
