import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDialects } from '../../../src/markdown/dialects/source.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { htmlOf } from '../html-of.ts';
import { settings } from '../settings.ts';

const pieces = [
  '正文', 'text', ' ', '\n', '\n\n', '$', '$$', '\\(', '\\)', '\\[', '\\]', '`', '```\n', '%%', '%', '\\', '|', '| a |',
  '|---|---|\n', '- ', '> ', '# ', '<b>', '</b>', '<!--', '-->', '[[', ']]', '==', '^[', ']', '**', '~', '~~', '_',
  '\u200B', '\\begin{align}', '\\end{align}', '\\label{a}', '\\eqref{a}', ':::', '!!! note\n', '    ', '5', '\\alpha',
  '[!note]', '{', '}', '👨‍👩‍👧', '⻓', '<div>', '</div>', 'https://a.com/', '，', '。', '^x', 'x^2^',
]; // biome-ignore format: a list of signs.
const source = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const runs = { seed: 12, numRuns: 400 };

test('reading never fails, and every line keeps its number and length', () => {
  fc.assert(
    fc.property(source, (text) => {
      const lines = text.replaceAll('!!! note', '!!!').split('\n');
      const { inPlace } = readDialects(lines, () => {});
      expect(inPlace.map((line) => line.length)).toEqual(lines.map((line) => line.length));
    }),
    runs,
  );
});

test('no text ends a build: what cannot be shown is reported inside the file', async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const lines = text.split('\n').length + 4;
      const { problems } = await renderNote(
        { text: `---\ntitle: A\n---\n\n${text}`, file: 'a.md', slug: 'a', language: 'zh' },
        settings,
      );
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    runs,
  );
});

test.each([
  ['in a line', 'a %%SECRET%% b'],
  ['alone', '%%SECRET%%'],
  ['over paragraphs', '%%\nSECRET\n\nSECRET\n%%\n\nb'],
  ['in a heading', '## a %%SECRET%%'],
  ['in a table', '| a |\n|---|\n| b %%SECRET%% |'],
  ['in a list', '- a\n- %%SECRET%% b'],
  ['in a quotation', '> a\n> %%SECRET\n> SECRET%%'],
  ['in a footnote', 'a[^1]\n\n[^1]: b %%SECRET%%'],
  ['in HTML', '<div>\n%%SECRET%% **b**\n</div>'],
  ['with a formula in it', '%%SECRET $x$ SECRET%%'],
  ['with code in it', '%%SECRET\n```\nSECRET\n```\n%%'],
  ['in a callout', '> [!note] T %%SECRET%%\n> b'],
  ['in a displayed formula', '$$\na % SECRET\n+ b\n$$'],
  ['never closed', 'a %%SECRET'],
])('a private comment %s is never published', async (_, text) => {
  const note = await renderNote(
    { text: `---\ntitle: A\n---\n\n${text}\n`, file: 'a.md', slug: 'a', language: 'en' },
    settings,
  );
  expect(htmlOf(note) + JSON.stringify(note.metadata.headings)).not.toContain('SECRET');
});

test('code keeps every sign', async () => {
  const code = 'a %% b %% $5 $6 ==c== [[d]] \\(x\\) ⻓ ~e~ :smile: **f**';
  const note = await renderNote(
    {
      text: `---\ntitle: A\n---\n\n\`${code}\`\n\n\`\`\`text\n${code}\n\`\`\`\n`,
      file: 'a.md',
      slug: 'a',
      language: 'en',
    },
    settings,
  );
  expect(note.problems).toEqual([]);
  expect(htmlOf(note).split(code)).toHaveLength(3);
});
