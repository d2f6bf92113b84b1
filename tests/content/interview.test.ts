import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs, stateLink } from './boxes.ts';

describe.each(languages)('%s', (language) => {
  test.each(slugs)(
    '%s: every interview answer is short, then long, and leads to the state that proves it',
    (slug) => {
      const boxes = boxesOf(language, slug, 'interview');
      expect(boxes.length).toBeGreaterThan(0);
      for (const { text } of boxes) {
        const paragraphs = text.trim().split(/\n{2,}/);
        expect(paragraphs.length, paragraphs[0]).toBeGreaterThanOrEqual(3);
        expect(text, paragraphs[0]).toMatch(stateLink);
      }
    },
  );
});
