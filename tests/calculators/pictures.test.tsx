import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { type CompleteCalculator, type Layout, layouts } from '../../src/frame/calculator.ts';
import { type Parameter, startState } from '../../src/frame/parameters.ts';
import { type PartLanguage, partLanguages } from '../../src/i18n/languages.ts';
import { said } from './said.ts';

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

interface Text {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const sizes: Record<string, number> = { t: 12, cap: 14, m: 18, s: 15, r: 16, fn: 12.5 };
const italics = /\p{Script=Greek}|[a-z]/u;

/** Width of a sign in em: as wide as it is in the narrower of the common faces, so that what stands out surely does. */
const widthOf = (sign: string): number => {
  if (/\p{Script=Han}|[，。：；（）、]/u.test(sign)) return 1;
  if (/[.,:;'′|ilj ()\u2009]/.test(sign)) return 0.25;
  return /[A-Z×→−+=≈]/.test(sign) ? 0.56 : italics.test(sign) ? 0.5 : 0.54;
};

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Every text of a drawing with the box it takes, widths estimated and groups' translations added. */
function textsOf(svg: string): Text[] {
  const shifts: (readonly [number, number])[] = [[0, 0]];
  const found: Text[] = [];
  for (const [, group, ends, tag, inner] of svg.matchAll(
    /<g\b([^>]*)>|(<\/g>)|<text([^>]*)>([\s\S]*?)<\/text>/g,
  )) {
    const [right, down] = shifts.at(-1)!;
    if (ends) shifts.pop();
    else if (tag === undefined) {
      const [across, along] = /translate\((\S+) (\S+)\)/.exec(group!)?.slice(1).map(Number) ?? [0, 0];
      shifts.push([right + across!, down + along!]);
    } else found.push(boxed(tag, inner!, right, down));
  }
  return found;
}

function boxed(tag: string, inner: string, right: number, down: number): Text {
  const text = inner
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
  const classes = (attribute(tag, 'class') ?? '').split(' ');
  const size = Math.min(...classes.flatMap((name) => sizes[name] ?? []), 18);
  const width = size * [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
  const [x, y] = [Number(attribute(tag, 'x')) + right, Number(attribute(tag, 'y')) + down];
  const anchor = attribute(tag, 'text-anchor') ?? 'start';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.1 * size };
}

function draw(calculator: CompleteCalculator, state: object, layout: Layout, language: PartLanguage): string {
  const result = calculator.compute(state as never);
  const words = calculator.words[language];
  const props = { state, result, words, layout, set: () => {}, prefix: 'x' };
  return renderToString(h(calculator.Picture as never, props as never));
}

const boxOf = (svg: string) =>
  attribute(svg, 'viewBox')!.split(' ').map(Number) as [number, number, number, number];

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
    await each((svg, where) => {
      const [, , width, height] = boxOf(svg);
      for (const { text, left, right, top, bottom } of textsOf(svg))
        if (left < -1 || right > width + 1 || top < -1 || bottom > height + 1) out.push(`${where}: ${text}`);
    });
    expect(out).toEqual([]);
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

describe.each(Object.values(calculators))('$name', (calculator) => {
  test('its sentence fits three lines of a phone at the start and in every preset', async () => {
    const start = startState(calculator.parameters) as object;
    const long: string[] = [];
    for (const change of Object.values<object>({ start, ...calculator.presets })) {
      const state = { ...start, ...change };
      await calculator.needs?.(state as never);
      const result = calculator.compute(state as never);
      for (const language of partLanguages) {
        const sentence = said(calculator.name, language, { state, result })
          .replace(/<sup aria-hidden="true">(.*?)<\/sup><span class="hidden-words">.*?<\/span>/g, '$1')
          .replace(/<[^>]*>/g, '')
          .trim();
        if ([...sentence].length > longest[language]) long.push(sentence);
      }
    }
    expect(long).toEqual([]);
  });
});
