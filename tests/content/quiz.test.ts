import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs } from './boxes.ts';
import { noteFiles, renderedNotes } from './notes.ts';

/** At most this share of the choice questions may give their answer away by where it stands or how long it is. */
const mostTelling = 0.35;

interface Option {
  right: boolean;
  /** What a reader sees of it, about: TeX commands count as one sign. */
  shown: string;
}

/** The options of a choice question as written; none of a question with a number for an answer. */
function optionsOf(text: string): Option[] {
  return [...text.matchAll(/^- \[([ x])\] (.*)$/gm)].map(([, mark, words]) => ({
    right: mark === 'x',
    shown: words!
      .replace(/`=[^`]*`/g, '0.000')
      .replace(/\\q[a-z]|\\(?:mathbb|mathrm|bar|hat|tilde|frac|sqrt)/g, '')
      .replace(/\\[a-zA-Z]+/g, 'x')
      .replace(/[$\\{}^_]/g, ''),
  }));
}

describe.each(languages)('%s', (language) => {
  const questions = slugs.flatMap((slug) =>
    boxesOf(language, slug, 'quiz').map(({ attributes, text }) => ({ slug, attributes, text })),
  );
  const choices = questions
    .map(({ text }) => optionsOf(text))
    .filter((options) => options.some(({ right }) => right));

  test('every question has its solution', () => {
    for (const { attributes, text } of questions) {
      const [, solution = ''] = text.split(/^---$/m);
      expect(solution.trim().length, attributes).toBeGreaterThan(20);
    }
  });

  test('the right option is seldom the longest one', () => {
    const telling = choices.filter((options) => {
      const longest = Math.max(
        ...options.filter(({ right }) => !right).map(({ shown }) => [...shown].length),
      );
      return options.some(({ right, shown }) => right && [...shown].length > longest);
    });
    expect(choices.length).toBeGreaterThanOrEqual(40);
    expect(telling.length / choices.length).toBeLessThanOrEqual(mostTelling);
  });

  test('options of one question are of like length', () => {
    for (const options of choices) {
      const lengths = options.map(({ shown }) => [...shown].length);
      const right = options.find((option) => option.right)!;
      const others = lengths.reduce((sum, length) => sum + length, 0) - [...right.shown].length;
      const mean = others / (options.length - 1);
      // A few words say nothing about which option is right; of long ones none may be twice the others.
      if (Math.max(...lengths) > 12)
        expect([...right.shown].length / mean, options.map(({ shown }) => shown).join(' | ')).toBeLessThan(
          1.6,
        );
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
      expect(answers.filter((answer) => answer === place).length / answers.length, place).toBeLessThanOrEqual(
        mostTelling,
      );
  }
});
