import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { base, brotli, fileOf, folder, pages, slugs } from './built.ts';

const all = Object.entries(pages);

test('both languages have the same pages', () => {
  const zh = Object.keys(pages)
    .filter((path) => !path.startsWith('en/') && path !== '404.html')
    .sort();
  const en = Object.keys(pages)
    .filter((path) => path.startsWith('en/'))
    .map((path) => path.slice(3))
    .sort();
  expect(en).toEqual(zh);
  expect(slugs.length).toBeGreaterThanOrEqual(13);
});

describe.each(all)('%s', (path, html) => {
  test('every internal link leads somewhere, every id is there once', () => {
    const ids = [...html.replace(/<svg[\s\S]*?<\/svg>/g, '').matchAll(/\sid="([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [, attribute, written] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
      const address = written!.replace(/&(#x26|amp);/g, '&');
      if (/^(https?:|data:|mailto:)/.test(address!)) {
        expect(attribute === 'src' && !/<img/.test(html) ? address : '').toBe('');
        continue;
      }
      // Only the page that is shown in place of others leads to the address it is shown at.
      if (address === '' && /^(en\/)?offline\/$/.test(path)) continue;
      if (address!.startsWith('#') || address!.startsWith('?')) {
        const id = decodeURIComponent(address!.split('#')[1] ?? '');
        if (id) expect(html, `${path} → ${address}`).toContain(`id="${id}"`);
        continue;
      }
      expect(address!.startsWith(base), `${path} → ${address}`).toBe(true);
      const file = fileOf(address!);
      const target = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
      expect(existsSync(target), `${path} → ${address}`).toBe(true);
      const id = decodeURIComponent(address!.split('#')[1] ?? '');
      if (id && target.endsWith('.html'))
        expect(readFileSync(target, 'utf8'), `${path} → ${address}`).toContain(`id="${id}"`);
    }
  });

  test('the policy forbids inline code, and the page needs none', () => {
    const [, policy] = html.match(/<meta http-equiv="content-security-policy" content="([^"]*)"/)!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
    expect(html).not.toMatch(/<[^>]+\s(style|on\w+)="/);
    expect(html).not.toMatch(/href="javascript:/i);
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      // Data run nothing.
      if (/\ssrc=|application\/ld\+json/.test(attributes!)) continue;
      expect(policy).toContain(createHash('sha256').update(body!).digest('base64'));
    }
  });

  test('says its language, title and description, and its twin', () => {
    const english = path.startsWith('en/');
    expect(html).toContain(`<html lang="${english ? 'en' : 'zh-cn'}"`);
    expect(html).toMatch(/<title>[^<]{2,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{8,}"/);
    if (!html.includes('name="robots"')) {
      expect(html.match(/rel="alternate" hreflang=/g)).toHaveLength(3);
      expect(html).toMatch(/rel="canonical"/);
    }
    expect(html).toContain('property="og:title"');
  });

  test('no formula failed, no hole in the text', () => {
    expect(html).not.toContain('katex-error');
    expect(html).not.toContain('tex-formula');
    const text = html.replace(/<(script|style|pre|annotation)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\bundefined\b|\[object |\$\$|:::/);
    // The title of a work may hold formulas.
    for (const [cite] of html.matchAll(/<cite[\s\S]*?<\/cite>/g)) {
      expect(cite.replace(/<annotation[\s\S]*?<\/annotation>/g, '')).not.toMatch(/\$[^$]+\$/);
    }
  });
});

/** Places of the notes whose addresses readers have shared since the first edition, a page a line. */
const shared = readFileSync(new URL('shared-addresses.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' #') as [string, ...string[]]);

describe.each(['', '/en'])('shared addresses below %s/', (prefix) => {
  test.each(shared)('%s', (path, ...ids) => {
    const html = pages[`${prefix}${path}`.slice(1)]!;
    expect(ids.filter((id) => !new RegExp(`\\sid="?${id}["\\s>]`).test(html))).toEqual([]);
  });
});

describe('one KaTeX', () => {
  const styles = readdirSync(join(folder, '_astro'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, '_astro', name), 'utf8'))
    .join('\n');
  test('the classes that formulas need stand in the style sheets', () => {
    for (const name of [
      'katex-display',
      'vlist-t',
      'mathnormal',
      'mathnormal',
      'mfrac',
      'frac-line',
      'accent-body',
      'pstrut',
    ])
      expect(styles).toContain(`.${name}`);
    const used = new Set(
      all.flatMap(([, html]) => [...html.matchAll(/class="(katex-[\w-]+)/g)].map((match) => match[1]!)),
    );
    for (const name of used) if (name !== 'katex-error') expect(styles, name).toContain(name);
  });
  test('every style class that a page uses is defined', () => {
    const used = new Set(
      all.flatMap(([, html]) =>
        [...html.matchAll(/class="((?:_[0-9a-z]+[ "])+)/g)].flatMap((match) =>
          match[1]!.split(/[ "]/).filter(Boolean),
        ),
      ),
    );
    for (const name of used) expect(styles).toContain(`.${name}{`);
  });
});

describe('budgets', () => {
  const assets = (html: string, pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map((match) => match[1]!)),
  ];
  const bytes = (addresses: readonly string[]) =>
    addresses.reduce((sum, address) => sum + brotli(readFileSync(fileOf(address))), 0);
  const inline = (html: string) =>
    [...html.matchAll(/<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)]
      .map((match) => match[1]!)
      .join('');

  /** A script and everything it imports at once; dynamic imports are left out. */
  function withImports(address: string, seen = new Set<string>()): Set<string> {
    if (seen.has(address)) return seen;
    seen.add(address);
    const code = readFileSync(fileOf(address), 'utf8');
    for (const [, , path] of code.matchAll(/(?:^|[;}\s])(import|export)[^"'();]*?["'](\.\/[^"']+)["']/g))
      withImports(new URL(path!, `http://x${address}`).pathname, seen);
    return seen;
  }

  test.each(slugs.flatMap((slug) => [`${slug}/`, `en/${slug}/`]))('%s: script of its calculators', (path) => {
    const html = pages[path]!;
    const mount = addressOf('mount');
    const language = path.startsWith('en/') ? 'en' : 'zh';
    const names = [...html.matchAll(/data-mount data-name="([\w-]+)"/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(0);
    const there = new Set(
      [...assets(html, /<script[^>]*\ssrc="([^"]+)"/g), mount].flatMap((address) => [
        ...withImports(address),
      ]),
    );
    names.forEach((name, place) => {
      const parts = ['../frame/alive.ts', `${name}/calculator.tsx`, `${name}/${language}.tsx`];
      const brought = [...new Set(parts.flatMap((part) => [...withImports(chunkOf(mount, part))]))].filter(
        (address) => !there.has(address),
      );
      expect(bytes(brought), name).toBeLessThanOrEqual(place === 0 ? 26_000 : 6_000);
      for (const address of brought) there.add(address);
    });
  });

  const starters = slugs.filter((slug) => pages[`${slug}/`]!.includes('data-starter='));

  /** The module of a note's starter, and all that it brings beside what the page asks for at once. */
  function starterOf(slug: string): { module: string; brought: string[] } {
    const mount = readdirSync(join(folder, '_astro'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => `/_astro/${file}`)
      .find((file) => readFileSync(fileOf(file), 'utf8').includes('./vanishing-exploding-gradients.ts'))!;
    const code = readFileSync(fileOf(mount), 'utf8');
    const [, file] = new RegExp(`["'\`]\\./${slug}\\.ts["'\`]:\\(\\)=>.*?import\\(["'\`]\\./([^"'\`]+)`).exec(
      code,
    )!;
    const module = `/_astro/${file}`;
    const there = new Set(
      assets(pages[`${slug}/`]!, /<script[^>]*\ssrc="([^"]+)"/g).flatMap((address) => [
        ...withImports(address),
      ]),
    );
    const all = new Set([...withImports(mount), ...withImports(module)]);
    return { module, brought: [...all].filter((address) => !there.has(address)) };
  }

  test.each(starters)('%s: script of its starter, without Preact', (slug) => {
    const { module, brought } = starterOf(slug);
    expect(gzipSync(readFileSync(fileOf(module))).length, 'of its own').toBeLessThanOrEqual(1_500);
    expect(bytes(brought), 'with all it shares').toBeLessThanOrEqual(8_000);
    for (const address of brought) expect(address).not.toMatch(/\/(drawing|alive)\./);
  });

  test('no script repeats the texts that stand in the pages', () => {
    const scripts = readdirSync(join(folder, '_astro'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, '_astro', file), 'utf8'));
    for (const path of ['calculators/', 'en/calculators/']) {
      const titles = Object.keys(pages)
        .filter((one) => one.startsWith(path) && one !== path)
        .map((one) => /<h3 id="[\w-]+-question">([^<]+)</.exec(pages[one]!)![1]!);
      expect(titles.length).toBeGreaterThan(1);
      for (const title of titles)
        expect(
          scripts.some((code) => code.includes(title)),
          title,
        ).toBe(false);
    }
  });

  /** The chunk that the mounting script fetches for a module under src/calculators. */
  function chunkOf(mount: string, part: string): string {
    const code = readFileSync(fileOf(mount), 'utf8');
    const file =
      part === '../frame/alive.ts'
        ? code.match(/import\([`"']\.\/(alive\.[^`"']+)/)
        : code.match(
            new RegExp(
              `["'\`]\\./${part.replaceAll('.', '\\.')}["'\`]:\\(\\)=>.*?import\\([\`"']\\./([^\`"']+)`,
            ),
          );
    if (!file) throw new Error(`${mount}: expected a chunk for ${part}; got none`);
    return new URL(file[1]!, `http://x${mount}`).pathname;
  }

  /** The script that mounts calculators: the one that knows where each of them lies. */
  function addressOf(name: string): string {
    const file = readdirSync(join(folder, '_astro')).find(
      (one) =>
        one.startsWith(`${name}.`) &&
        one.endsWith('.js') &&
        readFileSync(join(folder, '_astro', one), 'utf8').includes('lstm-cell/calculator.tsx'),
    );
    return `/_astro/${file}`;
  }

  test.each(slugs.flatMap((slug) => [`${slug}/`, `en/${slug}/`]))(
    '%s: script, styles and requests before a calculator comes near',
    (path) => {
      const html = pages[path]!;
      const scripts = assets(html, /<script[^>]*\ssrc="([^"]+)"/g).flatMap((address) => [
        ...withImports(address),
      ]);
      const styles = assets(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
      const script = bytes([...new Set(scripts)]) + brotli(inline(html));
      expect(script, 'script').toBeLessThanOrEqual(8_000);
      const calculator = styles.filter((address) => /calculator/i.test(address));
      expect(bytes(styles.filter((address) => !calculator.includes(address))), 'styles').toBeLessThanOrEqual(
        12_000,
      );
      const fonts = assets(html, /<link rel="preload" href="([^"]+)"/g);
      expect(1 + new Set(scripts).size + styles.length + fonts.length, 'requests').toBeLessThanOrEqual(10);
    },
  );

  test.each(slugs.flatMap((slug) => [`${slug}/`, `en/${slug}/`]))(
    '%s: the page itself, with what it asks for at once',
    (path) => {
      const html = pages[path]!;
      const addresses = assets(
        html,
        /<(?:link[^>]*rel="(?:stylesheet|preload)"[^>]*href|script[^>]*\ssrc)="([^"]+)"/g,
      );
      // Fonts beyond the six preloaded are a kilobyte each.
      expect(bytes(addresses) + 5_000, 'styles, fonts and script').toBeLessThanOrEqual(62_000);
      const slug = path.replace(/^en\/|\/$/g, '');
      const starter = starters.includes(slug) ? bytes(starterOf(slug).brought) : 0;
      expect(brotli(html) + bytes(addresses) + 5_000 + starter, 'all').toBeLessThanOrEqual(110_000);
      expect(addresses.length, 'requests').toBeLessThanOrEqual(9);
      expect(html, 'the icon stands in the page').toMatch(/<link rel="icon" href="data:/);
    },
  );

  test.each(['calculators/', 'en/calculators/'])('%s: the wall of all calculators', (path) => {
    const html = pages[path]!;
    const addresses = assets(
      html,
      /<(?:link[^>]*rel="(?:stylesheet|preload)"[^>]*href|script[^>]*\ssrc)="([^"]+)"/g,
    );
    expect(gzipSync(html).length, 'the page by itself').toBeLessThanOrEqual(45_000);
    expect(brotli(html) + bytes(addresses), 'with all it asks for').toBeLessThanOrEqual(60_000);
  });

  test('the list of names that answers first', () => {
    for (const language of ['zh', 'en'])
      expect(brotli(readFileSync(join(folder, `search.${language}.json`)))).toBeLessThanOrEqual(8_000);
  });

  test('the fonts of all formulas together', () => {
    const fonts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.woff2'));
    expect(
      fonts.reduce((sum, name) => sum + statSync(join(folder, '_astro', name)).size, 0),
    ).toBeLessThanOrEqual(71_000);
  });
});

describe('offline', () => {
  const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
  const kept = JSON.parse(worker.match(/const kept = (\{.*\});/)![1]!) as Record<'zh' | 'en', string[]>;

  test.each(['zh', 'en'] as const)('%s: every page of the language is kept, in few requests', (language) => {
    const bundled = kept[language]
      .filter((address) => address.includes('/offline-files/'))
      .flatMap((address) => JSON.parse(readFileSync(fileOf(address), 'utf8')) as { address: string }[])
      .map(({ address }) => address);
    const all = new Set([...kept[language], ...bundled]);
    const own = Object.keys(pages).filter(
      (path) => !/(^|\/)embed\/|404/.test(path) && path.startsWith('en/') === (language === 'en'),
    );
    for (const path of own) expect([...all], path).toContain(base + path);
    for (const file of readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }))
      if (new RegExp(`(^|/)${language === 'en' ? 'en_' : 'zh-cn_'}`).test(file))
        expect(all.has(`${base}pagefind/${file}`), file).toBe(true);
    expect(kept[language].length).toBeLessThanOrEqual(8 + 2 * slugs.length);
  });

  test.each([
    ['zh', ''],
    ['en', 'en/'],
  ] as const)('%s: the home page says how much that is', (language, home) => {
    const bytes = kept[language]
      .map((address) => join(fileOf(address), /\/$/.test(address) ? 'index.html' : ''))
      .map((file) => (existsSync(`${file}.br`) ? `${file}.br` : file))
      .reduce((sum, file) => sum + statSync(file).size, 0);
    const said = pages[home]!.match(/data-offline-note[^>]*>[^<]*?([\d.]+) MB/)![1];
    expect(Math.abs(Number(said) - bytes / 1e6)).toBeLessThanOrEqual(0.06);
  });
});

test('sitemap and headers', () => {
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  for (const slug of slugs) expect(sitemap).toContain(`/${slug}/</loc>`);
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain('Content-Security-Policy');
});
