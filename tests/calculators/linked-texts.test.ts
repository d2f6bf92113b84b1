import { afterEach, describe, expect, test, vi } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { labels as en } from '../../src/calculators/optimizer-race/en.tsx';
import { readLink } from '../../src/frame/link.ts';
import { type Parameter, startState } from '../../src/frame/parameters.ts';
import { said } from './said.ts';

/** What no list, table or expression can be. */
const unreadable = ['x+', 'exp(', ')(', 'nonsense(x)', '1 2 three', '\u0000', '0x1g', 'x'.repeat(500)];

const typedIn = Object.values(calculators).flatMap(({ name, parameters }) =>
  Object.entries(parameters as Record<string, Parameter>)
    .filter(([, { kind }]) => kind === 'text' || kind === 'list' || kind === 'matrix')
    .map(([key, parameter]) => ({ name, key, parameter })),
);

test.each(typedIn)(
  'a link’s $name.$key that cannot be read is reported, and the default is computed with',
  ({ name, key }) => {
    const { parameters } = calculators[name]!;
    const start = startState(parameters) as Record<string, unknown>;
    let reported = 0;
    for (const text of unreadable) {
      const search = `?${new URLSearchParams({ [`${name}.${key}`]: text })}`;
      const { state, problems } = readLink(search, name, parameters);
      if (problems.length === 0) continue;
      reported += 1;
      expect((state as Record<string, unknown>)[key], text).toEqual(start[key]);
    }
    expect(reported).toBeGreaterThan(0);
  },
);

describe('optimizer-race', () => {
  const { parameters, compute } = calculators['optimizer-race']!;
  const linked = (expression: string, surface = 'own') =>
    readLink(
      `?${new URLSearchParams({ 'r.surface': surface, 'r.expression': expression })}`,
      'r',
      parameters,
    );

  test.each(['x+', '0/0', '1/0', 'log(-1-x^2)', 'exp(1000)', 'z', ''])(
    '“%s” is reported and replaced',
    (text) => {
      const { state, problems } = linked(text);
      expect(problems.map(({ parameter }) => parameter)).toEqual(['expression']);
      expect(Object.keys(en.reasons)).toEqual(expect.arrayContaining(['finite', 'empty', 'name']));
      expect((state as { expression: string }).expression).toBe(parameters.expression.default);
    },
  );

  test.each(['log(x-2.9)', 'sqrt(x)', 'x', '1/(x*y)'])('“%s” has values and stays', (text) => {
    expect(linked(text).problems).toEqual([]);
  });

  test('a function without a value where the racers stand says so', () => {
    const { state } = linked('log(x)');
    for (const language of ['zh', 'en'] as const) {
      const sentence = said('optimizer-race', language, { state, result: compute(state as never) });
      expect(sentence).toMatch(/f 没有值|f has no value/);
    }
  });

  test('four empty lanes are a sentence too', () => {
    const none = { racer1: 'none', racer2: 'none', racer3: 'none', racer4: 'none' };
    const state = { ...startState(parameters), ...none };
    for (const language of ['zh', 'en'] as const)
      expect(
        said('optimizer-race', language, { state, result: compute(state as never) }).length,
      ).toBeGreaterThan(20);
  });
});

describe('where the reader of expressions has not come yet', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test('a linked expression is waited for on any surface, then refused', async () => {
    vi.stubEnv('SSR', false);
    vi.resetModules();
    const { needs, parameters } = await import('../../src/calculators/optimizer-race/model.ts');
    const search = '?r.surface=ravine&r.expression=x%2B';
    const first = readLink(search, 'r', parameters);
    await needs(first.state);
    const { problems, state } = readLink(search, 'r', parameters);
    expect(problems.map(({ parameter }) => parameter)).toEqual(['expression']);
    expect(state.expression).toBe(parameters.expression.default);
  });
});
