import { expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

const source = { slug: 'a', language: 'en' as const, file: 'content/en/a.md' };

test('a note is split at its calculators, in order', async () => {
  const text =
    '---\ntitle: A\n---\n\nOne.\n\n::derivative-product{weight=8}\n\n::derivative-product\n\nTwo.\n';
  const { metadata } = await renderNote({ ...source, text }, settings);
  expect(metadata.parts).toEqual([
    { html: '<p>One.</p>\n' },
    { calculator: 'derivative-product', id: 'derivative-product', options: { weight: '8' } },
    { calculator: 'derivative-product', id: 'derivative-product-2', options: {} },
    { html: '\n<p>Two.</p>' },
  ]);
});

test('options come back as they were written', async () => {
  const value = '"<&\'>, 1';
  const anything = { words: { expected: 'words', accepts: () => true } };
  const text = `---\ntitle: A\n---\n\n::free{words="&quot;<&amp;'>, 1"}\n`;
  const { metadata, problems } = await renderNote(
    { ...source, text },
    { ...settings, calculators: { free: anything } },
  );
  expect(problems).toEqual([]);
  expect(metadata.parts).toEqual([{ calculator: 'free', id: 'free', options: { words: value } }]);
});

test('a note without calculators is one part, an empty one none', async () => {
  const parts = async (body: string) =>
    (await renderNote({ ...source, text: `---\ntitle: A\n---\n${body}` }, settings)).metadata.parts;
  expect(await parts('\na\n')).toEqual([{ html: '<p>a</p>' }]);
  expect(await parts('')).toEqual([]);
});
