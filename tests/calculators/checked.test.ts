import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedModels, comparedElsewhere } from '../../src/calculators/checked.ts';
import { checkedText } from '../../src/calculators/checked-text.ts';
import { familiesOf } from '../../src/calculators/families.ts';
import { calculators } from '../../src/calculators/index.ts';
import { pageHtml } from '../../src/calculators/page-html.ts';
import report from '../../src/models/checked.json';

const adapters = 'tests/golden/adapter';
const places = { id: 'a', options: {}, checked: '/checked/' };

/** The families whose modules a calculator's files use. */
const familiesBehind = (name: string) =>
  familiesOf(
    readdirSync(`src/calculators/${name}`).map((file) =>
      readFileSync(`src/calculators/${name}/${file}`, 'utf8'),
    ),
  );

/** The modules an adapter compares, directly or through what they import. */
function reached(family: string): Set<string> {
  const found = new Set<string>();
  const visit = (source: string, folder: string) => {
    for (const [, path] of source.matchAll(/from '([^']+)\.ts'/g)) {
      const module = join(folder, path!);
      if (!module.startsWith('src/models/') || found.has(module)) continue;
      found.add(module);
      visit(readFileSync(`${module}.ts`, 'utf8'), join(module, '..'));
    }
  };
  visit(readFileSync(join(adapters, `${family}.ts`), 'utf8'), adapters);
  return new Set([...found].map((module) => module.replace('src/models/', '')));
}

describe('what a calculator says of its numbers', () => {
  test('every golden family has modules, and its adapter compares them', () => {
    expect(Object.keys(checkedModels).sort()).toEqual(Object.keys(report).sort());
    for (const [family, modules] of Object.entries(checkedModels)) {
      const compared = [...reached(family)];
      for (const module of modules) {
        // A one-unit step has a unit test against its layer in place of golden cases.
        const own = module.replace(/-step$/, '');
        expect(
          compared.some((one) => (own.endsWith('/') ? one.startsWith(own) : one === own)),
          `${family}: ${module}`,
        ).toBe(true);
      }
    }
  });

  test.each(Object.keys(calculators))('%s counts the values of its own families and no others', (name) => {
    const families = familiesBehind(name);
    const values = families.reduce((sum, family) => sum + report[family].values, 0);
    for (const language of ['zh', 'en'] as const) {
      const text = checkedText(name, language);
      const html = pageHtml(calculators[name]!, language, { ...places, checkedText: text });
      if (families.length === 0) {
        expect(text).toBe('');
        expect(html).not.toContain('class="checked"');
      } else {
        expect(text.match(/\d+/g)).toContain(String(values));
        expect(html).toContain(text);
      }
    }
  });

  test('some families are whose they should be, and simulations without golden cases claim none', () => {
    expect(familiesBehind('optimizer-steps')).toEqual(['optimizers']);
    expect(familiesBehind('memory-decay')).toEqual(['gru', 'lstm', 'rnn']);
    expect(familiesBehind('convolution-cost')).toEqual(['conv1x1']);
    expect(familiesBehind('local-minimum')).toEqual([]);
    expect(familiesBehind('gradient-noise')).toEqual([]);
  });

  test('a calculator made a minute ago says nothing', () => {
    const fresh =
      "import { sigmoid } from '../../models/activations/logistic.ts';\nexport const compute = sigmoid;\n";
    expect(familiesOf([fresh])).toEqual([]);
    expect(checkedText('no-such-calculator', 'en')).toBe('');
  });

  test.each(Object.keys(calculators))('%s: digits that agree are those before the largest error', (name) => {
    const worst = Math.max(...familiesBehind(name).map((family) => report[family].worst));
    const [, digits] = /至少 (\d+) 位/.exec(checkedText(name, 'zh')) ?? [];
    if (digits === undefined) return;
    expect(2 * worst).toBeLessThanOrEqual(10 ** -Number(digits));
    expect(2 * worst).toBeGreaterThan(10 ** -(Number(digits) + 1));
  });

  test('what is compared elsewhere is there', () => {
    for (const module of comparedElsewhere) expect(existsSync(`src/models/${module}.ts`), module).toBe(true);
  });

  test('types do not count as computing', () => {
    const behind = (source: string) => familiesOf([source]);
    expect(behind("import type { Gru } from '../../models/recurrent/gru.ts';")).toEqual([]);
    expect(behind("import { type Gru } from '../../models/recurrent/gru.ts';")).toEqual([]);
    expect(behind("import { gru, type Gru } from '../../models/recurrent/gru.ts';")).toEqual(['gru']);
    expect(behind("export * as rules from '../../models/optimizers/adaptive.ts';")).toEqual([]);
  });
});
