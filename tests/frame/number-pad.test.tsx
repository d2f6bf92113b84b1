import { readdirSync, readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { labels } from '../../src/frame/en.ts';
import { NumberField } from '../../src/frame/Field.tsx';
import type { NumberParameter, Parameters } from '../../src/frame/parameters.ts';

const models = import.meta.glob<Parameters>('../../src/calculators/*/model.ts', {
  eager: true,
  import: 'parameters',
});
const numbers = Object.entries(models).flatMap(([path, parameters]) =>
  Object.entries(parameters ?? {})
    .filter((entry): entry is [string, NumberParameter] => entry[1].kind === 'number')
    .map(([name, parameter]) => [`${path.split('/').at(-2)}.${name}`, parameter] as const),
);

const modeOf = (name: string, parameter: NumberParameter) => {
  const html = renderToString(
    <NumberField
      {...{ name, parameter }}
      words={{ ...labels, describing: async () => () => '' }}
      value={parameter.default}
      label={name}
      onChange={() => {}}
    />,
  );
  const [, box] = /(<input[^>]*type="text"[^>]*>)/.exec(html)!;
  return /inputmode="(\w+)"/.exec(box!)?.[1];
};

// An iPhone's pad for decimal and numeric fields has no minus key.
describe('a number that can be negative can be typed on a phone', () => {
  test.each(numbers)('%s', (name, parameter) => {
    const mode = modeOf(name, parameter);
    if (parameter.min < 0) expect(['decimal', 'numeric', 'tel']).not.toContain(mode);
    else expect([undefined, 'decimal']).toContain(mode);
  });
  test('some can, and most others have the pad', () => {
    expect(numbers.filter(([, { min }]) => min < 0).length).toBeGreaterThan(5);
    expect(
      numbers.filter(([name, parameter]) => modeOf(name, parameter) === 'decimal').length,
    ).toBeGreaterThan(20);
  });
});

test('no other field asks for a number pad', () => {
  const asking = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|astro)$/.test(file))
    .filter((file) =>
      /(decimal|numeric|tel)['"]/.test(
        (readFileSync(`src/${file}`, 'utf8').match(/input-?mode[^\n]*/gi) ?? []).join(),
      ),
    );
  expect(asking).toEqual(['frame/Field.tsx']);
});
