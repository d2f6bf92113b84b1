import { expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

const render = (body: string, slug = 'with-starter') =>
  renderNote(
    { text: `---\ntitle: T\n---\n${body}\n`, file: 'content/en/x.md', slug, language: 'en' },
    settings,
  );
const problemsOf = async (body: string, slug?: string) =>
  (await render(body, slug)).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

test('a starter cuts the note where it stands; the book leaves it out, the search reads no word of it', async () => {
  const { metadata, problems } = await render('Before.\n\n::starter\n\nAfter.');
  expect(problems).toEqual([]);
  expect(metadata.parts.map((part) => Object.keys(part)[0])).toEqual(['html', 'starter', 'html']);
  expect(metadata.parts[1]).toEqual({ starter: 'with-starter' });
  expect(metadata.book.map((part) => Object.keys(part)[0])).toEqual(['html', 'html']);
  expect(metadata.passages.map(({ text }) => text)).toEqual(['Before.\nAfter.']);
});

test('a note without one needs none', async () => {
  const { metadata, problems } = await render('Words.', 'plain');
  expect(problems).toEqual([]);
  expect(metadata.parts).toHaveLength(1);
});

test('what is wrong with a starter is reported where it stands', async () => {
  expect(await problemsOf('::starter', 'with-startr')).toEqual([
    '4:1 starter: expected a note that has one, one of with-starter (nearest: with-starter); got “with-startr”',
  ]);
  expect(await problemsOf('::starter{depth=3}')).toEqual([
    "4:1 starter: expected ::starter alone, which takes the note's own; got “::starter{depth}”",
  ]);
  expect(await problemsOf('::starter[words]')).toEqual([
    "4:1 starter: expected ::starter alone, which takes the note's own; got “::starter[words]”",
  ]);
  expect(await problemsOf('::starter\n\n::starter')).toEqual([
    '6:1 starter: expected one a note; got ::starter a second time',
  ]);
  expect(await problemsOf('- a\n\n  ::starter')).toEqual([
    '6:3 starter: expected to stand at the top level of the note; got ::starter inside a block',
  ]);
  expect((await problemsOf('::startr'))[0]).toMatch(/^4:1 calculator: expected .*\(nearest: starter/);
  expect((await problemsOf('<div data-starter-slot="sgd"></div>'))[0]).toMatch(
    /^4:1 HTML: expected names of your own/,
  );
});
