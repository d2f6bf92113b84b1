// npm run new:note <slug>: a note in both languages, ready to be written.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [slug] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? ''))
  fail(`slug: expected words of a–z and digits joined by hyphens; got ${slug ?? 'nothing'}`);

const content = process.env.CONTENT_DIR ?? 'content';
const texts = {
  zh: {
    title: '标题',
    summary: '一两句话：读者能得到什么。',
    intuition: '直觉',
    definition: '定义',
    example: '算一遍',
  },
  en: {
    title: 'Title',
    summary: 'One or two sentences: what the reader gets.',
    intuition: 'Intuition',
    definition: 'Definition',
    example: 'A worked example',
  },
};
for (const [language, words] of Object.entries(texts)) {
  const path = join(content, language, `${slug}.md`);
  if (existsSync(path)) fail(`${path}: expected a new name; got one that is taken`);
  writeFileSync(
    path,
    `---
title: ${words.title}
summary: ${words.summary}
order: 100
prerequisites: []
aliases: []
covers: []
references: []
---

## ${words.intuition} {#intuition}

## ${words.definition} {#definition}

$$
\\qp{y} = \\sigma(\\qw{w}\\,\\qx{x}).
$$

## ${words.example} {#example}

\`=sigmoid(0.5); 4s\`
`,
  );
  console.log(path);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
