import { expect, test } from 'vitest';
import { metadataOf, route } from '../../src/markdown/base/note.ts';
import { renderNote } from '../../src/markdown/pipeline.ts';
import { settings } from './settings.ts';

const text = `---
title: A
crest: '\\qx{x}'
references: [BN15]
---

First words, with $a+b$ and [@BN15].

## Part $\\alpha$ {#part}

$$
x = 1
$$

$a+b$ again, [outside](https://example.com).

### Deeper

:::interview{level=basic}

Why $x$?

Because.

:::
`;

test('pages learn from the metadata what a note holds', async () => {
  const { metadata } = await renderNote({ text, slug: 'a', language: 'en', file: 'a.md' }, settings);
  expect(metadata).toMatchObject({
    headings: [
      { depth: 2, id: 'part', number: '1', text: 'Part α' },
      { depth: 3, id: 'deeper', number: null, text: 'Deeper', html: 'Deeper' },
    ],
    code: false,
    ids: ['part', 'deeper', 'interview-1'],
  });
  expect(metadata.headings[0]!.html).toMatch(/^Part <tex-formula data-key="[\w-]{12}"><\/tex-formula>$/);
  expect(metadata.formulas).toHaveLength(6);
});

test('an entry of another loader has no metadata', () => {
  expect(() => metadataOf({ id: 'x' })).toThrow(
    'note x: expected an entry of the notes’ loader'.replace('’', "'"),
  );
});

test.each([
  ['/', 'zh', 'sgd', '/sgd/'],
  ['/notes/', 'en', 'sgd', '/notes/en/sgd/'],
  ['/', 'zh', '', '/'],
  ['/', 'en', '', '/en/'],
  ['/a/b', 'zh', '梯度', '/a/b/%E6%A2%AF%E5%BA%A6/'],
] as const)('route under %s: %s %s', (base, language, slug, path) => {
  expect(route(base, language, slug)).toBe(path);
});
