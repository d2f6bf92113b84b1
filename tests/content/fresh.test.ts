import { beforeAll, describe, expect, test } from 'vitest';
import { fixed, show, text } from '../../src/draw/format.ts';
import { languages } from '../../src/i18n/languages.ts';
import { readFormat } from '../../src/markdown/places/number.ts';
import { drawNumbers, type Ranges, readRanges } from '../../src/practice/fresh.ts';
import { judge } from '../../src/practice/judge.ts';
import { computed } from '../../src/practice/problem.ts';
import { readAnswer } from '../../src/practice/read-answer.ts';
import { boxesOf, slugs } from './boxes.ts';
import { renderedNotes } from './notes.ts';
import { type Quiz, quizzesIn } from './quizzes.ts';

let quizzes: { language: string; quiz: Quiz }[];
beforeAll(async () => {
  quizzes = [...(await renderedNotes())].flatMap(([id, { metadata }]) =>
    quizzesIn(metadata).map((quiz) => ({ language: id.slice(0, 2), quiz })),
  );
});

/** The numbers that the question as printed is about, for the formula of the question with fresh numbers. */
const printed: Record<string, Record<string, number>> = {
  'AD-Q1': { g1: 3, g2: 4, eta: 0.1 },
  'AD-Q3': { g: 50, eta: 0.001 },
  'AD-Q8': { rho: 0.95, k: 6 },
  'AT-Q1': { d: 64 },
  'AT-Q2': { k: 2 },
  'AT-Q6': { k: 2 },
  'BP-Q1': { x: 2, y: 3 },
  'BP-Q5': { x: 3, y: 2, t: 1 },
  'BN-Q2': { a: 2, b: 4, c: 6 },
  'BN-Q3': { n: 32, c: 64, h: 28 },
  'DR-Q1': { x: 4, p: 0.2 },
  'DR-Q4': { x: 3, p: 0.5 },
  'GU-Q1': { z: 0.8, h: 0.5, c: -0.5 },
  'GU-Q4': { D: 10, H: 20 },
  'LN-Q1': { a: 3, b: 4 },
  'LN-Q6': { a: 0, b: 4 },
  'LS-Q2': { f: 0.9, C: 2, i: 0.5, c: -1 },
  'LS-Q3': { D: 10, H: 20 },
  'LS-Q6': { f: 0.99, n: 50 },
  'SX-Q1': { k: 3 },
  'SX-Q2': { a: 0.7, b: 0.2 },
  'RS-Q1': { g: 0.5, L: 10 },
  'RS-Q3': { L: 5 },
  'SG-Q5': { k: 390, B: 128, r: 80 },
  'SG-Q6': { B: 32, k: 4, s: 0.8 },
  'SG-Q8': { v: 35.1875, N: 4, B: 2 },
  'MO-Q1': { gamma: 0.9, e: 0.01 },
  'MO-Q2': { gamma: 0.9, e: 0.01 },
  'MO-Q6': { eta: 0.1, gamma: 0.9 },
  'PE-Q1': { m: 4, n: 1 },
  'PE-Q5': { p: 6000 },
  'C1-Q1': { i: 192, o: 64 },
  'C1-Q3': { s: 28, i: 192, o: 16 },
  'C1-Q6': { a: 256, b: 64 },
  'OP-Q1': { k: 25 },
  'SG-Q3': { eta: 0.1, y: 0.01, n: 10 },
  'TB-Q1': { d: 1024, L: 24 },
  'TB-Q5': { d: 768 },
  'GR-Q2': { L: 10, w: 2 },
  'GR-Q5': { w: 1.1, L: 50 },
  'KV-Q1': { L: 24, k: 4, w: 64 },
  'KV-Q5': { a: 2, b: 4, p: 1.5, q: 1.2 },
};

describe.each(languages)('%s', (language) => {
  test('every numeric question whose numbers can vary offers fresh ones', () => {
    const numeric = quizzes.filter((one) => one.language === language && one.quiz.kind === 'numeric');
    const without = numeric.filter(({ quiz }) => !quiz.fresh).map(({ quiz }) => quiz.id);
    // The first n with 0.25ⁿ = 0 has no parameter.
    expect(without).toEqual(['GR-Q6']);
    expect(numeric.length).toBe(Object.keys(printed).length + 1);
  });

  test.each(Object.entries(printed))(
    '%s: for the printed numbers its formula gives the printed answer',
    (id, numbers) => {
      const { quiz } = quizzes.find((one) => one.language === language && one.quiz.id === id)!;
      const answer = Number(quiz.answer);
      expect(computed(quiz.fresh!.answer, numbers) / answer).toBeCloseTo(1, id === 'AD-Q3' ? 6 : 9);
    },
  );

  test('the last number of each working is a right answer, as it is shown', () => {
    for (const { attributes, text: box } of slugs.flatMap((slug) => boxesOf(language, slug, 'quiz'))) {
      const [, id] = /id=([\w-]+)/.exec(attributes)!;
      const { quiz } = quizzes.find((one) => one.language === language && one.quiz.id === id)!;
      if (!quiz.fresh) continue;
      const fresh = box.split('\n').filter((line) => line.startsWith('>') && !line.startsWith('> hint'));
      const [, formula, format = '4s'] = [...fresh.join('\n').matchAll(/`\?([^`;]+?)(?:;\s*(\w+))?`/g)].at(
        -1,
      )!;
      const tolerance = Number(/tolerance=([\d.]+)/.exec(attributes)?.[1] ?? 0.01);
      const question = { ...quiz.fresh, ranges: readRanges(quiz.fresh.ranges) as Ranges, tolerance };
      for (let seed = 1; seed <= 40; seed++) {
        const numbers = drawNumbers(question, seed)!;
        const { kind, digits } = readFormat(format)!;
        const last = computed(formula!, numbers);
        const shown = kind === 's' ? text(show(last, digits)) : fixed(last, digits);
        const read = readAnswer(shown);
        if (typeof read === 'string') throw new Error(`${id}: ${shown}: ${read}`);
        const value = computed(quiz.fresh.answer, numbers);
        expect(judge(read, { value, slips: [], tolerance }).kind, `${id}: ${shown}, not ${value}`).toBe(
          'right',
        );
      }
    }
  });
});
