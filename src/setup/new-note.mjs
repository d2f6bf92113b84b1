// npm run new:note <slug> [-- --zh "标题" --en "Title" --part 4.2]: a note in each language, ready to be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, joinValues, nameFrom, readOptions } from './arguments.mjs';

const content = process.env.CONTENT_DIR ?? 'content';
const languages = languagesOf(join(content, 'site.yaml'));
const names = [...languages, 'part'];
const options = readOptions(() =>
  parseArgs({
    args: joinValues(
      process.argv.slice(2),
      names.map((name) => `--${name}`),
    ),
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  }),
);
const slug = nameFrom(options.positionals, 'slug');
const { part, ...titles } = options.values;
if (part !== undefined && !/^\d+(\.\d+)*$/.test(part))
  fail(`part: expected numbers joined by dots, such as 4.2; got “${part}”`);
for (const [name, title] of Object.entries(titles))
  if (title.trim() === '') fail(`${name}: expected a title; got “${title}”`);
// A page of the site with that name, or what a build puts beside the pages, would stand in the note's place.
const taken = ['', '[...language]'].flatMap((folder) =>
  readdirSync(join('src', 'pages', folder)).map((name) => name.replace(/\..*$/, '')),
);
if ([...taken, 'zh', 'en', ...languages, 'pagefind', 'offline-files'].includes(slug))
  fail(`slug: expected a name that no page of the site has; got “${slug}”`);

const texts = {
  zh: {
    title: '标题',
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
    title: 'Title',
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

const paths = languages.map((language) => join(content, language, `${slug}.md`));
for (const path of paths) if (existsSync(path)) fail(`${path}: expected a new name; got one that is taken`);
languages.forEach((language, index) => {
  const words = texts[language] ?? texts.en;
  mkdirSync(join(content, language), { recursive: true });
  writeFileSync(paths[index], noteOf({ ...words, title: titles[language] ?? words.title }));
  console.log(paths[index]);
});

/** The languages that a site.yaml names; Chinese and English where it names none. */
function languagesOf(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, list] = /^languages:[ \t]*(\[[^\]]*\]|(?:\n-[^\n]*)+)/m.exec(text) ?? [];
  return list?.match(/\b[a-z]{2,3}\b/g) ?? ['zh', 'en'];
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
