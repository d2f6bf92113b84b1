import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calculators } from '../../src/calculators/index.ts';
import { readLink } from '../../src/frame/link.ts';
import type { Parameters } from '../../src/frame/parameters.ts';
import { partLanguages } from '../../src/i18n/languages.ts';
import { stateQuery } from '../../src/starters/base/live.ts';
import { liveWords, starterHtml } from '../../src/starters/base/page-html.ts';
import { across, rangeOf, stepNear, type Width } from '../../src/starters/base/starter.ts';
import { spoken, writtenHtml } from '../../src/starters/base/written.ts';
import { starters, starterWords } from '../../src/starters/index.ts';
import { starterNames } from '../../src/starters/names.ts';

const widths: readonly Width[] = ['wide', 'narrow'];
const complete = parse(readFileSync('content/complete.yaml', 'utf8')) as string[];

test('every complete note has a starter, and every starter words in both languages', () => {
  expect(Object.keys(starters).toSorted()).toEqual(complete.toSorted());
  expect(starterNames.toSorted()).toEqual(complete.toSorted());
  for (const language of partLanguages)
    expect(Object.keys(starterWords[language].starters).toSorted(), language).toEqual(complete.toSorted());
});

test.each(partLanguages)('%s: the note places its starter before its first heading', (language) => {
  for (const slug of complete) {
    const text = readFileSync(`content/${language}/${slug}.md`, 'utf8');
    expect(text.match(/^::starter$/gm), slug).toHaveLength(1);
    expect(text.indexOf('\n::starter\n'), slug).toBeLessThan(text.indexOf('\n## '));
  }
});

describe.each(Object.entries(starters))('%s', (slug, starter) => {
  describe.each(partLanguages)('%s', (language) => {
    const { power, starters: all } = starterWords[language];
    const words = all[slug]!;
    const { labels } = words;
    const range = rangeOf(starter, labels);
    const values = Array.from({ length: Math.round((range.max - range.min) / range.step) + 1 }, (_, step) =>
      stepNear(range.min + step * range.step, range),
    );
    const html = starterHtml(starter, words, power);

    test('renders the same HTML twice, with no hole in it', () => {
      expect(starterHtml(starter, words, power)).toBe(html);
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\sstyle=|\{\w/);
      expect(html.match(/<svg class="draw/g)).toHaveLength(2);
      expect(html.match(/role="slider"[^>]*aria-disabled="true"/g)).toHaveLength(2);
      expect(JSON.parse(liveWords(words, power)).sentences).toEqual(words.sentences);
    });

    test('is named, and no higher than 230 units', () => {
      expect(words.picture.length).toBeGreaterThan(20);
      expect(html).toMatch(/role="slider"[^>]*aria-label="[^"]+"/);
      for (const width of widths) expect(starter.height[width]).toBeLessThanOrEqual(230);
    });

    test('starts on one of its steps, and every step is drawn whole', () => {
      expect(stepNear(range.start, range)).toBe(range.start);
      for (const value of values)
        for (const width of widths) {
          const drawn = starter.moving(value, width, labels);
          expect(drawn, `${value}`).not.toMatch(/NaN|undefined|Infinity/);
          const [x, y] = starter.at(value, width, labels);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(across[width]);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(starter.height[width]);
        }
    });

    test('a handle dragged to where it stands stays there', () => {
      for (const value of values)
        for (const width of widths) {
          const to = starter.to(starter.at(value, width, labels), width, labels);
          expect(stepNear(to, range), `${width} ${value}`).toBeCloseTo(value, 9);
        }
    });

    test('every step is said: in a sentence of the language, short, with no gap left', () => {
      const used = new Set<string>();
      for (const value of values) {
        const { sentence, fills } = starter.said(value, labels);
        used.add(sentence);
        expect(spoken(words.sentences[sentence]!, fills, power)).not.toMatch(/[{}]|NaN|undefined/);
        const written = writtenHtml(words.sentences[sentence]!, fills, power);
        // As it is read: a power of ten is said in words beside its digits.
        const text = written.replace(/<span class="hidden-words">.*?<\/span>/g, '').replace(/<[^>]*>/g, '');
        expect(text).not.toMatch(/[{}]|NaN|undefined/);
        const signs = [...text];
        const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length;
        if (han > 0) expect(signs.length, text).toBeLessThanOrEqual(54);
        else expect(signs.length, text).toBeLessThanOrEqual(90);
        expect(spoken(words.value, fills, power)).not.toMatch(/[{}]|NaN|undefined/);
      }
      expect([...used].toSorted()).toEqual(Object.keys(words.sentences).toSorted());
    });

    test('shows one number of its own, its outputs with their full values', () => {
      const { sentence, fills } = starter.said(range.start, labels);
      const written = writtenHtml(words.sentences[sentence]!, fills, power);
      expect(written).toMatch(/<b class="num" data-output="\w+" data-value="[^"]+">/);
      for (const [, key, value] of written.matchAll(/data-output="(\w+)" data-value="([^"]+)"/g))
        expect(Number(value), key).toBe((fills[key!] as readonly [number, string])[0]);
    });

    test('its link leads to a state that the calculator knows', () => {
      const calculator = calculators[starter.calculator]!;
      for (const value of starter.state ? values : []) {
        const query = stateQuery(starter.calculator, starter.state!(value));
        const { problems, found } = readLink(query, starter.calculator, calculator.parameters as Parameters);
        expect(found).toBe(true);
        expect(problems, query).toEqual([]);
      }
    });
  });

  test('both languages say the same numbers, each its own sentence only where words are what is shown', () => {
    if (slug === 'attention') return;
    const numbers = partLanguages.map((language) => {
      const { power, starters: all } = starterWords[language];
      const html = starterHtml(starter, all[slug]!, power);
      return Object.fromEntries(
        Array.from(html.matchAll(/data-output="(\w+)" data-value="([^"]+)"/g), ([, key, value]) => [
          key,
          value,
        ]),
      );
    });
    const [one, other] = numbers as [Record<string, string>, Record<string, string>];
    for (const key of Object.keys(one)) if (key in other) expect(one[key], key).toBe(other[key]);
    expect(Object.keys(one).some((key) => key in other)).toBe(true);
  });
});
