import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/markdown/syntax/front-matter.ts';
import { buildIn, nodeIn, projectCopy } from './project-copy.ts';

let copy: string;
const readme = readFileSync('README.md', 'utf8');

beforeAll(() => {
  copy = projectCopy();
});
afterAll(() => rmSync(copy, { recursive: true }));

const node = (args: readonly string[]) => nodeIn(copy, args);
const newNote = (...args: string[]) => node(['src/setup/new-note.mjs', ...args]);
const newCalculator = (...args: string[]) => node(['src/setup/new-calculator.mjs', ...args]);
const noteIn = (language: string, slug: string) => join(copy, 'content', language, `${slug}.md`);
const dataOf = (language: string, slug: string) =>
  readFrontMatter(readFileSync(noteIn(language, slug), 'utf8'), `${slug}.md`);

const languages = ['zh', 'en'] as const;
const dashes = { zh: '- 减号与 🎉', en: '--dash' };
const titles = { zh: '“门”：C# 与 key: value', en: 'Title: "one" # two, it\'s [three] & {four}' };

test('every script of a recipe is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [, name] of readme.matchAll(/`npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name);
});

describe('new:note', () => {
  test('the command of the README makes a note in both languages', () => {
    const [, slug] = /\*\*Add a note\.\*\* `npm run new:note ([\w-]+)`/.exec(readme)!;
    expect(newNote(slug!)).toEqual({
      status: 0,
      said: languages.map((language) => `${join('content', language, `${slug}.md`)}\n`).join(''),
    });
    for (const language of languages) expect(dataOf(language, slug!).problems).toEqual([]);
  });

  test('titles with whatever YAML would read, and a part', () => {
    expect(newNote('odd-title', '--zh', titles.zh, '--en', titles.en, '--part', '9.1').status).toBe(0);
    for (const language of languages) {
      const { data, problems } = dataOf(language, 'odd-title');
      expect(problems).toEqual([]);
      expect([data.title, data.part]).toEqual([titles[language], '9.1']);
    }
    expect(newNote('dashed', '--zh', dashes.zh, '--en', dashes.en).status).toBe(0);
    for (const language of languages) expect(dataOf(language, 'dashed').data.title).toBe(dashes[language]);
  });

  test.each<[string[], string]>([
    [[], 'slug: expected one name; got none'],
    [['a', 'b'], 'slug: expected one name; got “a”, “b”'],
    [['My Topic'], 'slug: expected words of a–z and digits joined by hyphens; got “My Topic”'],
    [['门控'], 'slug: expected words of a–z and digits joined by hyphens; got “门控”'],
    [['../x'], 'slug: expected words of a–z and digits joined by hyphens; got “../x”'],
    [['lstm-'], 'slug: expected words of a–z and digits joined by hyphens; got “lstm-”'],
    [['glossary'], 'slug: expected a name that no page of the site has; got “glossary”'],
    [['en'], 'slug: expected a name that no page of the site has; got “en”'],
    [['pagefind'], 'slug: expected a name that no page of the site has; got “pagefind”'],
    [['x', '--zh', ''], 'zh: expected a title; got “”'],
    [['x', '--en= '], 'en: expected a title; got “ ”'],
    [['lstm'], `${join('content', 'zh', 'lstm.md')}: expected a new name; got one that is taken`],
    [['x', '--part', 'four'], 'part: expected numbers joined by dots, such as 4.2; got “four”'],
    [['x', '--titel', 'T'], "arguments: Unknown option '--titel'"],
  ])('%j is refused with a sentence', (args, message) => {
    const { status, said } = newNote(...args);
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(existsSync(noteIn('en', 'x'))).toBe(false);
  });
});

test.each<[string[], string]>([
  [[], 'name: expected one name; got none'],
  [['MyQuestion'], 'name: expected words of a–z and digits joined by hyphens; got “MyQuestion”'],
  [['quiz'], 'name: expected one that is no box of the notes; got “quiz”'],
  [['lstm-cell'], `${join('src', 'calculators', 'lstm-cell')}: expected a new name; got one that is taken`],
])('new:calculator %j is refused with a sentence', (args, message) => {
  expect(newCalculator(...args)).toEqual({ status: 1, said: `${message}\n` });
});

/** Leaves of the copy's notes only those: each is tested by itself, and all others are in the suite they come from. */
function keepOnly(slugs: readonly string[]): void {
  writeFileSync(join(copy, 'content', 'complete.yaml'), '[]\n');
  for (const language of languages)
    for (const name of readdirSync(join(copy, 'content', language)))
      if (!slugs.includes(name.replace(/\.md$/, ''))) rmSync(join(copy, 'content', language, name));
}

test('what the scaffolds and the README make passes lint, types, tests and build', () => {
  expect(newCalculator('my-question').status).toBe(0);
  const [, example] = /````md\n([\s\S]*?)\n````/.exec(readme)!;
  for (const language of languages) {
    writeFileSync(noteIn(language, 'from-readme'), `${example!}\n`);
    writeFileSync(noteIn(language, 'plain'), '---\ntitle: LSTM\n---\n\nLSTM\n');
    writeFileSync(noteIn(language, 'with-calculator'), '---\ntitle: A\n---\n\n::my-question{input=1}\n');
  }
  const made = ['my-topic', 'odd-title', 'from-readme', 'plain', 'with-calculator'];
  keepOnly(made);

  const lint = node([
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    'src/calculators/my-question',
    'tests/calculators/sayings',
  ]);
  expect(lint.said).not.toMatch(/Found|lint\//);
  expect(lint.status).toBe(0);

  writeFileSync(
    join(copy, 'made.tsconfig.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      include: ['src/env.d.ts', 'src/calculators/my-question/*'],
    }),
  );
  expect(node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'made.tsconfig.json'])).toEqual({
    status: 0,
    said: '',
  });

  // Everything that goes over single notes and calculators, of these the new ones' part.
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--no-isolate',
    '--reporter=dot',
  ];
  const whole = ['my-question', 'ids of quizzes', 'no note claims'];
  const names = `(?:^|[ /])(?:${made.join('|')})(?:[ :.]|$)|${whole.join('|')}`;
  const tests = node([
    ...vitest,
    'tests/content',
    'tests/notes/sheets.test.ts',
    'tests/calculators/registry.test.tsx',
    'tests/calculators/explanations.test.ts',
    '-t',
    names,
  ]);
  expect(tests.status, tests.said).toBe(0);
  // A filter that finds nothing would pass.
  expect(tests.said).toContain('Test Files');
  expect(
    Number(/ (\d+) passed[^\n]*\n[^\n]*Start at/.exec(stripVTControlCharacters(tests.said))?.[1]),
  ).toBeGreaterThan(100);

  const build = buildIn(copy, { OUT_DIR: 'dist' });
  expect(build.status, build.said).toBe(0);
  const page = (path: string) => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');
  for (const slug of made) expect(page('')).toContain(`href="/${slug}/"`);
  expect(page('odd-title')).toContain('“门”：C# 与 key: value');
  expect(page('en/from-readme')).toContain('0.6931');
  expect(page('with-calculator')).toContain('data-calculator="my-question"');
  expect(existsSync(join(copy, 'dist', 'plain', 'sheet'))).toBe(false);
}, 600_000);
