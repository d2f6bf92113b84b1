import { expect, test } from 'vitest';
import { words as en } from '../../src/formulas/reading/en.ts';
import { readFormula } from '../../src/formulas/reading/read-formula.ts';
import { words as zh } from '../../src/formulas/reading/zh.ts';
import { readings } from '../../src/notes/loaded-lists.ts';
import { namesIn } from '../../src/notes/readings.ts';
import { mathNodesOf } from '../formulas/reading/math-node-of.ts';
import { pages, slugs } from './built.ts';

/** The MathML of a page's displayed formulas. */
const displayed = (html: string) =>
  [...html.matchAll(/<div class="display"[^>]*><span class="katex-display".*?(<math[\s\S]*?<\/math>)/g)].map(
    ([, math]) => math!,
  );

const times = (text: string, part: string) => text.split(part).length - 1;

test('the template that every page has names the letters of its note', () => {
  for (const slug of slugs) {
    const named = /class="read-formula[^>]*data-names="([^"]*)"/.exec(pages[`en/${slug}/`]!)![1]!;
    expect(JSON.parse(named.replaceAll('&#34;', '"').replaceAll('&quot;', '"'))).toEqual(
      namesIn(readings, slug, 'en'),
    );
  }
});

test.each([
  ['zh', '', zh, /^[\p{Script=Han}A-Za-z0-9.\-() ，；：、]+$/u],
  ['en', 'en/', en, /^[A-Za-z0-9.\-() ,;:]+$/],
] as const)(
  '%s: each displayed formula has words, and no sign is left in them',
  (language, prefix, words, plain) => {
    let count = 0;
    for (const slug of slugs)
      for (const math of displayed(pages[`${prefix}${slug}/`]!)) {
        const [formula] = mathNodesOf(math);
        const said = readFormula(formula!, words, namesIn(readings, slug, language));
        expect(said, slug).toMatch(plain);
        expect(times(said, words.open), said).toBe(times(said, words.close));
        count += 1;
      }
    expect(count).toBeGreaterThan(200);
  },
);
