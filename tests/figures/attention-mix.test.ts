import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { narrowAttention, wideAttention } from '../../src/figures/attention-mix.ts';
import { drawn } from '../../src/figures/drawn.ts';
import { values } from '../../src/worked/attention.ts';

/** Thickness of a line that carries all of the weight, in units of the drawing. */
const fullWeight = 24;

/** The weights of the note's example, computed by the models. */
const weights = [values.weight11!, values.weight12!, values.weight13!];
const drawings = Object.fromEntries(Object.entries(drawn).filter(([name]) => name.startsWith('attention')));

/** How thick the lines of the weights are, measured in the drawing: across its first and last corner. */
function measured(svg: string): number[] {
  return [...svg.matchAll(/<path class="dot q-p" d="M([\d.]+) ([\d.]+)L.*?L([\d.]+) ([\d.]+)Z"\/>/g)].map(
    (match) => Math.hypot(Number(match[1]) - Number(match[3]), Number(match[2]) - Number(match[4])),
  );
}

describe('the figure of attention', () => {
  it.each(Object.keys(drawings))('%s.svg is what its generator draws', async (name) => {
    await expect(drawings[name]).toMatchFileSnapshot(`../../src/figures/${name}.svg`);
  });

  it.each(Object.keys(drawings))('%s: lines are as thick as the weights of the example are large', (name) => {
    const found = measured(readFileSync(`src/figures/${name}.svg`, 'utf8'));
    expect(found).toHaveLength(3);
    for (const [index, width] of found.entries()) expect(width / fullWeight).toBeCloseTo(weights[index]!, 2);
  });

  it('measures other weights alike', () => {
    for (const given of [
      [0.9, 0.07, 0.03],
      [1 / 3, 1 / 3, 1 / 3],
      [0.05, 0.05, 0.9],
    ])
      for (const svg of [wideAttention(given), narrowAttention(given)])
        for (const [index, width] of measured(svg).entries())
          expect(width).toBeCloseTo(fullWeight * given[index]!, 1);
  });

  it.each(Object.keys(drawings))('%s writes the dot product over √d and no element-wise product', (name) => {
    expect(drawings[name]!.match(/>q<tspan class="up">·<\/tspan>k/g)).toHaveLength(3);
    expect(drawings[name]!.match(/\/√<\/tspan>d/g)).toHaveLength(3);
    expect(drawings[name]).not.toMatch(/<circle class="dot"/);
  });

  it.each(Object.keys(drawings))('%s carries no style, id, colour or missing number', (name) => {
    expect(drawings[name]).not.toMatch(/ style=| id=|#[0-9a-f]{3}|NaN|undefined|fill=|stroke=/);
  });
});
