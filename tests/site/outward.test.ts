import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { base, fileOf, folder, pages, slugs } from './built.ts';

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const notes = slugs.flatMap((slug) => [slug, `en/${slug}`]);
const origin = /rel="canonical" href="(https?:\/\/[^/"]+)/.exec(pages['']!)![1]!;

describe.each(notes)('%s', (note) => {
  const html = pages[`${note}/`]!;
  const twin = read(`${note}.md`);

  test('its Markdown has the page’s numbers and none of the site’s own marks', () => {
    expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${base}${note}.md">`);
    const prose = twin.replace(/^```[\s\S]*?^```$/gm, '');
    expect(prose).not.toMatch(/`=|\\val\b|\\q[a-z]\{|^[> ]*:::|^::[a-z]|fresh:/m);
    // Paragraphs of the text have no class, those of calculators do.
    const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner]) => inner!).join('');
    const numbers = Array.from(
      paragraphs.matchAll(/<span class="num">([^<]+)<\/span>/g),
      ([, number]) => number!,
    );
    expect(numbers.filter((number) => !twin.includes(number))).toEqual([]);
    expect(twin).toMatch(/^---\ntitle: "/);
    expect(twin).toContain(`address: "${origin}${base}${note}/"`);
    expect(twin).toContain(read(`${note}.bib`));
    for (const [, slug] of twin.matchAll(/\]\(([\w-]+)\.md[#)]/g))
      expect(existsSync(join(folder, note, '..', `${slug}.md`)), slug).toBe(true);
  });

  test('its notebook has a program of each library for each calculator', () => {
    const ids = [...html.matchAll(/data-mount [^>]*data-id="([^"]+)"/g)].map(([, id]) => id!);
    if (ids.length === 0) return expect(existsSync(join(folder, `${note}.ipynb`))).toBe(false);
    const { nbformat, cells } = JSON.parse(read(`${note}.ipynb`)) as {
      nbformat: number;
      cells: { cell_type: string; source: string[] }[];
    };
    expect(nbformat).toBe(4);
    const programs = cells
      .filter(({ cell_type }) => cell_type === 'code')
      .map(({ source }) => source.join(''));
    expect(programs).toHaveLength(2 * ids.length);
    expect(programs.filter((text) => /^(?:import|from) torch\b/m.test(text))).toHaveLength(ids.length);
    for (const id of ids)
      expect(
        cells.some(({ source }) => source.join('').includes(`${base}${note}/#${id}`)),
        id,
      ).toBe(true);
    expect(html).toContain(`href="${base}${note}.ipynb"`);
  });

  test('search engines are told what it is', () => {
    const [, text] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)!;
    const data = JSON.parse(text!) as Record<string, string>;
    expect(data['@type']).toBe('TechArticle');
    expect(data.inLanguage).toBe(note.startsWith('en/') ? 'en' : 'zh-CN');
    expect(data.url).toBe(`${origin}${base}${note}/`);
    expect(data.timeRequired).toMatch(/^PT[1-9]\d*M$/);
    expect(html).toContain(`rel="canonical" href="${data.url}"`);
  });
});

test.each([
  ['feed.xml', ''],
  ['en/feed.xml', 'en/'],
])('%s has every note of its language', (file, prefix) => {
  const feed = read(file);
  expect([...feed.matchAll(/<guid>([^<]+)/g)].map(([, address]) => address).toSorted()).toEqual(
    slugs.map((slug) => `${origin}${base}${prefix}${slug}/`).toSorted(),
  );
  expect(pages[prefix]).toContain(`href="${base}${file}"`);
  expect(pages[prefix]).toContain(`href="${base}${prefix}opensearch.xml"`);
  expect(read(`${prefix}opensearch.xml`)).toContain(
    `template="${origin}${base}${prefix}search/?q={searchTerms}"`,
  );
});

test('the list for programs leads to the Markdown of every note', () => {
  const list = read('llms.txt');
  for (const note of notes) expect(list).toContain(`(${origin}${base}${note}.md)`);
});

test('what others wrote is named with its license', () => {
  const notices = read('third-party-notices.txt');
  for (const name of ['katex', 'pagefind', 'preact'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices.match(/Copyright/g)!.length).toBeGreaterThanOrEqual(3);
});

test('icons have the size that the manifest says', () => {
  const { icons } = JSON.parse(read('site.webmanifest')) as {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes, type } of icons.filter(({ sizes }) => sizes !== 'any')) {
    const { width, height } = imageSize(readFileSync(fileOf(src)));
    expect([`${width}x${height}`, type], src).toEqual([sizes, 'image/png']);
  }
});

test('what is taken along is not kept for reading offline', () => {
  const worker = read('worker.js');
  const kept = JSON.parse(worker.match(/const kept = (\{.*\});/)![1]!) as Record<string, string[]>;
  const bundled = Object.values(kept)
    .flat()
    .filter((address) => address.includes('/offline-files/'))
    .flatMap((address) => JSON.parse(readFileSync(fileOf(address), 'utf8')) as { address: string }[]);
  const all = [...Object.values(kept).flat(), ...bundled.map(({ address }) => address)];
  expect(
    all.filter((address) =>
      /\.(md|bib|ipynb|txt)$|(feed|opensearch)\.xml$|icon-(512|maskable)/.test(address),
    ),
  ).toEqual([]);
});

test('only the page for what is missing has the script that suggests', () => {
  const scripts = (html: string) =>
    [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address]) => address!);
  const own = scripts(pages['404.html']!).filter((address) =>
    readFileSync(fileOf(address), 'utf8').includes('data-near'),
  );
  expect(own).toHaveLength(1);
  for (const [path, html] of Object.entries(pages))
    if (path !== '404.html') expect(scripts(html), path).not.toContain(own[0]);
});
