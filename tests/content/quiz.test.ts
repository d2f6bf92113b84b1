import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs, stateLink } from './boxes.ts';
import { noteFiles, renderedNotes } from './notes.ts';

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

test('no place holds the right option of more than 35 % of the questions', async () => {
  const notes = await renderedNotes();
  for (const language of languages) {
    const answers = noteFiles
      .filter((file) => file.language === language)
      .flatMap(({ id }) => notes.get(id)!.metadata.quizzes)
      .filter(({ kind }) => kind === 'choice')
      .map(({ answer }) => answer);
    expect(answers.length).toBeGreaterThan(20);
    for (const place of new Set(answers))
      expect(answers.filter((answer) => answer === place).length / answers.length, place).toBeLessThan(0.35);
  }
});
