import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linear, logarithmic } from '../../src/draw/scale.ts';
import { narrowTraining, wideTraining } from '../../src/figures/bn-training.ts';
import { drawn } from '../../src/figures/drawn.ts';
import { runs } from '../../src/worked/batch-normalization.ts';

const layouts = { 'bn-training': wideTraining, 'bn-training.narrow': narrowTraining };

describe.each(Object.entries(layouts))('%s', (name, layout) => {
  const svg = readFileSync(`src/figures/${name}.svg`, 'utf8');

  it('is what its generator draws', async () => {
    await expect(drawn[name]).toMatchFileSnapshot(`../../src/figures/${name}.svg`);
  });

  it('has the last loss of both runs at the ends of its lines', () => {
    const ends = [...svg.matchAll(/<path class="line q-[nw]" d="[^"]*L([\d.]+) ([\d.]+)"/g)];
    const [, top, , height] = layout.loss;
    const loss = linear([0, 0.8], [top + height, top]);
    expect(ends).toHaveLength(2);
    for (const [run, [, x, y]] of ends.entries()) {
      expect(Number(x)).toBeCloseTo(layout.loss[0] + layout.loss[2], 1);
      expect(Number(y)).toBeCloseTo(loss(runs[run]!.losses.at(-1)!), 0);
    }
  });

  it('draws the peak that its description names', () => {
    const late = runs[1].losses.slice(100);
    const peak = Math.max(...late);
    expect([late.indexOf(peak) + 100, peak.toFixed(2)]).toEqual([147, '0.64']);
    expect(svg).toContain('第 147 步又有一个 0.64 的尖峰');
    const [left, top, width, height] = layout.loss;
    const at = [
      linear([0, 500], [left, left + width])(147),
      Math.round(linear([0, 0.8], [top + height, top])(peak)),
    ];
    expect(svg).toContain(`L${Number(at[0]!.toFixed(1))} ${at[1]}L`);
  });

  it('has a dot for each layer of each network, as high as its spread is large', () => {
    const dots = [...svg.matchAll(/<circle class="dot q-[nw]" cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    );
    const [, top, , height] = layout.spread;
    const spread = logarithmic([1e-4, 1], [top + height, top + 8]);
    const expected = runs.flatMap(({ spreads }) => spreads.map((value) => spread(value)));
    expect(dots).toHaveLength(10);
    for (const [index, y] of dots.entries()) expect(y).toBeCloseTo(expected[index]!, 0);
  });
});
