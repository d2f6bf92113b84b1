import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIn, projectCopy } from './project-copy.ts';

let copy: string;
beforeAll(() => {
  copy = projectCopy();
});
afterAll(() => rmSync(copy, { recursive: true }));

/** Three notes of a language: prose with a number, a calculator with a link to it, a drawing and a practice topic. */
const notes = (language: string, word: string): Record<string, string> => ({
  first: `---\ntitle: ${word} one\n---\n\n## ${word} {#slope}\n\nThe gradient is \`=2*3; 0d\` and $x^2$, see [two](second.md#play).\n\n:::definition{title="${word}"}\n\n${word}.\n\n:::\n`,
  second: `---\ntitle: ${word} two\n---\n\n## ${word} {#play}\n\n::dropout-masks\n\n[state](#dropout-masks?p=0.2), [by its folder](../${language}/first.md#slope)\n`,
  lstm: `---\ntitle: ${word} three\n---\n\n## ${word} {#chain}\n\n:::figure{name=lstm-chain}\n${word}.\n:::\n`,
});

const words = `name: Volapük
tag: vo
site:
  contents: Ninäd
  searchTitle: Suk
notes:
  anchor: 'Yüm: {heading}'
`;
const glossary = `- id: gradient
  vo: grad
  en: gradient
  definition: { vo: Grad., en: The slope. }
  notes: [first]
`;

/** A content folder in languages, and the built site; what the build says where it fails. */
function built(name: string, languages: Record<string, string>, lists: Record<string, string>) {
  const content = join(copy, name);
  for (const [language, word] of Object.entries(languages)) {
    mkdirSync(join(content, language), { recursive: true });
    for (const [slug, text] of Object.entries(notes(language, word)))
      writeFileSync(join(content, language, `${slug}.md`), text);
  }
  for (const [file, text] of Object.entries(lists)) writeFileSync(join(content, file), text);
  const { status, said } = buildIn(copy, { CONTENT_DIR: name, OUT_DIR: `${name}-dist` });
  expect(status, said).toBe(0);
  const folder = join(copy, `${name}-dist`);
  return {
    folder,
    page: (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
  };
}

/** Links of the pages in a folder that lead to no file of it, or to no id of the page there. */
function brokenLinks(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const text = new Map(pages.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  return pages.flatMap((file) => {
    const here = `/${file.replace(/index\.html$/, '')}`;
    const links = [...text.get(file)!.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)];
    return links.flatMap(([, address]) => {
      const { origin, pathname, hash } = new URL(
        address!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
        `https://tangent.example${here}`,
      );
      if (origin !== 'https://tangent.example') return [];
      const target = decodeURIComponent(pathname)
        .slice(1)
        .replace(/(^|\/)$/, '$1index.html');
      const id = decodeURIComponent(hash.slice(1));
      const there = text.get(target);
      const whole =
        existsSync(join(folder, target)) &&
        (id === '' || there === undefined || there.includes(` id="${id}"`));
      return whole ? [] : [`${file}: ${address}`];
    });
  });
}

const langOf = (html: string) => /<html lang="([^"]+)"/.exec(html)?.[1];

test('a third language is content and a file of words; what has no words in it speaks English and says so', () => {
  const site = built(
    'third',
    { vo: 'Pened', en: 'Note' },
    {
      'site.yaml': 'languages: [vo, en]\nname: { vo: Tanadil, en: Tangent }\n',
      'words.vo.yaml': words,
      'glossary.yaml': glossary,
    },
  );
  for (const page of ['', 'first', 'second', 'lstm', 'search', 'glossary', 'calculators', 'offline']) {
    expect(langOf(site.page(page)), page).toBe('vo');
    expect(langOf(site.page(`en/${page}`)), page).toBe('en');
  }
  expect(site.has('vo')).toBe(false);
  expect(site.has('zh')).toBe(false);

  expect(site.page('')).toContain('<title>Tanadil · Tangent</title>');
  expect(site.page('first')).toContain(
    '<a href="/en/first/" lang="en" hreflang="en" data-language-switch>English</a>',
  );
  expect(site.page('en/first')).toContain(
    '<a href="/first/" lang="vo" hreflang="vo" data-language-switch>Volapük</a>',
  );
  expect(site.page('first')).toContain(
    '<link rel="alternate" hreflang="vo" href="https://tangent.example/first/">',
  );

  expect(site.page('first')).toContain('aria-label="Yüm: Pened"');
  expect(site.page('search')).toContain('<title>Suk · Tanadil</title>');
  expect(site.page('search')).toContain('data-language="vo"');
  for (const file of ['search.vo.json', 'sections.vo.json', 'beside.vo.json'])
    expect(site.has(file)).toBe(true);

  for (const page of ['second', 'calculators/dropout-masks', 'embed/dropout-masks'])
    expect(site.page(page), page).toMatch(
      /<div class="full" data-mount [^>]*lang="en" data-language="en"|<div class="full" data-mount [^>]*data-language="en" lang="en"/,
    );
  expect(site.page('en/second')).not.toMatch(/<div class="full" data-mount [^>]*\slang=/);
  // The title of a calculator's own page, and what the words of the language lack.
  expect(site.page('calculators/dropout-masks')).toMatch(/<h1 class="hidden-words" lang="en">/);
  expect(site.page('en/calculators/dropout-masks')).toMatch(/<h1 class="hidden-words">/);
  expect(site.page('glossary')).toContain('<h1 lang="en">Glossary</h1>');
  expect(site.page('glossary')).toContain('>Ninäd</a>');
  expect(site.page('glossary')).not.toMatch(/lang="en">Ninäd/);
  expect(site.page('first')).toContain('<span class="tag" lang="en">Definition</span>');
  expect(site.page('en/first')).toContain('<span class="tag">Definition</span>');
  expect(site.page('en/glossary')).toContain('<h1>Glossary</h1>');
  expect(site.page('en/glossary')).toContain('with the Volapük and other names.');
  expect(site.page('calculators')).toMatch(/<li id="dropout-masks" lang="en">/);
  expect(site.page('lstm')).toMatch(/<section class="practices" lang="en"/);
  expect(site.page('lstm')).toMatch(/<svg [^>]*\slang="en"/);
  expect(site.page('en/lstm')).not.toMatch(/<svg [^>]*\slang=/);
  expect(brokenLinks(site.folder)).toEqual([]);
}, 600_000);

test('a site in one language has neither prefix nor switch', () => {
  const site = built('single', { en: 'Note' }, { 'site.yaml': 'languages: [en]\n' });
  expect(langOf(site.page('first'))).toBe('en');
  expect(site.page('')).toContain('<title>Tangent</title>');
  expect(site.page('first')).not.toContain('data-language-switch');
  expect(site.has('en')).toBe(false);
  for (const page of ['', 'glossary']) expect(site.page(page), page).not.toMatch(/Chinese|中文|\{others\}/);
  expect(site.page('')).toMatch(/are kept\.<\/span>/);
  expect(site.has('sections.en.json')).toBe(true);
  expect(brokenLinks(site.folder)).toEqual([]);
}, 600_000);
