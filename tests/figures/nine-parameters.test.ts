import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/figures/drawn.ts';
import { values } from '../../src/worked/backpropagation.ts';

const drawings = Object.fromEntries(
  Object.entries(drawn).filter(([name]) => name.startsWith('nine-parameters')),
);

/** The numbers of one colour as they stand in the drawing, in its order. */
const numbersOf = (svg: string, role: string): number[] =>
  [...svg.matchAll(new RegExp(`<g class="${role}"><text[^>]*><tspan[^>]*>(−?[\\d.]+)<`, 'g'))].map((match) =>
    Number(match[1]!.replace('−', '-')),
  );
const rounded = (...names: string[]) => names.map((name) => Number(values[name]!.toFixed(3)));

describe('the figure of the network of nine parameters', () => {
  it.each(Object.keys(drawings))('%s.svg is what its generator draws', async (name) => {
    await expect(drawings[name]).toMatchFileSnapshot(`../../src/figures/${name}.svg`);
  });

  it.each(Object.keys(drawings))('%s: weights and values are those of the text', (name) => {
    const svg = readFileSync(`src/figures/${name}.svg`, 'utf8');
    expect(numbersOf(svg, 'q-w')).toEqual([0.2, -0.4, 0.7, 0.1, 0.6, -0.3]);
    expect(numbersOf(svg, 'q-x')).toEqual([1, 0.5]);
    expect(numbersOf(svg, 'q-p')).toEqual(rounded('a1', 'a2', 'y'));
    expect(numbersOf(svg, 'op')).toEqual(rounded('loss'));
  });

  it.each(Object.keys(drawings))('%s: gradients are those of the table, weights first', (name) => {
    expect(numbersOf(drawings[name]!, 'q-g')).toEqual([
      ...rounded('weightGradient11', 'weightGradient12', 'weightGradient21', 'weightGradient22'),
      ...rounded('outputWeightGradient1', 'outputWeightGradient2'),
      ...rounded('inputGradient1', 'inputGradient2', 'delta1', 'delta2', 'outputDelta'),
      1,
    ]);
  });

  it.each(Object.keys(drawings))('%s carries no style, id, colour or missing number', (name) => {
    expect(drawings[name]).not.toMatch(/ style=| id=|#[0-9a-f]{3}|NaN|undefined|fill=|stroke=/);
  });
});
