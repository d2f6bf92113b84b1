import { beforeAll, describe, expect, test } from 'vitest';
import type { RenderedNote } from '../../src/markdown/pipeline.ts';
import { noteFiles, renderedNotes } from './notes.ts';

let notes: Map<string, RenderedNote>;
beforeAll(async () => {
  notes = await renderedNotes();
});

const slugs = [...new Set(noteFiles.map(({ slug }) => slug))];

/** TeX without the stop that ends its sentence, which may differ between languages. */
const unstopped = (tex: string) =>
  tex.replace(/[\s,.;:]+$/, '').replace(/[,.;:]\s*(?=(?:\\end\{\w+\*?\}\s*)+$)/, '');

/** What both languages must have alike. */
function shape({ data, metadata }: RenderedNote) {
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
    displayFormulas: metadata.displayFormulas.map(unstopped),
    inlineFormulas: metadata.inlineFormulas.toSorted(),
    directives: metadata.directives.map(({ name, attributes: { title: _, ...attributes } }) => ({
      name,
      attributes,
    })),
    quizzes: metadata.quizzes,
    interviews: metadata.interviews.map(({ id, level }) => `${id} ${level}`),
    citations: metadata.citations.toSorted(),
    links: metadata.links.toSorted(),
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
    'interviews',
    'citations',
    'links',
  ] as const)('%s', (part) => {
    const [zh, en] = [notes.get(`zh/${slug}`), notes.get(`en/${slug}`)];
    if (!zh || !en) throw new Error(`expected zh/${slug}.md and en/${slug}.md; got one of them`);
    expect(shape(en)[part]).toEqual(shape(zh)[part]);
  });
});

test('ids of quizzes and interview questions are used once in a language', () => {
  for (const language of ['zh', 'en']) {
    const ids = [...notes]
      .filter(([id]) => id.startsWith(language))
      .flatMap(([, { metadata }]) => [...metadata.quizzes, ...metadata.interviews]);
    expect(ids.map(({ id }) => id).toSorted()).toEqual([...new Set(ids.map(({ id }) => id))].toSorted());
  }
});
