import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { pageHtml } from '../../src/calculators/page-html.ts';
import { startState } from '../../src/frame/parameters.ts';

describe.each(Object.values(calculators))('$name', (calculator) => {
  const place = { id: calculator.name, options: {}, checked: '/checked/', checkedText: 'Checked' };
  const start = startState(calculator.parameters);
  const words = calculator.words.en;
  const { name, also = [] } = calculator.formula({ state: start, result: calculator.compute(start), words });
  const all = Object.keys(calculator.formulas);
  const shown = all.filter((variant) => variant === name || also.includes(variant));
  const variants = (html: string) =>
    // An attribute's value may hold a >, as TeX for [h > 0] does.
    [...html.matchAll(/<div data-variant="([^"]+)"(?:[^">]|"[^"]*")*?( hidden)?>/g)].map(
      ([, variant, hidden]) => ({
        variant,
        hidden: hidden !== undefined,
      }),
    );

  test('its own page has every formula and shows those of the first state', () => {
    expect(variants(pageHtml(calculator, 'en', place))).toEqual(
      all.map((variant) => ({ variant, hidden: !shown.includes(variant) })),
    );
  });

  test('a page that says where the others are has those of the first state alone', () => {
    const formulas = `/en/calculators/${calculator.name}/`;
    expect(variants(pageHtml(calculator, 'en', { ...place, formulas }))).toEqual(
      shown.map((variant) => ({ variant, hidden: false })),
    );
  });
});
