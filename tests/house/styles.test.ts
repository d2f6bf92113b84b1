import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Rule {
  /** The at-rules and rules that it stands in, from the outermost on. */
  context: string;
  /** The selectors before its braces, in the order of the alphabet. */
  selectors: readonly string[];
}

/** These hold no selectors, or ones of their own. */
const unselected = /^@(?:font-face|keyframes|property|page)\b/;

/** The comma-separated selectors of a rule. */
const selectorsIn = (list: string) =>
  list.split(/,(?![^()]*\))/).map((one) => one.trim().replace(/\s+/g, ' '));

/** All rules of some CSS, nested ones included. */
function rulesOf(css: string, context = ''): Rule[] {
  const rules: Rule[] = [];
  let [start, open, depth] = [0, 0, 0];
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]!;
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if (sign === ';' && depth === 0) start = at + 1;
    else if (sign === '{' && depth++ === 0) open = at;
    else if (sign === '}' && --depth === 0) {
      const selectors = selectorsIn(css.slice(start, open)).toSorted();
      const prelude = selectors.join(', ');
      start = at + 1;
      if (unselected.test(prelude)) continue;
      if (!prelude.startsWith('@')) rules.push({ context, selectors });
      rules.push(...rulesOf(css.slice(open + 1, at), `${context}${prelude} `));
    }
  }
  return rules;
}

const sheets = new Map(
  readdirSync('src/styles', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => [
      path,
      rulesOf(readFileSync(join('src/styles', path), 'utf8').replace(/\/\*.*?\*\//gs, '')),
    ]),
);

/** What stands in a list more than once. */
const twice = (list: readonly string[]) => list.filter((one, place) => list.indexOf(one) !== place);

test('a rule is read with what it stands in', () => {
  expect(rulesOf('@import "a;{"; b, a { c: d } @media print { a { b: c; & d { e: f } } }')).toEqual([
    { context: '', selectors: ['a', 'b'] },
    { context: '@media print ', selectors: ['a'] },
    { context: '@media print a ', selectors: ['& d'] },
  ]);
});

test('no selector stands twice in a sheet, alone or in a list, but in another medium, container or layer', () => {
  for (const [sheet, rules] of sheets)
    expect(
      twice(rules.flatMap(({ context, selectors }) => selectors.map((selector) => context + selector))),
      sheet,
    ).toEqual([]);
});

test('no list of selectors has two rules, over all sheets', () => {
  const rules = [...sheets.values()].flat().map(({ context, selectors }) => context + selectors.join(', '));
  expect(rules.length).toBeGreaterThan(800);
  expect(twice(rules)).toEqual([]);
});
