import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
  dependencies?: Record<string, string>;
};

describe('lock', () => {
  test('holds one KaTeX', () => {
    expect(Object.keys(lock.packages).filter((path) => /(^|\/)node_modules\/katex$/.test(path))).toHaveLength(
      1,
    );
  });
  test('holds every optional dependency of every package, so that no platform is dropped in silence', () => {
    const names = new Set(
      Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
  test('names no registry host', () =>
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(
      /"resolved": "https?:(?!\/\/registry\.npmjs\.org)/,
    ));
  test('pins every direct dependency exactly', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

test('the README names every direct dependency with its reason', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(readme, name).toContain(`| \`${name}\` |`);
});

/** Who may import what: folder of src → folders it may import from (itself included). README.md has the same table. */
const allowed: Record<string, readonly string[]> = {
  models: ['models'],
  draw: ['draw'],
  markdown: ['markdown', 'models', 'draw', 'practice', 'i18n'],
  notes: ['notes', 'markdown', 'i18n'],
  figures: ['figures', 'draw'],
  integrations: ['integrations', 'markdown', 'notes', 'i18n', 'layouts'],
  i18n: ['i18n'],
  setup: ['setup'],
  calculators: ['calculators', 'models', 'draw', 'i18n'],
  practice: ['practice', 'models', 'draw', 'i18n'],
  components: [
    'components',
    'i18n',
    'draw',
    'layouts',
    'notes',
    'markdown',
    'calculators/mount.ts',
    'calculators/lost.ts',
    'practice',
  ],
  layouts: [
    'layouts',
    'components',
    'i18n',
    'markdown',
    'notes',
    'draw',
    'styles',
    'calculators',
    'practice',
  ],
  pages: ['layouts', 'notes', 'i18n', 'calculators/index.ts'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path) && path.includes(sep) && !/setup.new-/.test(path))
  .map((path) => path.split(sep).join('/'));

describe('imports', () => {
  test.each(sources)('src/%s', (source) => {
    const folder = source.split('/')[0]!;
    const text = readFileSync(join('src', source), 'utf8');
    for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)) {
      const path = relative('src', resolve('src', dirname(source), target!))
        .split(sep)
        .join('/');
      if (path.startsWith('..')) {
        expect(`${folder}: ${path}`).toMatch(/^(layouts|calculators): .*tests\/golden\/report\.json$/);
        continue;
      }
      if (path.startsWith('styles/')) continue;
      expect(
        allowed[folder]!.some((place) => path === place || path.startsWith(`${place}/`)),
        `src/${source} imports ${path}`,
      ).toBe(true);
      const [, own] = source.match(/^calculators\/([^/]+)\//) ?? [];
      const [, other] = path.match(/^calculators\/([^/]+)\//) ?? [];
      if (own && own !== 'frame' && other)
        expect([own, 'frame'], `src/${source} imports ${path}`).toContain(other);
    }
  });

  test('models and pure drawing know no browser, clock or unseeded chance', () => {
    for (const source of sources.filter((path) =>
      /^models\/|^draw\/[^/]+\.ts$|^calculators\/[^/]+\/model\.ts$/.test(path),
    )) {
      const code = readFileSync(join('src', source), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, source).not.toMatch(
        /\b(document|window|navigator|localStorage)\b\.|Math\.random|Date\.now|new Date|performance\.now/,
      );
    }
  });

  test('no code is made from text anywhere', () => {
    for (const source of sources)
      expect(readFileSync(join('src', source), 'utf8'), source).not.toMatch(/\beval\s*\(|new Function\b/);
  });
});

test('what differs between languages stands in src/i18n and in words files, not in decisions', () => {
  for (const source of sources.filter((path) => !path.startsWith('i18n/')))
    expect(readFileSync(join('src', source), 'utf8'), source).not.toMatch(/[!=]==? '(zh|en)'/);
});

test('folders say what they hold', () => {
  for (const source of sources)
    expect(source).not.toMatch(/(^|\/)(utils?|helpers?|lib|common|types|misc)(\/|\.)/);
});
