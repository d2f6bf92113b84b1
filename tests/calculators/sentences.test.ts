import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import type { CompleteCalculator } from '../../src/frame/calculator.ts';
import { startState } from '../../src/frame/parameters.ts';
import { type PartLanguage, partLanguages } from '../../src/i18n/languages.ts';
import { said } from './said.ts';
import { compiled, numberIn, type Saying } from './sayings/saying.ts';
import { cornerStates, randomStates } from './states.ts';

const files = import.meta.glob<Record<string, Saying>>('./sayings/*.ts', { eager: true, import: 'sayings' });
/** States that draws rarely meet. */
const rare = import.meta.glob<readonly object[]>('./sayings/*.ts', { eager: true, import: 'states' });
const sayingsOf = (name: string) => files[`./sayings/${name}.ts`] ?? {};

/** A sentence as a reader sees it: no tags, powers as superscripts, no space at its ends. */
function readable(html: string): string {
  return html
    .replace(/<sup aria-hidden="true">.*?<\/sup>/g, '')
    .replace(/<sup>(.*?)<\/sup>/g, (_, power: string) =>
      [...power].map((one) => (one === '−' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)])).join(''),
    )
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();
}

/** What fits three lines beside a picture: words of English; signs of Chinese, where a number or a foreign word counts one. */
const longest: Record<PartLanguage, number> = { en: 40, zh: 64 };
const wide = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef';
const piece: Record<PartLanguage, RegExp> = { en: /\S+/g, zh: new RegExp(`[${wide}]|[^\\s${wide}]+`, 'g') };
const lengthOf = (sentence: string, language: PartLanguage) => sentence.match(piece[language])!.length;

interface Part {
  name: string;
  n: Record<string, string>;
  t: Record<string, string>;
}

/** The sayings a sentence consists of, in order, with the numbers and texts in them; null if something is left over. */
function partsOf(sentence: string, sayings: Record<string, Saying>, language: PartLanguage): Part[] | null {
  if (sentence === '') return [];
  for (const [name, saying] of Object.entries(sayings)) {
    const { expression, names } = compiled(saying[language]);
    const match = expression.exec(sentence);
    if (!match) continue;
    const rest = partsOf(sentence.slice(match[0].length).trim(), sayings, language);
    if (!rest) continue;
    const part: Part = { name, n: {}, t: {} };
    names.forEach((key, place) => {
      if (key.startsWith('*')) part.t[key.slice(1)] = match[place + 1]!;
      else part.n[key] = match[place + 1]!;
    });
    return [part, ...rest];
  }
  return null;
}

function statesOf(calculator: CompleteCalculator): Record<string, unknown>[] {
  const start = startState(calculator.parameters) as Record<string, unknown>;
  const presets = Object.values(calculator.presets).map((preset) => ({ ...start, ...(preset as object) }));
  const others = (rare[`./sayings/${calculator.name}.ts`] ?? []).map((one) => ({ ...start, ...one }));
  return [start, ...presets, ...others, ...randomStates(calculator, 25), ...cornerStates(calculator, 50)];
}

describe.each(Object.values(calculators))('$name', (calculator) => {
  test('every word of its sentence is true of the state, and both languages say the same', async () => {
    const sayings = sayingsOf(calculator.name);
    const problems = new Set<string>();
    const used = new Set<string>();
    for (const state of statesOf(calculator)) {
      await calculator.needs?.(state as never);
      const result = calculator.compute(state as never);
      const sentences = Object.fromEntries(
        partLanguages.map((language) => [
          language,
          readable(said(calculator.name, language, { state, result })),
        ]),
      ) as Record<PartLanguage, string>;
      const told = partLanguages.map((language) => partsOf(sentences[language], sayings, language));
      const [one, other] = told;
      const about = `${sentences.en} | ${sentences.zh} | ${JSON.stringify(state)}`;
      if (
        /(?<![\d.−⁻=] ?)1 (?:layers|steps|walks|keys|masks|batches|updates|sample gradients)\b/.test(
          sentences.en,
        )
      )
        problems.add(`one of many: ${about}`);
      for (const language of partLanguages)
        if (lengthOf(sentences[language], language) > longest[language]) problems.add(`too long: ${about}`);
      if (!one || !other) {
        problems.add(`no saying fits: ${about}`);
        continue;
      }
      const numbersOf = (parts: Part[]) =>
        JSON.stringify(parts.map(({ name, n }) => [name, Object.entries(n).sort()]));
      if (numbersOf(one) !== numbersOf(other)) problems.add(`languages differ: ${about}`);
      for (const parts of [one, other])
        for (const { name, n, t } of parts) {
          used.add(name);
          const numbers = Object.fromEntries(Object.entries(n).map(([key, text]) => [key, numberIn(text)]));
          if (!sayings[name]!.holds({ state, result, n: numbers, t }))
            problems.add(`${name} is not true: ${about}`);
        }
    }
    expect([...problems].slice(0, 8)).toEqual([]);
    expect(Object.keys(sayings).filter((name) => !used.has(name))).toEqual([]);
  });
});
