import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parameters as race } from '../../src/calculators/optimizer-race/model.ts';
import { ruleOf, parameters as steps } from '../../src/calculators/optimizer-steps/model.ts';
import { offers, optimizerNames, titlesEn, titlesZh } from '../../src/calculators/optimizers.ts';
import { languages } from '../../src/i18n/languages.ts';
import { optimizers } from '../../src/models/optimizers/index.ts';
import { circles, imports, sources, textOf } from './sources.ts';

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

const roomOf = (path: string) => path.split('/')[0]!;

describe('imports', () => {
  test('edges between the rooms of src are exactly those of the README', () => {
    const [, table] = /\| folder \| may import \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(
      readFileSync('README.md', 'utf8'),
    )!;
    const rows = table!.matchAll(/^\| ([a-z0-9]+) \| ([a-z0-9, ]*)\|$/gm);
    const written = [...rows].map(([, room, others]) => [room, others!.trim()]);
    const edges = new Map(sources.map((source) => [roomOf(source), new Set<string>()]));
    for (const [source, paths] of imports)
      for (const path of paths)
        if (!path.startsWith('..') && roomOf(path) !== roomOf(source))
          edges.get(roomOf(source))!.add(roomOf(path));
    const imported = [...edges].map(([room, others]) => [room, [...others].toSorted().join(', ')]);
    expect(written.toSorted()).toEqual(imported.toSorted());
    expect(circles(edges)).toEqual([]);
  });

  test('no circle of files', () => expect(circles(imports)).toEqual([]));

  test.each(['models', 'markdown'])('no circle of wings in %s', (room) => {
    const files = [...imports].filter(([source]) => source.startsWith(`${room}/`));
    const wings = new Map<string, Set<string>>();
    for (const [source, paths] of files)
      for (const path of paths)
        if (path.startsWith(room) && dirname(path) !== dirname(source))
          wings.set(dirname(source), (wings.get(dirname(source)) ?? new Set()).add(dirname(path)));
    expect(circles(wings)).toEqual([]);
    for (const wing of [`${room}/arrays`, `${room}/base`])
      expect([...(wings.get(wing) ?? [])], wing).toEqual([]);
  });

  test('every wing has a paragraph at its head', () => {
    for (const room of ['models', 'markdown'])
      for (const wing of new Set(
        sources.filter((path) => path.startsWith(`${room}/`)).map((path) => path.split('/')[1]!),
      ))
        if (!wing.endsWith('.ts'))
          expect(readFileSync(join('src', room, wing, 'README.md'), 'utf8').length, wing).toBeGreaterThan(60);
  });

  test.each(sources)('src/%s', (source) => {
    for (const path of imports.get(source)!) {
      expect(path.startsWith('..') && roomOf(source) !== 'setup', `src/${source} imports ${path}`).toBe(
        false,
      );
      const [, own] = source.match(/^calculators\/([^/]+)\//) ?? [];
      const [, other] = path.match(/^calculators\/([^/]+)\//) ?? [];
      if (own && other) expect(other, `src/${source}`).toBe(own);
      if (source.startsWith('behaviour/') && roomOf(path) === 'calculators')
        expect(['calculators/mount.ts', 'calculators/lost.ts'], `src/${source}`).toContain(path);
      if (source.startsWith('pages/') && roomOf(path) === 'calculators')
        expect(path, `src/${source}`).toBe('calculators/index.ts');
    }
  });

  test('models, programs, worked numbers and pure drawing know no browser, clock or unseeded chance', () => {
    for (const source of sources.filter((path) =>
      /^(?:models|programs|worked)\/|^draw\/[^/]+\.ts$|^calculators\/[^/]+\/model\.ts$/.test(path),
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

/** How a decision on a language may be written, in either order. */
const decidesOnLanguage = new RegExp(
  [
    /[!=]==?\s*\(?\s*['"`](?:zh|en)\b/,
    /['"`](?:zh|en)(?:-\w+)?['"`]\s*[!=]==?/,
    /\bcase ['"`](?:zh|en)\b/,
    /\.(?:startsWith|endsWith|includes|indexOf)\(['"`](?:zh|en)\b/,
    /\[[^[\]]*['"`](?:zh|en)['"`][^[\]]*\]\)?\.(?:has|includes|indexOf)\(/,
    /\bObject\.is\([^()]*['"`](?:zh|en)['"`]/,
    /\b(?:zh|en)['"`]?\s*(?::[^{}]*|,\s*(?:zh|en)\s*)\}\)?\[[\w.]*[lL]anguage\]/,
    /\((?:\?:)?(?:zh\|en|en\|zh)\)/,
    /\/\^?(?:zh|en)\b[^/\n]*\/[a-z]*(?:\)|\.(?:test|exec)\()/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

test.each([
  "language === 'zh'",
  "'en' !== tag",
  "case 'zh':",
  "language.startsWith('zh')",
  '({ zh: 1, en: 2 })[language]',
  '/(?:zh|en)/',
  "language === ('zh' as Language)",
  "['zh'].includes(language)",
  "new Set(['zh', 'yue']).has(language)",
  "Object.is(language, 'zh')",
  '({ zh, en })[language]',
  '{ "en": 1, "zh": 2 }[note.language]',
  '/^zh/.test(language)',
  'language.match(/zh|en/)',
])('a decision on a language: %s', (text) => expect(text).toMatch(decidesOnLanguage));

test('what differs between languages stands in src/i18n and in words files, not in decisions', () => {
  expect(sources.filter((path) => !path.startsWith('i18n/') && decidesOnLanguage.test(textOf(path)))).toEqual(
    [],
  );
});

test('folders say what they hold, files are named in kebab-case or after their component', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/').replace(/\[[^\]/]*\]/g, 'route'),
  );
  for (const path of paths) {
    expect(path).toMatch(/^(?:[a-z0-9.-]+\/)*(?:[a-z0-9.-]+|[A-Z]\w*\.(?:tsx|astro)|README\.md)$/);
    expect(path).not.toMatch(/(^|\/)(utils?|helpers?|lib|common|types|misc)(\/|\.)/);
  }
});

/** Rules of src/models that no calculator offers, and why. */
const excused: Readonly<Record<string, string>> = {
  nadamTorch113: 'an error of PyTorch 1.13, kept to check golden values of that version',
};

describe('optimizers', () => {
  const list = Object.keys(optimizers);
  test('each is offered by the calculators or excused', () =>
    expect([...Object.keys(offers), ...Object.keys(excused)].sort()).toEqual([...list].sort()));
  test('both calculators offer all of them, and every rule that is offered can be chosen', () => {
    expect(steps.optimizer.values).toEqual(optimizerNames);
    expect(race.racer1.values).toEqual(['none', ...optimizerNames]);
    const chosen = optimizerNames.flatMap((optimizer) =>
      steps.convention.values.flatMap((convention) =>
        steps.epsilonPlace.values.map((epsilonPlace) =>
          ruleOf({ optimizer, convention, epsilonPlace, biasCorrection: 'on' }),
        ),
      ),
    );
    expect([...new Set(chosen)].sort()).toEqual(Object.keys(offers).sort());
  });
  test('each has a name in every language', () => {
    const titles: Record<string, object> = { en: titlesEn, zh: titlesZh };
    for (const language of languages)
      expect(Object.keys(titles[language]!).sort(), language).toEqual(['none', ...optimizerNames].sort());
  });
});
