import { describe, expect, test } from 'vitest';
import { partLanguages } from '../../src/i18n/languages.ts';
import { judge } from '../../src/practice/judge.ts';
import { isNear } from '../../src/practice/near.ts';
import { computed, filled, makeProblem } from '../../src/practice/problem.ts';
import { readAnswer } from '../../src/practice/read-answer.ts';
import { topics } from '../../src/practice/topics.ts';

const seeds = Array.from({ length: 400 }, (_, index) => index * 2477 + 1);

test('every note but the concluding ones has its practice', () =>
  expect(Object.keys(topics).length).toBeGreaterThanOrEqual(14));

describe.each(Object.entries(topics))('%s', (name, topic) => {
  const problems = seeds.map((seed) => makeProblem(topic, seed));

  test('the same seed gives the same problem, and seeds differ', () => {
    expect(makeProblem(topic, 3)).toEqual(makeProblem(topic, 3));
    expect(new Set(problems.map(({ given }) => JSON.stringify(given))).size).toBeGreaterThan(30);
  });

  test('in 400 draws every slip is told from the right number, its opposite and every other slip', () => {
    for (const { fields, given } of problems) {
      for (const { key, value, slips, tolerance } of fields) {
        const numbers = [value, ...slips.map((slip) => slip.value)];
        const where = `${name}.${key} ${JSON.stringify(given)}`;
        for (const [index, one] of numbers.entries()) {
          expect(Number.isFinite(one), where).toBe(true);
          for (const other of numbers.slice(0, index)) {
            expect(isNear(one, other, tolerance), `${where}: ${one}, ${other}`).toBe(false);
            expect(
              isNear((one + other) / 2, one, tolerance) && isNear((one + other) / 2, other, tolerance),
              where,
            ).toBe(false);
          }
          if (index > 0 && value !== 0) expect(isNear(one, -value, tolerance), where).toBe(false);
        }
      }
    }
  });

  test('what is typed to four digits, in full or as a power of ten is right', () => {
    for (const { fields } of problems) {
      for (const field of fields) {
        const aim = {
          value: field.value,
          tolerance: field.tolerance,
          slips: field.slips.map((slip) => slip.value),
        };
        const digits =
          field.tolerance === 0 ? String(field.value) : String(Number(field.value.toPrecision(4)));
        for (const text of [
          digits,
          String(field.value),
          field.value.toExponential(),
          digits.replace('-', '−'),
        ]) {
          const read = readAnswer(text);
          if (typeof read === 'string') throw new Error(`${text}: ${read}`);
          expect(judge(read, aim).kind, `${field.key} ${text}`).toBe('right');
        }
      }
    }
  });

  test.each(partLanguages)('%s: every number and slip has its own words, and they fill', (language) => {
    const words = topic.words[language];
    expect(Object.keys(words.fields)).toEqual(topic.fields.map(({ key }) => key));
    for (const plan of topic.fields) {
      expect(Object.keys(words.fields[plan.key]!.slips)).toEqual(Object.keys(plan.slips));
    }
    for (const { given, numbers } of problems.slice(0, 20)) {
      expect(filled(words.task, given)).not.toMatch(/[{}]|NaN|undefined/);
      for (const { label, working, slips } of Object.values(words.fields)) {
        for (const text of [label, working, ...Object.values(slips)])
          expect(filled(text, numbers)).not.toMatch(/[{}]|NaN|undefined|− −|\+ −|× −/);
        expect(working.length).toBeGreaterThan(6);
      }
    }
  });

  test('the number that the working shows is a right answer', () => {
    for (const { fields, numbers } of problems.slice(0, 100)) {
      for (const { key, value, tolerance, slips } of fields) {
        const shown = filled(`{${key}}`, numbers);
        const read = readAnswer(shown);
        if (typeof read === 'string') throw new Error(`${shown}: ${read}`);
        const aim = { value, tolerance, slips: slips.map((slip) => slip.value) };
        expect(judge(read, aim).kind, `${key} ${shown}`).toBe('right');
      }
    }
  });

  test('a reader who goes on with the shown digits comes to right answers', () => {
    for (const { given, fields } of problems.slice(0, 100)) {
      const carried: Record<string, number> = { ...given };
      for (const plan of topic.fields) {
        const value = computed(plan.formula, carried);
        const field = fields.find(({ key }) => key === plan.key)!;
        expect(isNear(value, field.value, field.tolerance), `${plan.key} ${JSON.stringify(given)}`).toBe(
          true,
        );
        carried[plan.key] = field.tolerance === 0 ? value : Number(value.toPrecision(5));
      }
    }
  });

  test.each(partLanguages)('%s: the working of a number shows that number', (language) => {
    for (const plan of topic.fields)
      expect(topic.words[language].fields[plan.key]!.working).toMatch(new RegExp(`\\{=?${plan.key}\\}`));
  });
});

test.each(partLanguages)('%s: no text serves two slips', (language) => {
  const texts = Object.values(topics).flatMap(({ words }) =>
    Object.values(words[language].fields).flatMap(({ slips }) => Object.values(slips)),
  );
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});
