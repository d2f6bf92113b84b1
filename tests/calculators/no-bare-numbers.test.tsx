import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Answer } from '../../src/frame/Answer.tsx';
import { type CompleteCalculator, layouts } from '../../src/frame/calculator.ts';
import { labels as en } from '../../src/frame/en.ts';
import { StateTable } from '../../src/frame/StateTable.tsx';
import { labels as zh } from '../../src/frame/zh.ts';
import { type PartLanguage, partLanguages } from '../../src/i18n/languages.ts';
import { extremeStates } from './extreme-states.ts';
import { said } from './said.ts';
import { randomStates } from './states.ts';

const frame = { zh, en };
const hole = /\bNaN\b|Infinity|∞|undefined|\[object|\bnull\b/;
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Texts of a state that would leave a reader without an answer, with where they stand. */
function holes(
  calculator: CompleteCalculator,
  state: object,
  result: object,
  language: PartLanguage,
): string[] {
  const words = calculator.words[language];
  const { missing } = frame[language];
  const view = { state, result, words } as never;
  const outputs = Object.entries(calculator.outputs(result, state as never)).map(
    ([key, output]) =>
      [`output ${key}`, textOf(renderToString(h(Answer, { ...output, words: missing })))] as const,
  );
  const table = calculator.table(view);
  const cells = [
    ...renderToString(h(StateTable, { id: 'x', table, caption: '', words: frame[language] })).matchAll(
      /<(?:td|th scope="row")[^>]*>([\s\S]*?)<\/t[dh]>/g,
    ),
  ].map((match) => [`cell ${match[0].match(/data-key="([^"]*)"/)?.[1]}`, textOf(match[1]!)] as const);
  const sentence = textOf(said(calculator.name, language, { state, result }));
  return [...outputs, ...cells, ['sentence', sentence.length < 8 ? '' : sentence] as const]
    .filter(([, text]) => text === '' || (hole.test(text) && !isMask(calculator, text)))
    .map(([place, text]) => `${place}: “${text}”`);
}

/** What a mask adds to a score is −∞ by definition. */
const isMask = ({ name }: CompleteCalculator, text: string) => name === 'attention-weights' && text === '−∞';

describe.each(Object.values(calculators))('$name', (calculator) => {
  const states = [...extremeStates(calculator, 60), ...randomStates(calculator, 12)];
  const results = new Map<object, object>();
  const resultOf = (state: object) => {
    const result = results.get(state) ?? (calculator.compute(state as never) as object);
    results.set(state, result);
    return result;
  };

  test.each(partLanguages)(
    '%s: no output, cell or sentence is empty or shows NaN or infinity',
    (language) => {
      for (const state of states)
        expect(
          [...new Set(holes(calculator, state, resultOf(state), language))],
          JSON.stringify(state),
        ).toEqual([]);
    },
  );

  test('no mark of a picture lies nowhere, no text in it says NaN', () => {
    for (const state of states) {
      const result = resultOf(state);
      const shared = { state, result, words: calculator.words.en, set: () => {}, prefix: 'x' };
      const html = renderToString(h(calculator.Picture as never, { ...shared, layout: layouts[2] } as never));
      expect(
        html.match(/[^<>]{0,60}(\bNaN\b|Infinity|undefined)[^<>]{0,30}/)?.[0],
        JSON.stringify(state),
      ).toBe(undefined);
    }
  });
});
