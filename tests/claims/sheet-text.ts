import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { calculators } from '../../src/calculators/index.ts';
import { Sheet } from '../../src/claims/Sheet.tsx';
import { statedKeys } from '../../src/claims/stated.ts';
import { labels as en } from '../../src/frame/en.ts';
import { readLink } from '../../src/frame/link.ts';
import { type AnyState, startOf } from '../../src/frame/states.ts';
import { labels as zh } from '../../src/frame/zh.ts';
import type { PartLanguage } from '../../src/i18n/languages.ts';
import type { Claim } from './claims-in.ts';

const own = { zh, en };

/** What a sheet shows when it opens, as plain text: superscripts as signs, pieces set apart by semicolons. */
export interface SheetText {
  sentence: string;
  outputs: string;
  /** The texts of the drawing that lie in its window. */
  picture: string;
  /** The values that the link sets. */
  controls: string;
  values: Record<string, number>;
}

/** Opens a claim's sheet as the browser does; `options` are those of the calculator in its note. */
export async function sheetText(
  claim: Claim,
  language: PartLanguage,
  options: Record<string, string>,
): Promise<SheetText> {
  const calculator = calculators[claim.calculator]!;
  const start = startOf(calculator, options);
  await calculator.needs?.(start as never);
  const query = new URLSearchParams(Object.entries(claim.options).map(([key, value]) => [`x.${key}`, value]));
  const claimed = readLink(`?${query}`, 'x', calculator.parameters, start as never).state as AnyState;
  await calculator.needs?.(claimed as never);
  const outputs = calculator.outputs(calculator.compute(claimed as never), claimed as never);
  const shown = claim.show ?? statedKeys(claim.numbers, outputs);
  const html = renderToString(
    h(Sheet as never, {
      calculator,
      words: calculator.words[language],
      own: own[language],
      id: claim.id,
      start,
      claimed,
      keys: Object.keys(claim.options),
      shown,
      guessing: false,
      group: true,
    }),
  );
  const [, sentence = ''] = /<p class="result">(.*?)<\/p>/s.exec(html) ?? [];
  return {
    sentence: plain(sentence),
    outputs: [...html.matchAll(/data-output.*?>(.*?)<\/dd>/gs)].map(([, one]) => plain(one!)).join(' ; '),
    picture: textsIn(html, calculator.window).join(' ; '),
    controls: Object.values(claim.options)
      .map((value) => value.replace(/[,;]/g, ' ; ').replace(/-/g, '−'))
      .join(' ; '),
    values: Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value])),
  };
}

const raise = (digits: string) =>
  digits.replace(/[\d−]/g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['−0123456789'.indexOf(sign)]!);

/** HTML or SVG as a reader sees it. */
const plain = (html: string): string =>
  html
    .replace(/<span class="hidden-words">.*?<\/span>/gs, '')
    .replace(/<(sup|tspan)(?: [^>]*?(?:aria-hidden|dy="-)[^>]*)>([−\d]+)<\/\1>/g, (_, __, digits) =>
      raise(digits),
    )
    .replace(/<\/?(?:b|span|sup|tspan|i)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ; ')
    .replaceAll('\u200b', '')
    .replaceAll('&amp;', '&');

/** The texts of a drawing that begin in its window, or all without one. */
function textsIn(html: string, window: string | undefined): string[] {
  const [left = -Infinity, top = -Infinity, width = Infinity, height = Infinity] =
    window?.split(' ').map(Number) ?? [];
  const shifts: [number, number][] = [[0, 0]];
  const found: string[] = [];
  const [drawing = ''] = /<figure.*?<\/figure>/s.exec(html) ?? [];
  for (const [tag, group, attributes = group ?? '', content = ''] of drawing.matchAll(
    /<g\b([^>]*)>|<\/g>|<text\b([^>]*)>(.*?)<\/text>/gs,
  )) {
    if (tag === '</g>') {
      shifts.pop();
      continue;
    }
    const at = (key: string) => Number(new RegExp(`\\b${key}="([-\\d.]+)`).exec(attributes)?.[1] ?? 0);
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(attributes) ?? [];
    const [outerX, outerY] = shifts.at(-1)!;
    const [x, y] = [outerX + Number(dx) + at('x'), outerY + Number(dy) + at('y')];
    if (group !== undefined) {
      if (!group.endsWith('/')) shifts.push([x, y]);
    } else if (x >= left && x <= left + width && y >= top && y <= top + height) found.push(plain(content));
  }
  return found;
}
