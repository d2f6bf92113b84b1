import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { calculators } from '../../src/calculators/index.ts';
import { type CompleteCalculator, type Layout, layouts } from '../../src/frame/calculator.ts';
import { type Parameter, startState } from '../../src/frame/parameters.ts';
import { type PartLanguage, partLanguages } from '../../src/i18n/languages.ts';
import { attribute, textsOf } from './drawn-texts.ts';
import { extremeStates } from './extreme-states.ts';
import { said } from './said.ts';
import { cornerStates, randomStates } from './states.ts';

/** Greatest heights of a drawing, so that it, its result and its controls share one view. */
const tallest: Record<Layout['name'], number> = { wide: 390, mid: 400, narrow: 470 };
/** Height of a window, by calculator where it is not the usual one. */
const windows: Record<string, number> = { 'memory-decay': 330 };
const usualWindow = 270;
/** How far marks at the edge of a narrow drawing may stand over: the window shows as much. */
const [least, greatest] = [-4, 328];
const mostControls = 5;
/** What three lines of a phone hold of a result sentence. */
const longest: Record<PartLanguage, number> = { en: 90, zh: 54 };

function draw(calculator: CompleteCalculator, state: object, layout: Layout, language: PartLanguage): string {
  const result = calculator.compute(state as never);
  const words = calculator.words[language];
  const props = { state, result, words, layout, set: () => {}, prefix: 'x' };
  return renderToString(h(calculator.Picture as never, props as never));
}

const boxOf = (svg: string) =>
  attribute(svg, 'viewBox')!.split(' ').map(Number) as [number, number, number, number];

/**
 * Where vectors of up to six keys meet in two planes, their names cross at the ends of the ranges; leaving some out cost more
 * bytes than a further calculator may bring.
 */
const crowded = new Set(['attention-weights']);

describe.each(Object.values(calculators))('$name', (calculator) => {
  const start = startState(calculator.parameters) as object;
  const states = { start, ...calculator.presets } as Record<string, object>;
  const each = async (look: (svg: string, where: string) => void, of: readonly Layout[] = layouts) => {
    for (const [name, change] of Object.entries(states)) {
      const state = { ...start, ...change };
      await calculator.needs?.(state as never);
      for (const layout of of)
        for (const language of partLanguages)
          look(draw(calculator, state, layout, language), `${name} ${layout.name} ${language}`);
    }
  };
  const standingOut = (svg: string, where: string) => {
    const [, , width, height] = boxOf(svg);
    return textsOf(svg)
      .filter(
        ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
      )
      .map(({ text }) => `${where}: ${text}`);
  };

  test('each drawing is as wide as its layout and no higher than the view has room for', async () => {
    await each((svg, where) => {
      const layout = layouts.find(({ name }) => where.includes(` ${name} `))!;
      const [x, y, width, height] = boxOf(svg);
      expect([x, y, width], where).toEqual([0, 0, layout.width]);
      expect(height, where).toBeLessThanOrEqual(tallest[layout.name]);
    });
  });

  test('no text stands out of a drawing', async () => {
    const out: string[] = [];
    await each((svg, where) => void out.push(...standingOut(svg, where)));
    expect(out).toEqual([]);
  });

  test('no text stands out of a drawing at the ends of its parameters’ ranges', async () => {
    const out: string[] = [];
    for (const state of extremeStates(calculator, 30)) {
      await calculator.needs?.(state as never);
      for (const layout of layouts.filter(({ name }) => name !== 'mid'))
        for (const language of partLanguages)
          out.push(
            ...standingOut(
              draw(calculator, state, layout, language),
              `${layout.name} ${language} ${JSON.stringify(state)}`,
            ),
          );
    }
    expect(out).toEqual([]);
  });

  const overlapping = (svg: string, where: string) => {
    const texts = textsOf(svg).filter(({ text }) => text.trim() !== '');
    return texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 1.5 && along > 2.5 ? [`${where}: ${one.text} | ${other.text}`] : [];
      }),
    );
  };

  test('no text lies on another, in presets and at the ends of the parameters’ ranges', async () => {
    const found: string[] = [];
    await each((svg, where) => void found.push(...overlapping(svg, where)));
    for (const state of crowded.has(calculator.name) ? [] : extremeStates(calculator, 20)) {
      await calculator.needs?.(state as never);
      for (const layout of layouts)
        for (const language of partLanguages)
          found.push(
            ...overlapping(
              draw(calculator, state, layout, language),
              `${layout.name} ${language} ${JSON.stringify(state)}`,
            ),
          );
    }
    expect(found).toEqual([]);
  });

  test('the window is a part of the narrow drawing that cuts no text', async () => {
    const [x, y, width, height] = calculator.window!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect([x, width]).toEqual([least, greatest - least]);
    expect(height).toBeLessThanOrEqual(windows[calculator.name] ?? usualWindow);
    const cut: string[] = [];
    await each(
      (svg, where) => {
        for (const { text, left, right, top, bottom } of textsOf(svg))
          for (const edge of [y, y + height])
            if (top < edge && edge < bottom && right > least && left < greatest)
              cut.push(`${where}: ${text}`);
      },
      layouts.filter(({ name }) => name === 'narrow'),
    );
    expect(cut).toEqual([]);
    const [, , , whole] = boxOf(draw(calculator, start, layouts[2]!, 'en'));
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(whole);
  });

  test('at most five controls stand beside the drawing', () => {
    for (const change of Object.values(states)) {
      const state = { ...start, ...change };
      const shown = Object.entries(calculator.parameters as Record<string, Parameter>).filter(
        ([, { more, when }]) => !more && (when?.(state as never) ?? true),
      );
      expect(shown.length).toBeLessThanOrEqual(mostControls);
    }
  });
});

const rare = import.meta.glob<readonly object[]>('./sayings/*.ts', { eager: true, import: 'states' });

/** A calculator's sentence as a reader sees it, in signs. */
async function signsOf(
  calculator: CompleteCalculator,
  state: object,
  language: PartLanguage,
): Promise<string[]> {
  await calculator.needs?.(state as never);
  const result = calculator.compute(state as never);
  const sentence = said(calculator.name, language, { state, result } as never)
    .replace(/<sup aria-hidden="true">(.*?)<\/sup><span class="hidden-words">.*?<\/span>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .trim();
  return [...sentence];
}

describe.each(Object.values(calculators))('$name', (calculator) => {
  const start = startState(calculator.parameters) as object;
  test('its sentence fits three lines of a phone at the start and in every preset', async () => {
    const long: string[] = [];
    for (const change of Object.values<object>({ start, ...calculator.presets }))
      for (const language of partLanguages) {
        const signs = await signsOf(calculator, { ...start, ...change }, language);
        if (signs.length > longest[language]) long.push(signs.join(''));
      }
    expect(long).toEqual([]);
  });

  test('its sentence fits them over the whole range, at its corners and in the states that draws rarely meet', async () => {
    const long: string[] = [];
    const states = [
      ...(rare[`./sayings/${calculator.name}.ts`] ?? []),
      ...randomStates(calculator, 100),
      ...cornerStates(calculator, 100),
      ...extremeStates(calculator, 50),
    ];
    for (const state of states)
      for (const language of partLanguages) {
        const signs = await signsOf(calculator, { ...start, ...state }, language);
        if (signs.length > longest[language]) long.push(signs.join(''));
      }
    expect(long).toEqual([]);
  });
});
