import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { readLink } from '../../src/frame/link.ts';
import type { Claim } from '../calculators/claim.ts';
import { completeSlugs } from './notes.ts';

const claims = Object.values(
  import.meta.glob<readonly Claim[]>('../calculators/claims/*.ts', { eager: true, import: 'claims' }),
).flat();
const fewest = 5;

/** Links of a note into the states of calculators, as written: `name?parameter=value`, without what a sheet shows. */
function linksOf(language: string, slug: string): string[] {
  const text = readFileSync(join('content', language, `${slug}.md`), 'utf8');
  return [...text.matchAll(/\]\((?:[\w-]+\.md)?#([\w-]+\?[^)\s]+)\)/g)].map((match) =>
    match[1]!.replace(/&show=[\w,]*/, ''),
  );
}

describe.each(completeSlugs)('%s', (slug) => {
  test('links at least five sentences to the states that prove them, the same in both languages', () => {
    const zh = linksOf('zh', slug);
    expect(zh.length).toBeGreaterThanOrEqual(fewest);
    expect([...linksOf('en', slug)].sort()).toEqual([...zh].sort());
  });

  test('each such link has a claim that is checked', () => {
    for (const link of linksOf('zh', slug))
      expect(
        claims.map((claim) => claim.link),
        link,
      ).toContain(link);
  });
});

describe('claims', () => {
  test.each(claims.map((claim) => [claim.link, claim.says, claim] as const))('%s: %s', (link, _, claim) => {
    const [name, query] = link.split('?') as [string, string];
    const calculator = calculators[name]!;
    const search = `?${query
      .split('&')
      .map((pair) => `${name}.${pair}`)
      .join('&')}`;
    const { state, problems } = readLink(search, name, calculator.parameters);
    expect(problems).toEqual([]);
    const result = calculator.compute(state as never);
    const outputs = Object.fromEntries(
      Object.entries(calculator.outputs(result, state as never)).map(([key, { value }]) => [key, value]),
    );
    expect(claim.holds({ outputs, state, result })).toBe(true);
  });
});
