import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glossary } from '../../src/notes/loaded-lists.ts';

/** Forms a note may name once, to say that others use them. */
const named: Record<string, number> = { 细胞状态: 1 };

describe.each(['zh', 'en'] as const)('%s', (language) => {
  const notes = readdirSync(`content/${language}`).map((file) => ({
    file,
    // Front matter lists aliases on purpose.
    body: readFileSync(`content/${language}/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
  }));

  test('deprecated forms of a term stand in no note', () => {
    const found = glossary.flatMap(({ hidden = [] }) =>
      hidden.flatMap((form) =>
        notes
          .filter(({ body }) => body.split(form).length - 1 > (named[form] ?? 0))
          .map(({ file }) => `${file}: ${form}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('every term is defined and explained by a note that exists', () => {
    for (const { id, definition, notes: slugs } of glossary) {
      expect(definition[language].length, id).toBeGreaterThan(8);
      expect(slugs.length, id).toBeGreaterThan(0);
      for (const slug of slugs)
        expect(existsSync(`content/${language}/${slug}.md`), `${id}: ${slug}`).toBe(true);
    }
  });
});

test('no term or alias stands for two terms in one language', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { id, zh, en } of glossary) {
    for (const form of [zh, en.toLowerCase()]) {
      if (owners.has(form)) shared.push(`${form}: ${owners.get(form)}, ${id}`);
      owners.set(form, id);
    }
  }
  expect(shared).toEqual([]);
});
