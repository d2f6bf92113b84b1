import { describe, expect, test } from 'vitest';
import { type PartLanguage, partLanguages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs } from './boxes.ts';
import { noteFiles, renderedNotes } from './notes.ts';
import { quizzesIn } from './quizzes.ts';

/** At most this share of the choice questions may give their answer away by where it stands or how long it is. */
const mostTelling = 0.35;

/** Words by which a reader who knows nothing picks an option, or strikes one. */
const tellingWords: Record<PartLanguage, { caution: RegExp; certainty: RegExp; ofOthers: RegExp }> = {
  en: {
    caution:
      /\b(?:may|might|can|could|usually|often|mostly|partly|approximat\w*|roughly|probably|likely|tends?|need not|possible|relieves?|still|open)\b/i,
    certainty:
      /\b(?:never|always|every|all|only|no|nothing|cannot|certain|sure|exact|exactly|whatever|any|alone|must|guarantee\w*|impossible|settled|independently)\b/i,
    ofOthers: /\b(?:none|all|both|neither|any) of (?:them|these|the (?:above|others|options))\b/i,
  },
  zh: {
    caution:
      /可能|可以|不一定|未必|通常|往往|大多|部分|近似|约(?!定)|多半|几乎|缓解|还没有|没有保证|有时|也许/,
    certainty:
      /永远|总[是能]|始终|所有|全部|一切|从不|从来|绝对|必然|一定|不可能|不会|完全|任何|唯一|保证|精确|已有定论|只有/,
    ofOthers: /哪一个都|以上|上述|其他选项|都不[是能]$/,
  },
};

const inOneLine = (options: readonly Option[]) => options.map(({ shown }) => shown).join(' | ');

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

describe.each(partLanguages)('%s', (language) => {
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

  test('no question gives its answer away by words of caution or of certainty', () => {
    const { caution, certainty } = tellingWords[language];
    const cautious = choices.filter((options) =>
      options.every(({ right, shown }) => right === caution.test(shown)),
    );
    expect(cautious.map(inOneLine)).toEqual([]);
    const certain = choices.filter((options) =>
      options.every(({ right, shown }) => right !== certainty.test(shown)),
    );
    expect(certain.map(inOneLine)).toEqual([]);
    // Whoever takes an option with a word of caution, or strikes those with a word of certainty, and then guesses.
    const scoreOf = (isLeft: (option: Option) => boolean) =>
      choices.reduce((sum, options) => {
        const left = options.some(isLeft) ? options.filter(isLeft) : options;
        return sum + (left.some(({ right }) => right) ? 1 / left.length : 0);
      }, 0) / choices.length;
    expect(scoreOf(({ shown }) => caution.test(shown))).toBeLessThanOrEqual(mostTelling);
    expect(scoreOf(({ shown }) => !certainty.test(shown))).toBeLessThanOrEqual(mostTelling);
  });

  test('no option speaks of the other options', () => {
    const { ofOthers } = tellingWords[language];
    for (const options of choices)
      for (const { shown } of options) expect(shown, inOneLine(options)).not.toMatch(ofOthers);
  });

  test('options of one question are of like length', () => {
    for (const options of choices) {
      const lengths = options.map(({ shown }) => [...shown].length);
      const right = options.find((option) => option.right)!;
      const others = lengths.reduce((sum, length) => sum + length, 0) - [...right.shown].length;
      const mean = others / (options.length - 1);
      // A few words say nothing about which option is right; of long ones none may be twice the others.
      if (Math.max(...lengths) > 12)
        expect([...right.shown].length / mean, inOneLine(options)).toBeLessThan(1.6);
    }
  });
});

test('no place holds the right option of more than 35 % of the questions', async () => {
  const notes = await renderedNotes();
  for (const language of partLanguages) {
    const answers = noteFiles
      .filter((file) => file.language === language)
      .flatMap(({ id }) => quizzesIn(notes.get(id)!.metadata))
      .filter(({ kind }) => kind === 'choice')
      .map(({ answer }) => answer);
    expect(answers.length).toBeGreaterThan(20);
    for (const place of new Set(answers))
      expect(answers.filter((answer) => answer === place).length / answers.length, place).toBeLessThanOrEqual(
        mostTelling,
      );
  }
});
