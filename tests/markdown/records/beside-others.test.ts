import { expect, test } from 'vitest';
import { write } from '../../../src/markdown/base/write.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { besideOthers } from '../../../src/markdown/records/beside-others.ts';
import { htmlTree } from '../html-of.ts';
import { settings } from '../settings.ts';

const beside = (html: string) => write(besideOthers(htmlTree(html), 'sgd', '/en/references/').children);

test.each([
  ['an id', '<p id="a">x</p>', '<p id="sgd--a">x</p>'],
  ['a link to it', '<a href="#a">x</a>', '<a href="#sgd--a">x</a>'],
  ['a link to a state of a calculator', '<a href="?race.eta=0.1#race">x</a>', '<a href="#sgd--race">x</a>'],
  ['a link to the literature', '<a href="#ref-K15">x</a>', '<a href="/en/references/#ref-K15">x</a>'],
  ['a link elsewhere', '<a href="/en/gru/#gates">x</a>', '<a href="/en/gru/#gates">x</a>'],
  [
    'names by other elements, several ones too',
    '<p aria-labelledby="a b" aria-describedby="c">x</p><label for="d">x</label>',
    '<p aria-labelledby="sgd--a sgd--b" aria-describedby="sgd--c">x</p><label for="sgd--d">x</label>',
  ],
  [
    'parts of drawings',
    '<svg><path marker-end="url(#tip)" fill="url(#f)"></path></svg>',
    '<svg><path marker-end="url(#sgd--tip)" fill="url(#sgd--f)"></path></svg>',
  ],
  [
    'a marked term, which is words again',
    '<p>the <button type="button" class="gloss" popovertarget="term-a">gradient</button>s</p>',
    '<p>the gradients</p>',
  ],
])('%s', (_, html, expected) => expect(beside(html)).toBe(expected));

test('the note itself stays as it is', () => {
  const tree = htmlTree('<p id="a">x</p>');
  besideOthers(tree, 'sgd', '/');
  expect(write(tree.children)).toBe('<p id="a">x</p>');
});

test('a note has its parts for the book', async () => {
  const text = '---\ntitle: A\n---\n\n## One {#one}\n\n[One](#one)\n\n::derivative-product\n';
  const { metadata } = await renderNote(
    { text, slug: 'a', language: 'en', file: 'content/en/a.md' },
    settings,
  );
  const [words, calculator] = metadata.book;
  expect(words).toMatchObject({ html: expect.stringContaining('<h2 id="a--one">') });
  expect(words).toMatchObject({ html: expect.stringContaining('href="#a--one"') });
  expect(calculator).toEqual({ calculator: 'derivative-product', id: 'derivative-product', options: {} });
});
