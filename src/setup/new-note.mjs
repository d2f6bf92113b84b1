// npm run new:note <slug> [-- --zh "标题" --en "Title" --part 4.2]: a note in both languages, ready to be written.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, joinValues, nameFrom, readOptions } from './arguments.mjs';

const options = readOptions(() =>
  parseArgs({
    args: joinValues(process.argv.slice(2), ['--zh', '--en', '--part']),
    allowPositionals: true,
    options: { zh: { type: 'string' }, en: { type: 'string' }, part: { type: 'string' } },
  }),
);
const slug = nameFrom(options.positionals, 'slug');
const { zh, en, part } = options.values;
if (part !== undefined && !/^\d+(\.\d+)*$/.test(part))
  fail(`part: expected numbers joined by dots, such as 4.2; got “${part}”`);
for (const [name, title] of Object.entries({ zh, en }))
  if (title !== undefined && title.trim() === '') fail(`${name}: expected a title; got “${title}”`);
// A page of the site with that name, or what a build puts beside the pages, would stand in the note's place.
const taken = ['', '[...language]'].flatMap((folder) =>
  readdirSync(join('src', 'pages', folder)).map((name) => name.replace(/\..*$/, '')),
);
if ([...taken, 'zh', 'en', 'pagefind', 'offline-files'].includes(slug))
  fail(`slug: expected a name that no page of the site has; got “${slug}”`);

const content = process.env.CONTENT_DIR ?? 'content';
const texts = {
  zh: {
    title: zh ?? '标题',
    summary: '一两句话：读者能得到什么。',
    intuition: '直觉',
    opening: '先说为什么，再写公式。',
    definition: '定义',
    example: '算一遍',
    computed: '取',
    gives: '，得',
    stop: '。',
  },
  en: {
    title: en ?? 'Title',
    summary: 'One or two sentences: what the reader gets.',
    intuition: 'Intuition',
    opening: 'Say why first, then write the formula.',
    definition: 'Definition',
    example: 'A worked example',
    computed: 'With',
    gives: ',',
    stop: '.',
  },
};

const paths = Object.fromEntries(
  Object.keys(texts).map((language) => [language, join(content, language, `${slug}.md`)]),
);
for (const path of Object.values(paths))
  if (existsSync(path)) fail(`${path}: expected a new name; got one that is taken`);
for (const [language, words] of Object.entries(texts)) {
  mkdirSync(join(content, language), { recursive: true });
  writeFileSync(paths[language], noteOf(words));
  console.log(paths[language]);
}

function noteOf(words) {
  // A JSON text is a YAML text whatever it holds: colons, quotes, #.
  return `---
title: ${JSON.stringify(words.title)}
summary: ${JSON.stringify(words.summary)}
${part === undefined ? '' : `part: '${part}'\n`}order: 100
prerequisites: []
aliases: []
covers: []
references: []
---

## ${words.intuition} {#intuition}

${words.opening}

## ${words.definition} {#definition}

$$
\\qp{y} = \\sigma(\\qw{w}\\,\\qx{x}).
$$

## ${words.example} {#example}

${words.computed} $\\qw{w}\\,\\qx{x} = \\val{0.5; 1d}$${words.gives} $\\qp{y} \\approx \\val{sigmoid(0.5); 4s}$${words.stop}
`;
}
