import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs, stateLink } from './boxes.ts';

describe.each(languages)('%s', (language) => {
  test.each(slugs)('%s: every worked solution leads to the state that shows it', (slug) => {
    const boxes = boxesOf(language, slug, 'quiz');
    expect(boxes.length).toBeGreaterThan(0);
    for (const { attributes, text } of boxes) {
      const parts = text.split(/^---$/m);
      expect(parts.length, attributes).toBeGreaterThanOrEqual(2);
      expect(parts.at(-1), attributes).toMatch(stateLink);
    }
  });
});
