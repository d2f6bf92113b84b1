import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';

/** The interview boxes of a note, each as the text between its fences. */
function interviews(language: string, slug: string): string[] {
  const text = readFileSync(join('content', language, `${slug}.md`), 'utf8');
  return [...text.matchAll(/^:::+interview\{[^}]*\}\n([\s\S]*?)^:::+$/gm)].map((match) => match[1]!);
}

const slugs = readdirSync('content/zh').map((file) => file.replace(/\.md$/, ''));

describe.each(languages)('%s', (language) => {
  test.each(slugs)(
    '%s: every interview answer is short, then long, and leads to the state that proves it',
    (slug) => {
      const boxes = interviews(language, slug);
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) {
        const paragraphs = box.trim().split(/\n{2,}/);
        expect(paragraphs.length, paragraphs[0]).toBeGreaterThanOrEqual(3);
        expect(box, paragraphs[0]).toMatch(/\]\((?:[\w-]+\.md)?#[\w-]+\?[^)\s]+\)/);
      }
    },
  );
});
